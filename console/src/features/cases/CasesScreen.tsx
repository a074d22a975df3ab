import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Kasus' }, en: { title: 'Cases' } });

export function CasesScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
