import type { Page } from 'playwright-core';
import { enters } from './journey';
import { call, openCase, refer } from './office';

/** Things to look at, made for the purpose. */
export interface Made {
  caseId: string;
  referral: string;
  report: string;
  agency: string;
  person: string;
}

/** A case with two referrals that wait, and a report with danger that nobody has triaged. */
export async function makeThings(): Promise<Made> {
  const dewi = await enters('dewi');
  const lina = await enters('lina');
  const file = await openCase(dewi, lina, '65.71.02', {
    safetyNote: 'Suami tidak boleh tahu. Jangan menelepon malam hari.',
    suspects: [{ name: 'Terlapor Latihan', role: 'PERPETRATOR', status: 'REPORTED' }],
  });
  const caseId = file.id;
  const referral = await refer(lina, file.id, 'Polres Tarakan', { urgency: 'HIGH' });
  await refer(lina, file.id, 'Polres Tarakan', { service: 'COMPLAINT' });
  const report = (
    await call<{ id: string }>(dewi, 'POST', '/reports', {
      channel: 'HOTLINE',
      contactKind: 'NEW_CASE',
      danger: true,
      district: '65.71.02',
      narrative: 'Data latihan: tetangga mendengar ancaman sejak sore.',
      caller: { anonymous: true, phones: [{ number: '+6281254001122', safeToCall: false }] },
    })
  ).id;
  const agency = (await call<{ agency: { id: string } }>(lina, 'GET', '/me')).agency.id;
  const indra = await enters('indra');
  const person = (await call<{ id: string }>(indra, 'GET', '/me')).id;
  return { caseId, referral, report, agency, person };
}

/** Every screen of the console: its name, who sees it, its address, and what is done there before one looks. */
export const SCREENS: readonly (readonly [name: string, who: string, path: (made: Made) => string, then?: (page: Page) => Promise<unknown>])[] = [
  ['home-intake', 'dewi', () => '/'],
  ['home-case-manager', 'lina', () => '/'],
  ['home-coordinator', 'wati', () => '/'],
  ['home-liaison', 'agus', () => '/'],
  ['take-report', 'dewi', () => '/reports/new', (page) => page.getByLabel('Ya, ada bahaya').check()],
  ['reports', 'dewi', () => '/reports'],
  ['report', 'dewi', ({ report }) => `/reports/${report}`],
  ['cases', 'lina', () => '/cases'],
  ['case', 'lina', ({ caseId }) => `/cases/${caseId}`],
  ['simfoni', 'lina', ({ caseId }) => `/cases/${caseId}/simfoni`],
  ['send-referral', 'lina', ({ caseId }) => `/cases/${caseId}/refer`],
  ['transfers', 'lina', () => '/transfers'],
  ['hand-over', 'lina', () => '/hand-over'],
  ['queue', 'agus', () => '/queue'],
  ['referral-recipient', 'agus', ({ referral }) => `/referrals/${referral}`],
  ['referral-sender', 'lina', ({ referral }) => `/referrals/${referral}`],
  ['letter', 'agus', ({ referral }) => `/referrals/${referral}/letter`],
  ['board', 'wati', () => '/board'],
  ['closures', 'joko', () => '/closures'],
  ['people', 'indra', () => '/people'],
  ['person', 'indra', ({ person }) => `/people/${person}`],
  ['agencies', 'tono', () => '/agencies'],
  ['agency', 'indra', ({ agency }) => `/agencies/${agency}`],
  ['systems', 'indra', () => '/systems'],
  ['notifications', 'agus', () => '/notifications'],
  ['preferences', 'agus', () => '/preferences'],
];
