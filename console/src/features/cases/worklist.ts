import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '~/api/api';

/** The worklist's filters as its address names them; none at first. */
export const FILTERS = ['number', 'state', 'region', 'category', 'ageFrom', 'ageTo', 'risk', 'assignee', 'reviewDue', 'incident'] as const;

export type Filter = Partial<Record<(typeof FILTERS)[number], string>>;

/** What of an address is a filter; the router may have made numbers and booleans of it. */
export function filterOf(search: Record<string, unknown>): Filter {
  return Object.fromEntries(
    FILTERS.map((name) => [name, search[name]] as const)
      .filter(([, value]) => value !== undefined && value !== null && String(value) !== '')
      .map(([name, value]) => [name, String(value)]),
  );
}

const years = (value: string | undefined) => (value === undefined ? undefined : Number(value));

export const casesQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'worklist', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { ageFrom, ageTo, ...rest } = filter;
      return answered(
        await api.cases.GET('/api/v1/cases', {
          params: { query: { ...rest, ageFrom: years(ageFrom), ageTo: years(ageTo), after: pageParam, limit: 50 } },
        }),
      );
    },
    getNextPageParam: (last) => last.next ?? undefined,
  });
