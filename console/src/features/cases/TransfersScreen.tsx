import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Permintaan pindah kasus' }, en: { title: 'Transfers asked of us' } });

export function TransfersScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
