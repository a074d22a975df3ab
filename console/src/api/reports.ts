import { answered, api, type OfCases, tagged } from './api';

export type Report = OfCases['ReportView'];
export type ReportSummary = OfCases['ReportSummary'];

export interface ReportFilters {
  state?: string | undefined;
  channel?: string | undefined;
}

/** The unit's reports, page by page, the last taken first. */
export function reportsQuery({ state, channel }: ReportFilters) {
  return {
    queryKey: ['reports', { state, channel }],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
      answered(
        await api.cases.GET('/api/v1/reports', {
          params: {
            query: {
              ...(state === undefined ? {} : { state }),
              ...(channel === undefined ? {} : { channel }),
              ...(pageParam === undefined ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (page: OfCases['PageReportSummary']) => page.next ?? undefined,
  };
}

/** One report, with the version that was seen. */
export function reportQuery(id: string) {
  return {
    queryKey: ['report', id],
    queryFn: async () => tagged(await api.cases.GET('/api/v1/reports/{id}', { params: { path: { id } } })),
  };
}

/** Who opened the caller's earlier contacts, when and why. */
export function contactOpeningsQuery(id: string) {
  return {
    queryKey: ['report', id, 'openings'],
    queryFn: async () => answered(await api.cases.GET('/api/v1/reports/{id}/earlier-contacts/openings', { params: { path: { id } } })).items ?? [],
  };
}
