import { useWords, words } from '~/language/language';

const said = words({
  id: { OPENED_CASES: 'Kasus dibuka', LINKED: 'Perkembangan kasus', NOT_A_CASE: 'Bukan kasus' },
  en: { OPENED_CASES: 'Cases opened', LINKED: 'News of a case', NOT_A_CASE: 'Not a case' },
});

/** How a report ended, as both of its screens say it. */
export function useReportWords() {
  const t = useWords(said);
  return { ended: (end: string | undefined) => (end === undefined ? '' : ((t as Record<string, string>)[end] ?? end)) };
}
