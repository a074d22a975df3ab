import { useQuery } from '@tanstack/react-query';
import { useWords, words } from '~/language/language';
import { useWorker } from '~/session/session';
import { answered, api, type OfIdentity } from './api';
import { allPages } from './pages';

export type Person = OfIdentity['Person'];

/** The people of one's own agency who can sign in. Others' people are not named to us. */
export const colleaguesQuery = {
  queryKey: ['people', 'own'],
  staleTime: 5 * 60_000,
  queryFn: () => allPages<Person>(async (query) => answered(await api.identity.GET('/api/v1/people', { params: { query } }))),
} as const;

const said = words({
  id: { you: 'Anda', elsewhere: 'petugas instansi lain' },
  en: { you: 'you', elsewhere: 'an officer of another agency' },
});

/** @returns how somebody is called here by their id: "Anda", a colleague's name, or an officer elsewhere */
export function usePersonNames(): (id: string | undefined) => string {
  const t = useWords(said);
  const worker = useWorker();
  const { data } = useQuery(colleaguesQuery);
  return (id) => {
    if (id === undefined) {
      return '';
    }
    return id === worker.id ? t.you : (data?.find((person) => person.id === id)?.name ?? (data === undefined ? '…' : t.elsewhere));
  };
}
