import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Antrean rujukan' }, en: { title: 'Referral queue' } });

export function QueueScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
