import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Orang' }, en: { title: 'People' } });

export function PeopleScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
