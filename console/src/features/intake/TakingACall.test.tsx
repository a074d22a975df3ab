import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OfCases, OfIdentity } from '~/api/api';
import { fakeLocks } from '~/test/locks';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { TakeReportScreen } from './TakeReportScreen';

const worker = workerWith('intake');
const POLICE: OfIdentity['Agency'] = { id: 'a-police', name: 'Polres Latihan', kind: 'POLICE', region: '65.03', dutyPhone: '+6281200000001' };
const FAR: OfIdentity['Agency'] = { id: 'a-far', name: 'Polres Jauh', kind: 'POLICE', region: '65.71', dutyPhone: '+6281200000002' };
const HEALTH: OfIdentity['Agency'] = { id: 'a-health', name: 'RSUD Latihan', kind: 'HEALTH', region: '65.03' };

interface Sent {
  path: string;
  key: string;
  body: Record<string, unknown>;
}

/** The services as far as a call needs them; `line` cuts them off. */
function services() {
  const seen = { sent: [] as Sent[], line: true };
  server.use(
    http.get('/session', () => (seen.line ? HttpResponse.json({ signedIn: true, subject: worker.id }) : HttpResponse.error())),
    http.get('/api/v1/agencies', () => HttpResponse.json({ items: [FAR, POLICE, HEALTH, worker.agency] })),
    http.post('/api/v1/*', async ({ request }) => {
      const path = new URL(request.url).pathname;
      const body = (await request.json()) as Record<string, unknown>;
      seen.sent.push({ path, key: request.headers.get('Idempotency-Key') ?? '', body });
      if (!seen.line) {
        return HttpResponse.error();
      }
      const report: OfCases['ReportView'] = { id: 'r-1', state: 'Received' };
      return HttpResponse.json(report, { status: 201 });
    }),
  );
  return seen;
}

const open = () => renderScreen(<TakeReportScreen />, { path: '/reports/new', worker });
const choose = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole('radio', { name }));
};
const type = (label: string | RegExp, text: string) => {
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
};
const save = () => fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter', ctrlKey: true });

// A form of this size is slow in jsdom.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: fakeLocks() }));
});

test('asks for danger first, and takes nothing for an answer', async () => {
  const seen = services();
  open();
  await screen.findByRole('radio', { name: 'Ya, ada bahaya' });
  expect(screen.getAllByRole('radio')[0]).toHaveAccessibleName('Ya, ada bahaya');

  save();

  expect(await screen.findByText('Periksa isian berikut')).toBeInTheDocument();
  expect(seen.sent).toEqual([]);
});

test('saves a call with Ctrl+Enter and goes on to the report', async () => {
  const seen = services();
  const { router } = open();
  await choose('Tidak');
  type(/^Kronologi/, 'Anak menangis tiap malam');

  save();

  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/reports/r-1');
  });
  expect(seen.sent).toHaveLength(1);
  expect(seen.sent[0]).toMatchObject({
    path: '/api/v1/reports',
    body: { danger: false, channel: 'HOTLINE', contactKind: 'NEW_CASE', narrative: 'Anak menangis tiap malam', caller: { anonymous: false } },
  });
});

test('ends a wrong number with one choice and one press', async () => {
  const seen = services();
  const { router } = open();
  await choose('Salah sambung');
  save();

  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/reports/r-1');
  });
  expect(seen.sent.map(({ path, body }) => [path, body])).toMatchObject([
    ['/api/v1/reports', { contactKind: 'WRONG_NUMBER', danger: false }],
    ['/api/v1/reports/r-1/triage', { notACase: { kind: 'WRONG_NUMBER', minutes: 0 } }],
  ]);
});

test('asks of every number whether it is safe to call, and proposes no answer', async () => {
  const seen = services();
  open();
  await choose('Tidak');
  type(/^Nomor telepon/, '0812-5400-1122');
  const safe = await screen.findByRole('group', { name: /Aman ditelepon/ });
  within(safe)
    .getAllByRole('radio')
    .forEach((answer) => {
      expect(answer).not.toBeChecked();
    });

  save();
  await screen.findByText('Periksa isian berikut');
  expect(seen.sent).toEqual([]);

  fireEvent.click(within(safe).getByRole('radio', { name: 'Tidak aman' }));
  save();
  await waitFor(() => {
    expect(seen.sent[0]?.body).toMatchObject({ caller: { phones: [{ number: '0812-5400-1122', safeToCall: false }] } });
  });
});

test('sends no name of a caller who wants to stay unnamed, also if it was typed before', async () => {
  const seen = services();
  open();
  await choose('Tidak');
  type(/^Nama penelepon/, 'Tetangga Latihan');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Tidak ingin disebut namanya' }));
  save();

  await waitFor(() => {
    expect(seen.sent[0]?.body.caller).toEqual({ anonymous: true });
  });
});

