import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Kasus' }, en: { title: 'Case' } });

export function CaseScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
