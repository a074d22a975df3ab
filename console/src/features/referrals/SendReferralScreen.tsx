import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Kirim rujukan' }, en: { title: 'Send a referral' } });

export function SendReferralScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
