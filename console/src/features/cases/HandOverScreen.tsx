import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Serah terima' }, en: { title: 'Hand-over' } });

export function HandOverScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
