import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Laporan' }, en: { title: 'Reports' } });

export function ReportsScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
