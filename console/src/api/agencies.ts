import { useQuery } from '@tanstack/react-query';
import { answered, api, type OfIdentity } from './api';
import { allPages } from './pages';

export type Agency = OfIdentity['Agency'];

/** All agencies, by name; they are few and change seldom. */
export const agenciesQuery = {
  queryKey: ['agencies'],
  staleTime: 5 * 60_000,
  queryFn: async () => {
    const agencies = await allPages<Agency>(async (query) => answered(await api.identity.GET('/api/v1/agencies', { params: { query } })));
    return agencies.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'id'));
  },
} as const;

/** @returns an agency's name by its id; dots while the names are on their way */
export function useAgencyNames(): (id: string | undefined) => string {
  const { data } = useQuery(agenciesQuery);
  return (id) => (id === undefined ? '' : (data?.find((agency) => agency.id === id)?.name ?? '…'));
}
