import { answered, api } from '~/api/api';

/** Lists tell no totals: their first page is counted, and "100+" said where there is more. */
const PAGE = 100;
/** Not every change reaches one's inbox; so the numbers are also asked for anew each minute. */
export const EVERY_MS = 60_000;

export const untriagedQuery = {
  queryKey: ['reports', 'home', 'untriaged'],
  refetchInterval: EVERY_MS,
  queryFn: async () => answered(await api.cases.GET('/api/v1/reports', { params: { query: { state: 'Received', limit: PAGE } } })),
} as const;

interface CaseFilter {
  state?: string;
  assignee?: string;
  reviewDue?: 'true';
}

export function casesQuery(filter: CaseFilter) {
  return {
    queryKey: ['cases', 'home', filter],
    refetchInterval: EVERY_MS,
    queryFn: async () => answered(await api.cases.GET('/api/v1/cases', { params: { query: { ...filter, limit: PAGE } } })),
  };
}

export const transfersQuery = {
  queryKey: ['transfers', 'home'],
  refetchInterval: EVERY_MS,
  queryFn: async () => answered(await api.cases.GET('/api/v1/transfers', { params: { query: { limit: PAGE } } })),
} as const;

export function queueQuery(filter: { assignee?: 'me'; limit?: number }) {
  return {
    queryKey: ['queue', 'home', filter],
    refetchInterval: EVERY_MS,
    queryFn: async () => answered(await api.referrals.GET('/api/v1/queue', { params: { query: { limit: PAGE, ...filter } } })),
  };
}

export const lateNowQuery = {
  queryKey: ['late', 'home'],
  refetchInterval: EVERY_MS,
  queryFn: async () => answered(await api.referrals.GET('/api/v1/referrals/late', { params: { query: { limit: PAGE } } })),
} as const;

/** One referral of ours; its own screen keeps it under the same first words. */
export function referralQuery(id: string) {
  return {
    queryKey: ['referral', id, 'home'],
    refetchInterval: EVERY_MS,
    queryFn: async () => answered(await api.referrals.GET('/api/v1/referrals/{id}', { params: { path: { id } } })),
  };
}

export const systemsQuery = {
  queryKey: ['systems', 'home'],
  queryFn: async () => answered(await api.identity.GET('/api/v1/service-accounts', { params: { query: { limit: PAGE } } })),
} as const;

/** How many a first page has, such as "7" or "100+". */
export function countOf(page: { items?: readonly unknown[]; next?: string } | undefined): { count: number; text: string } | undefined {
  if (page === undefined) {
    return undefined;
  }
  const count = page.items?.length ?? 0;
  return { count, text: page.next === undefined || page.next === null ? String(count) : `${String(count)}+` };
}
