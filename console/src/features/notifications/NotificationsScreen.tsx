import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Pemberitahuan' }, en: { title: 'Notifications' } });

export function NotificationsScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
