import { useWords, words } from '~/language/language';
import { Page } from '~/ui/Page';

const said = words({ id: { title: 'Surat rujukan' }, en: { title: 'Referral letter' } });

export function LetterScreen() {
  const t = useWords(said);
  return <Page title={t.title}>{null}</Page>;
}
