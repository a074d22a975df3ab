import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OfCases, OfReferrals } from '~/api/api';
import { fakeLocks } from '~/test/locks';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { ReportScreen } from './ReportScreen';

const worker = workerWith('intake');

const received: OfCases['ReportView'] = {
  id: 'r-1',
  state: 'Received',
  unitId: worker.agency.id,
  channel: 'HOTLINE',
  contactKind: 'NEW_CASE',
  receivedAt: '2026-11-25T15:40:00Z',
  takenAt: '2026-11-25T15:46:00Z',
  takenBy: worker.id,
  district: '65.03.11',
  danger: false,
  caller: { anonymous: false, name: 'Tetangga Latihan', relation: 'tetangga', phones: [{ number: '+6281254001122', safeToCall: false, note: 'suaminya memegang telepon' }] },
  narrative: 'Rahasia yang diceritakan',
  caseIds: [],
  allowedActions: ['triage'],
};

function services(report: OfCases['ReportView'] = received) {
  const seen = { sent: [] as { path: string; body: unknown; ifMatch: string | null }[] };
  server.use(
    http.get('/api/v1/reports/r-1', () => HttpResponse.json(report, { headers: { ETag: '"3"' } })),
    http.get('/api/v1/reports/r-1/earlier-contacts/openings', () => HttpResponse.json({ items: [] })),
    http.get('/api/v1/people', () => HttpResponse.json({ items: [] })),
    http.get('/api/v1/agencies', () => HttpResponse.json({ items: [{ id: 'a-police', name: 'Polres Latihan', kind: 'POLICE', region: '65.03' }] })),
    http.post('/api/v1/*', async ({ request }) => {
      seen.sent.push({ path: new URL(request.url).pathname, body: await request.json(), ifMatch: request.headers.get('If-Match') });
      return HttpResponse.json({ ...report, state: 'Triaged', allowedActions: [] });
    }),
  );
  return seen;
}

const open = () => renderScreen(<ReportScreen />, { path: '/reports/$reportId', at: '/reports/r-1', worker });

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: fakeLocks() }));
});

test('covers who called and what was said until somebody opens it', async () => {
  services();
  open();
  await screen.findByText('Apa kelanjutannya?');
  expect(screen.queryByText(/Rahasia/)).not.toBeInTheDocument();
  expect(screen.queryByText(/81254001122/)).not.toBeInTheDocument();

  fireEvent.click(screen.getByRole('button', { name: 'Buka data penelepon' }));

  expect(screen.getByText('JANGAN ditelepon')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /81254001122/ })).not.toBeInTheDocument();
});

test('ends a wrong number with one press, for its kind is chosen already', async () => {
  const seen = services({ ...received, contactKind: 'WRONG_NUMBER' });
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Selesai, bukan kasus' }));

  await waitFor(() => {
    expect(seen.sent).toEqual([{ path: '/api/v1/reports/r-1/triage', body: { notACase: { kind: 'WRONG_NUMBER' } }, ifMatch: '"3"' }]);
  });
});

test('keeps the minutes of somebody who only needed to be listened to', async () => {
  const seen = services({ ...received, contactKind: 'COUNSELLING' });
  open();
  fireEvent.input(await screen.findByLabelText(/^Lama/), { target: { value: '40' } });
  fireEvent.click(screen.getByRole('button', { name: 'Selesai, bukan kasus' }));

  await waitFor(() => {
    expect(seen.sent[0]?.body).toEqual({ notACase: { kind: 'COUNSELLING', minutes: 40 } });
  });
});

test('records news on a case of the unit by its number', async () => {
  const seen = services({ ...received, contactKind: 'UPDATE' });
  open();
  fireEvent.input(await screen.findByLabelText(/^Nomor kasus/), { target: { value: ' KT-2026-000006 ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Catat pada kasus ini' }));

  await waitFor(() => {
    expect(seen.sent[0]?.body).toEqual({ linkTo: { caseNumber: 'KT-2026-000006' } });
  });
});

