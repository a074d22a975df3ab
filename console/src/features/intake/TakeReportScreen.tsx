import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Terima laporan' }, en: { title: 'Take a report' } });

export function TakeReportScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
