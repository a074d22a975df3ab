import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Beranda' }, en: { title: 'Home' } });

export function HomeScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
