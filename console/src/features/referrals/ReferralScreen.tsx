import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Rujukan' }, en: { title: 'Referral' } });

export function ReferralScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
