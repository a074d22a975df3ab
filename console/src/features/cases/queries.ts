import { answered, api, type OfCases, type OfReferrals, tagged } from '~/api/api';

export type CaseFile = OfCases['CaseView'];
export type CaseLine = OfCases['CaseSummary'];
export type Party = OfCases['PartyView'];
export type PersonKnown = OfCases['PersonView'];
export type Consent = OfCases['ConsentView'];
export type Grant = OfCases['GrantView'];
export type Note = OfCases['NoteView'];
export type TimelineEntry = OfCases['TimelineEntryView'];
export type Transfer = OfCases['TransferView'];
export type Referral = OfReferrals['Referral'];

/** What is stale once something was done with a case. */
export const touchedBy = (id: string) => [['case', id], ['cases'], ['transfers'], ['home']] as const;

interface Page<T> {
  items?: T[];
  next?: string;
}

/** All pages of a list that is read as a whole, such as one case's timeline. */
async function all<T>(page: (after?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const next: Page<T> = await page(after);
    items.push(...(next.items ?? []));
    after = next.next ?? undefined;
  } while (after !== undefined);
  return items;
}

const paged = (after?: string) => ({ limit: 100, ...(after === undefined ? {} : { after }) });

/** One file and the version that was seen. */
export const caseQuery = (id: string) => ({
  queryKey: ['case', id, 'file'],
  queryFn: async () => tagged(await api.cases.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
});

export const partiesQuery = (id: string) => ({
  queryKey: ['case', id, 'parties'],
  queryFn: async () => answered(await api.cases.GET('/api/v1/cases/{id}/parties', { params: { path: { id } } })).items ?? [],
});

export const partyHistoryQuery = (id: string, partyId: string) => ({
  queryKey: ['case', id, 'parties', partyId, 'history'],
  queryFn: async () =>
    answered(await api.cases.GET('/api/v1/cases/{id}/parties/{partyId}/history', { params: { path: { id, partyId } } })).items ?? [],
});

export const consentsQuery = (id: string) => ({
  queryKey: ['case', id, 'consents'],
  queryFn: async () => answered(await api.cases.GET('/api/v1/cases/{id}/consents', { params: { path: { id } } })).items ?? [],
});

export const notesQuery = (id: string, kind: 'GENERAL' | 'COUNSELLING') => ({
  queryKey: ['case', id, 'notes', kind],
  queryFn: () =>
    all<Note>(async (after) =>
      answered(await api.cases.GET('/api/v1/cases/{id}/notes', { params: { path: { id }, query: { kind, ...paged(after) } } })),
    ),
});

export const timelineQuery = (id: string) => ({
  queryKey: ['case', id, 'timeline'],
  queryFn: () =>
    all<TimelineEntry>(async (after) =>
      answered(await api.cases.GET('/api/v1/cases/{id}/timeline', { params: { path: { id }, query: paged(after) } })),
    ),
});

export const linkedQuery = (id: string) => ({
  queryKey: ['case', id, 'linked'],
  queryFn: () =>
    all<CaseLine>(async (after) =>
      answered(await api.cases.GET('/api/v1/cases/{id}/linked', { params: { path: { id }, query: paged(after) } })),
    ),
});

/** Kept under the lists of referrals, so that an agency's answer is seen here at once. */
export const referralsOfCaseQuery = (caseId: string) => ({
  queryKey: ['referrals', 'case', caseId],
  queryFn: () =>
    all<Referral>(async (after) => answered(await api.referrals.GET('/api/v1/referrals', { params: { query: { caseId, ...paged(after) } } }))),
});
