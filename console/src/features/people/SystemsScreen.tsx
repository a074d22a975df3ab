import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Akun sistem' }, en: { title: 'Service accounts' } });

export function SystemsScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
