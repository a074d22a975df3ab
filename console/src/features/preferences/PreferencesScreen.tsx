import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Preferensi' }, en: { title: 'Preferences' } });

export function PreferencesScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
