import { http, HttpResponse } from 'msw';
import { server } from '~/test/server';
import type { CaseFile, CaseLine, Consent, Grant, Note, Party, Referral, TimelineEntry, Transfer } from './queries';

/** Invented people and numbers, as the services would answer about them. */
export const OWN_UNIT = '0b0f6c1e-0000-4000-8000-0000000000a1';
export const OTHER_UNIT = '0b0f6c1e-0000-4000-8000-0000000000a2';
export const POLICE = '0b0f6c1e-0000-4000-8000-0000000000a3';
export const ME = '0b0f6c1e-0000-4000-8000-000000000001';
export const COLLEAGUE = '0b0f6c1e-0000-4000-8000-000000000002';
export const CASE = 'c0000000-0000-4000-8000-000000000001';
export const REFERRAL = 'f0000000-0000-4000-8000-000000000001';

export const file: CaseFile = {
  id: CASE,
  number: 'KT-2026-000123',
  incidentNumber: 'KJ-2026-000045',
  state: 'InService',
  unitId: OWN_UNIT,
  reportId: 'd0000000-0000-4000-8000-000000000001',
  channel: 'HOTLINE',
  registeredAt: '2026-11-20T02:00:00Z',
  registeredBy: ME,
  categories: ['DOMESTIC_VIOLENCE'],
  district: '65.03.02',
  risk: 'MEDIUM',
  safetyNote: 'Suami tidak boleh diberi tahu.',
  incident: { narrative: 'Dipukul di rumah kontrakan.', place: 'Jalan Latihan 4' },
  victim: { name: 'Latihan Melati', age: 31, sex: 'FEMALE', phones: [] },
  suspects: [],
  outsideNumbers: {},
  disclosures: [],
  assigneeId: COLLEAGUE,
  assignments: [{ assigneeId: COLLEAGUE, assignedAt: '2026-11-20T03:00:00Z', assignedBy: ME }],
  transfers: [],
  settlementSignals: [],
  earlierClosures: [],
  earlierIncidents: [],
  allowedActions: ['update', 'disclosures', 'closure', 'parties', 'incident', 'notes', 'consents', 'assignment', 'transfer'],
};

export const line: CaseLine = {
  id: CASE,
  number: 'KT-2026-000123',
  incidentNumber: 'KJ-2026-000045',
  state: 'InService',
  unitId: OWN_UNIT,
  registeredAt: '2026-11-20T02:00:00Z',
  categories: ['DOMESTIC_VIOLENCE'],
  district: '65.03.02',
  risk: 'HIGH',
  openDisclosures: 1,
  allowedActions: [],
};

export const victim: Party = {
  id: 'e0000000-0000-4000-8000-000000000001',
  role: 'VICTIM',
  version: 3,
  changedAt: '2026-11-20T02:00:00Z',
  changedBy: ME,
  person: {
    name: 'Latihan Melati',
    age: 31,
    sex: 'FEMALE',
    needs: 'Tempat aman',
    phones: [{ number: '+6281254000032', safeToCall: false, note: 'Dipegang suami' }],
  },
  allowedActions: ['update'],
};

export const grant: Grant = {
  referralId: REFERRAL,
  recipientAgencyId: POLICE,
  recipientKind: 'POLICE',
  basis: 'VITAL_INTEREST',
  purpose: 'LAW_ENFORCEMENT',
  grantedAt: '2026-11-20T02:00:00Z',
  grantedBy: COLLEAGUE,
  open: true,
  review: { dueAt: '2026-11-21T02:00:00Z' },
};

export const consent: Consent = {
  id: 'a0000000-0000-4000-8000-000000000001',
  recipientKind: 'HEALTH',
  purposes: ['HEALTH'],
  givenBy: 'VICTIM',
  givenAt: '2026-11-20T02:00:00Z',
  how: 'WRITTEN',
  explainedAt: '2026-11-20T01:50:00Z',
  recordedAt: '2026-11-20T02:05:00Z',
  recordedBy: ME,
  live: true,
  allowedActions: ['withdrawal'],
};

export const referral: Referral = {
  id: REFERRAL,
  caseId: CASE,
  caseNumber: 'KT-2026-000123',
  service: 'LAW_ENFORCEMENT',
  state: 'Received',
  urgency: 'HIGH',
  sentAt: '2026-11-20T02:00:00Z',
  answerDueAt: '2026-11-20T03:00:00Z',
  overdue: true,
  recipient: { agencyId: POLICE, kind: 'POLICE' },
  sender: { agencyId: OWN_UNIT },
  steps: [
    { state: 'Sent', at: '2026-11-20T02:00:00Z', by: ME, byAgencyId: OWN_UNIT },
    { state: 'Received', at: '2026-11-20T02:10:00Z', by: 'x', byAgencyId: POLICE, performedBy: { name: 'Aipda Latihan', rank: 'Aipda', unit: 'PPA' } },
  ],
};

export const transfer: Transfer = {
  caseId: CASE,
  number: 'KT-2026-000123',
  district: '65.03.02',
  categories: ['DOMESTIC_VIOLENCE'],
  risk: 'HIGH',
  fromUnitId: OTHER_UNIT,
  toUnitId: OWN_UNIT,
  requestedAt: '2026-11-20T02:00:00Z',
  allowedActions: ['acceptance', 'refusal'],
};

interface Answers {
  file?: CaseFile;
  etag?: string;
  parties?: Party[];
  consents?: Consent[];
  notes?: Note[];
  timeline?: TimelineEntry[];
  linked?: CaseLine[];
  referrals?: Referral[];
}

/** Answers all that the file's page asks for by itself; what it must not ask for by itself is not among it. */
export function serveFile(answers: Answers = {}) {
  const at = `*/api/v1/cases/${CASE}`;
  serveNames();
  server.use(
    http.get(at, () => HttpResponse.json(answers.file ?? file, { headers: { ETag: answers.etag ?? '"7"' } })),
    http.get(`${at}/consents`, () => HttpResponse.json({ items: answers.consents ?? [] })),
    http.get(`${at}/timeline`, () => HttpResponse.json({ items: answers.timeline ?? [] })),
    http.get(`${at}/linked`, () => HttpResponse.json({ items: answers.linked ?? [] })),
    http.get('*/api/v1/referrals', () => HttpResponse.json({ items: answers.referrals ?? [] })),
  );
}

export function serveNames() {
  server.use(
    http.get('*/api/v1/agencies', () =>
      HttpResponse.json({
        items: [
          { id: OWN_UNIT, name: 'UPTD PPA Latihan', kind: 'UPTD_PPA' },
          { id: OTHER_UNIT, name: 'UPTD PPA Seberang', kind: 'UPTD_PPA' },
          { id: POLICE, name: 'Polres Latihan', kind: 'POLICE' },
        ],
      }),
    ),
    http.get('*/api/v1/people', () =>
      HttpResponse.json({
        items: [
          { id: ME, name: 'Budi Latihan', roles: ['case-manager'] },
          { id: COLLEAGUE, name: 'Citra Latihan', roles: ['case-manager'] },
        ],
      }),
    ),
  );
}

export const problem = (type: string, status: number, members: Record<string, unknown> = {}) =>
  HttpResponse.json({ type: `/problems/${type}`, status, title: type, ...members }, { status, headers: { 'Content-Type': 'application/problem+json' } });
