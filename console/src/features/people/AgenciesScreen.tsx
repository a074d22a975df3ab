import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Instansi' }, en: { title: 'Agencies' } });

export function AgenciesScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