async function inDanger() {
  await choose('Ya, ada bahaya');
  type(/^Kronologi/, 'Berangkat subuh');
  fireEvent.change(screen.getByLabelText(/^Kecamatan/), { target: { value: '65.03.11' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'TPPO' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Perempuan' }));
  type(/^Perkiraan umur/, '15');
  fireEvent.click(await screen.findByRole('checkbox', { name: /Polres Latihan/ }));
}

test('goes from the danger flag to report, cases and referrals with one press', async () => {
  const seen = services();
  const { router } = open();
  await inDanger();
  expect(screen.getByText('Yang akan dilihat penerima')).toBeInTheDocument();
  save();

  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/reports/r-1');
  });
  expect(seen.sent.map(({ path }) => path)).toEqual(['/api/v1/reports', '/api/v1/emergencies']);
  expect(seen.sent[1]?.body).toEqual({
    reportId: 'r-1',
    openCases: {
      district: '65.03.11',
      categories: ['TRAFFICKING'],
      risk: 'HIGH',
      incident: { narrative: 'Berangkat subuh' },
      victims: [{ sex: 'FEMALE', age: 15 }],
      suspects: [],
    },
    referrals: [{ recipientAgencyId: 'a-police', service: 'LAW_ENFORCEMENT' }],
  });
});

test('shows the agencies of the district first, with the phone on duty, and the own unit not at all', async () => {
  services();
  open();
  await choose('Ya, ada bahaya');
  fireEvent.change(screen.getByLabelText(/^Kecamatan/), { target: { value: '65.03.11' } });

  expect(await screen.findByRole('link', { name: /\+6281200000001/ })).toHaveAttribute('href', 'tel:+6281200000001');
  const names = screen.getAllByRole('checkbox', { name: /Latihan|Jauh/ }).map((box) => box.getAttribute('value'));
  expect(names).toEqual(['a-police', 'a-health', 'a-far']);
});

test('gives each of several agencies the service that is usually asked of it', async () => {
  const seen = services();
  open();
  await inDanger();
  fireEvent.click(screen.getByRole('checkbox', { name: /RSUD Latihan/ }));
  save();

  await waitFor(() => {
    expect(seen.sent[1]?.body.referrals).toEqual([
      { recipientAgencyId: 'a-police', service: 'LAW_ENFORCEMENT' },
      { recipientAgencyId: 'a-health', service: 'HEALTH' },
    ]);
  });
});

test('keeps the taken report when its emergency is refused, and repeats that alone', async () => {
  const seen = services();
  let refusals = 1;
  server.use(
    http.post('/api/v1/emergencies', async ({ request }) => {
      seen.sent.push({ path: '/api/v1/emergencies', key: request.headers.get('Idempotency-Key') ?? '', body: (await request.json()) as Record<string, unknown> });
      if (refusals-- > 0) {
        return HttpResponse.json(
          { type: '/problems/invalid-fields', status: 422, title: 'Ada isian yang belum benar', errors: [{ pointer: '/openCases/victims/0/age', code: 'range', detail: 'di luar rentang' }] },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        );
      }
      return HttpResponse.json({ reportId: 'r-1', caseIds: ['c-1'], referrals: [] }, { status: 201 });
    }),
  );
  const { router } = open();
  await inDanger();
  save();

  expect(await screen.findByText('Laporan sudah tersimpan; rujukan darurat belum terkirim')).toBeInTheDocument();
  await waitFor(() => {
    expect(screen.getByLabelText(/^Perkiraan umur/)).toHaveAccessibleDescription(/di luar rentang/);
  });
  type(/^Perkiraan umur/, '14');
  fireEvent.click(screen.getByRole('button', { name: 'Kirim darurat' }));

  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/reports/r-1');
  });
  expect(seen.sent.map(({ path }) => path)).toEqual(['/api/v1/reports', '/api/v1/emergencies', '/api/v1/emergencies']);
});

test('keeps the call while the line is down, says so, names whom to phone, and makes one report of two presses', async () => {
  const seen = services();
  open();
  await inDanger();
  seen.line = false;
  const button = screen.getByRole('button', { name: 'Simpan dan kirim darurat' });
  fireEvent.click(button);
  fireEvent.click(button);

  expect(await screen.findByText('Belum terkirim')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /\+6281200000001/ })).toBeInTheDocument();
  expect(new Set(seen.sent.map(({ key }) => key)).size).toBe(1);

  seen.sent.length = 0;
  seen.line = true;
  fireEvent(globalThis as unknown as Window, new Event('online'));

  expect(await screen.findByText('Sudah terkirim', {}, { timeout: 5_000 })).toBeInTheDocument();
  expect(seen.sent.map(({ path }) => path)).toEqual(['/api/v1/reports', '/api/v1/emergencies']);
});

test('lets the report be saved alone while there is danger', async () => {
  const seen = services();
  const { router } = open();
  await choose('Ya, ada bahaya');
  fireEvent.change(screen.getByLabelText(/^Kecamatan/), { target: { value: '65.03.11' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Simpan laporan saja' }));

  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/reports/r-1');
  });
  expect(seen.sent.map(({ path }) => path)).toEqual(['/api/v1/reports']);
});

test('is restored with its clock after the window was closed', async () => {
  services();
  const first = open();
  await choose('Tidak');
  type(/^Kronologi/, 'belum selesai');
  await screen.findByText(/^Draf tersimpan/);
  first.unmount();

  open();

  expect(await screen.findByText(/^Draf dari/)).toBeInTheDocument();
  expect(screen.getByLabelText(/^Kronologi/)).toHaveValue('belum selesai');
});

test('leads by Alt and a digit to each part', async () => {
  services();
  open();
  await screen.findByRole('radio', { name: 'Ya, ada bahaya' });
  fireEvent.keyDown(document.body, { code: 'Digit3', key: '3', altKey: true });
  expect(screen.getByLabelText(/^Kronologi/)).toHaveFocus();
});

test('leaves the time of receiving to the system where this computer’s clock is ahead', async () => {
  const seen = services();
  server.use(
    http.post(
      '/api/v1/reports',
      () =>
        HttpResponse.json(
          { type: '/problems/invalid-fields', status: 422, errors: [{ pointer: '/receivedAt', code: 'time' }] },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      { once: true },
    ),
  );
  open();
  await choose('Tidak');
  save();
  await screen.findByText('Jam komputer ini lebih cepat daripada jam sistem');
  save();

  await waitFor(() => {
    expect(seen.sent).toHaveLength(1);
  });
  expect(seen.sent[0]?.body).not.toHaveProperty('receivedAt');
});