test('says that a colleague was faster, and keeps what was typed', async () => {
  services({ ...received, contactKind: 'UPDATE' });
  server.use(
    http.post('/api/v1/reports/r-1/triage', () =>
      HttpResponse.json(
        { type: '/problems/report-already-triaged', status: 409, title: 'Laporan ini sudah ditriase', reasons: [{ code: 'ALREADY_TRIAGED', end: 'NOT_A_CASE' }] },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  open();
  fireEvent.input(await screen.findByLabelText(/^Nomor kasus/), { target: { value: 'KT-1' } });
  fireEvent.click(screen.getByRole('button', { name: 'Catat pada kasus ini' }));

  expect(await screen.findByText('Rekan Anda sudah memutuskan laporan ini')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Nomor kasus/)).toHaveValue('KT-1');
});

test('offers no decision to whoever may not take it', async () => {
  services({ ...received, allowedActions: [] });
  open();
  await screen.findByText('Penelepon');
  expect(screen.queryByText('Apa kelanjutannya?')).not.toBeInTheDocument();
});

test('tells earlier contacts as a count, and which ones only for a reason', async () => {
  const seen = services({ ...received, earlierContacts: { count: 2 }, allowedActions: ['triage', 'earlier-contacts'] });
  const contacts: OfCases['ContactViews'] = {
    reports: [{ link: '/api/v1/reports/r-0', channel: 'HOTLINE', contactKind: 'COUNSELLING', receivedAt: '2026-03-01T02:00:00Z', caseIds: [] }],
    cases: [{ link: '/api/v1/cases/c-9', number: 'KT-2026-000002', state: 'Closed', registeredAt: '2026-03-02T02:00:00Z' }],
  };
  server.use(
    http.post('/api/v1/reports/r-1/earlier-contacts', async ({ request }) => {
      seen.sent.push({ path: 'earlier', body: await request.json(), ifMatch: null });
      return HttpResponse.json(contacts);
    }),
  );
  open();
  expect(await screen.findByText('2 kontak sebelumnya dari nomor ini')).toBeInTheDocument();
  expect(screen.queryByText('KT-2026-000002')).not.toBeInTheDocument();

  fireEvent.click(screen.getByRole('button', { name: 'Buka dengan alasan' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Buka dengan alasan' }));
  await within(dialog).findAllByText('Wajib diisi');
  expect(seen.sent).toEqual([]);
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Menilai bahaya' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Buka dengan alasan' }));

  expect(await screen.findByRole('link', { name: 'KT-2026-000002' })).toHaveAttribute('href', '/cases/c-9');
  expect(seen.sent).toEqual([{ path: 'earlier', body: { reason: 'DANGER' }, ifMatch: null }]);
});

test('puts the phone and a ready text at hand after an emergency, and records who answered', async () => {
  const referral: OfReferrals['Referral'] = {
    id: 'f-1',
    caseId: 'c-1',
    caseNumber: 'KT-2026-000007',
    state: 'Sent',
    service: 'LAW_ENFORCEMENT',
    urgency: 'HIGH',
    basis: 'VITAL_INTEREST',
    recipient: { agencyId: 'a-police', kind: 'POLICE', dutyPhone: '+6281200000001' },
    readyText: { id: 'Rujukan MENDESAK menunggu', en: 'An URGENT referral waits' },
    steps: [],
    allowedActions: ['phone-confirmation'],
  };
  const seen = services({ ...received, danger: true, state: 'Triaged', caseIds: ['c-1'], allowedActions: [], triage: { end: 'OPENED_CASES', at: received.receivedAt ?? '', by: worker.id, caseNumbers: ['KT-2026-000007'] } });
  server.use(
    http.get('/api/v1/referrals', () => HttpResponse.json({ items: [referral] })),
    http.get('/api/v1/referrals/f-1', () => HttpResponse.json(referral)),
  );
  open();
  const call = await screen.findByRole('article', { name: 'Polres Latihan' });
  expect(within(call).getByRole('link', { name: /\+6281200000001/ })).toHaveAttribute('href', 'tel:+6281200000001');
  expect(within(call).getByText('Rujukan MENDESAK menunggu')).toBeInTheDocument();

  fireEvent.click(within(call).getByRole('button', { name: 'Catat yang mengangkat' }));
  fireEvent.input(within(call).getByLabelText('Siapa yang mengangkat'), { target: { value: 'Brigadir Latihan' } });
  fireEvent.click(within(call).getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(seen.sent).toMatchObject([{ path: '/api/v1/referrals/f-1/phone-confirmation', body: { answeredBy: 'Brigadir Latihan' } }]);
  });
  const { answeredAt } = seen.sent[0]?.body as { answeredAt: string };
  expect(Math.abs(Date.parse(answeredAt) - Date.now())).toBeLessThan(120_000);
});

test('says of a referral that could not be sent that it was not, and where to send it again', async () => {
  services({ ...received, danger: true, state: 'Triaged', caseIds: ['c-1'], allowedActions: [] });
  const abandoned: OfReferrals['Referral'] = { id: 'f-2', caseId: 'c-1', state: 'Abandoned', service: 'HEALTH', urgency: 'HIGH', basis: 'VITAL_INTEREST', recipient: { agencyId: 'a-police', kind: 'POLICE' } };
  server.use(
    http.get('/api/v1/referrals', () => HttpResponse.json({ items: [abandoned] })),
    http.get('/api/v1/referrals/f-2', () => HttpResponse.json(abandoned)),
  );
  open();

  expect(await screen.findByRole('link', { name: 'Kirim lagi dari berkas kasus' })).toHaveAttribute('href', '/cases/c-1/refer');
});
