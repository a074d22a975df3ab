import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Papan rujukan' }, en: { title: 'Referral board' } });

export function BoardScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
