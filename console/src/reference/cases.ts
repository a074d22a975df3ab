import { useWords, words } from '~/language/language';

export const caseStateWords = words({
  id: {
    Registered: 'Terdaftar',
    InAssessment: 'Sedang diasesmen',
    InService: 'Dalam layanan',
    ClosureProposed: 'Penutupan diusulkan',
    Closed: 'Layanan diakhiri',
  },
  en: {
    Registered: 'Registered',
    InAssessment: 'In assessment',
    InService: 'In service',
    ClosureProposed: 'Closure proposed',
    Closed: 'Services ended',
  },
});

/** @returns a case's state in words; the code itself where the service is newer than this console */
export function useCaseStates(): (state: string | undefined) => string {
  const t = useWords(caseStateWords) as Readonly<Partial<Record<string, string>>>;
  return (state) => (state === undefined ? '' : (t[state] ?? state));
}
