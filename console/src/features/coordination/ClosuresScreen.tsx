import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Penutupan menunggu persetujuan' }, en: { title: 'Closures to approve' } });

export function ClosuresScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
