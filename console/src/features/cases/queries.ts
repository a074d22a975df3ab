import { answered, api, type OfCases, type OfReferrals, tagged } from '~/api/api';
import { allPages } from '~/api/pages';

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
    allPages<Note>(async (query) =>
      answered(await api.cases.GET('/api/v1/cases/{id}/notes', { params: { path: { id }, query: { kind, ...query } } })),
    ),
});

export const timelineQuery = (id: string) => ({
  queryKey: ['case', id, 'timeline'],
  queryFn: () =>
    allPages<TimelineEntry>(async (query) =>
      answered(await api.cases.GET('/api/v1/cases/{id}/timeline', { params: { path: { id }, query } })),
    ),
});

export const linkedQuery = (id: string) => ({
  queryKey: ['case', id, 'linked'],
  queryFn: () =>
    allPages<CaseLine>(async (query) =>
      answered(await api.cases.GET('/api/v1/cases/{id}/linked', { params: { path: { id }, query } })),
    ),
});

/** Kept under the lists of referrals, so that an agency's answer is seen here at once. */
export const referralsOfCaseQuery = (caseId: string) => ({
  queryKey: ['referrals', 'case', caseId],
  queryFn: () =>
    allPages<Referral>(async (query) => answered(await api.referrals.GET('/api/v1/referrals', { params: { query: { caseId, ...query } } }))),
});
