import { answered, api, type OfReferrals } from './api';

export type LateReferral = OfReferrals['LateReferral'];
export type LateTotal = OfReferrals['LateTotal'];

const PAGE = 50;

/** Whose answers are late, by agency with the oldest, and the referrals themselves, the longest late first. */
export function lateQuery(agencyId?: string) {
  return {
    queryKey: ['late', { agencyId }],
    queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
      answered(
        await api.referrals.GET('/api/v1/referrals/late', {
          params: { query: { limit: PAGE, ...(agencyId === undefined ? {} : { agencyId }), ...(pageParam === undefined ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: OfReferrals['LateReferrals']) => page.next ?? undefined,
  };
}
