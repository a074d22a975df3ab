import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { Referral } from '~/api/referrals';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { accepted, COLLEAGUE, directory, HOSPITAL, police, POLICE, REFERRAL, referral, served } from './fixtures';
import { ReferralScreen } from './ReferralScreen';

const open = (worker = police) => renderScreen(<ReferralScreen />, { path: '/referrals/$referralId', at: `/referrals/${REFERRAL}`, worker });

interface Heard {
  key: string | null;
  version: string | null;
  body: unknown;
}

/** Takes a step's requests, and answers each with what `answer` gives. */
function step(name: string, answer: () => Referral | Response) {
  const heard: Heard[] = [];
  server.use(
    http.post(`/api/v1/referrals/:id/${name}`, async ({ request }) => {
      heard.push({ key: request.headers.get('Idempotency-Key'), version: request.headers.get('If-Match'), body: await request.json() });
      const given = answer();
      return given instanceof Response ? (given as HttpResponse<string>) : HttpResponse.json(given, { headers: { ETag: '"2"' } });
    }),
  );
  return heard;
}

const problem = (type: string, status: number, more: object = {}) =>
  HttpResponse.json({ type: `/problems/${type}`, status, title: type, ...more }, { status, headers: { 'Content-Type': 'application/problem+json' } });

const button = (name: string | RegExp) => screen.findByRole('button', { name });

beforeEach(directory);

test('accepts in one click and says where it stands then', async () => {
  served(referral());
  const heard = step('acceptance', () => accepted(police.id));
  open();

  fireEvent.click(await button('Terima untuk ditangani'));

  expect(await button('Mulai menangani…')).toBeInTheDocument();
  expect(heard).toHaveLength(1);
  expect(heard[0]?.key).toMatch(/^"[0-9a-f-]{36}"$/);
  expect(heard[0]?.version).toBeNull();
});

test('shows only what the service allows', async () => {
  served(referral({ allowedActions: ['receipt'] }));
  open();

  await button(/Tandai sudah sampai/);

  expect(screen.queryByRole('button', { name: 'Terima untuk ditangani' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Tidak dapat ditangani…' })).not.toBeInTheDocument();
});

test('declines with a reason, and asks for words where the reason is another', async () => {
  served(referral());
  const heard = step('decline', () => referral({ state: 'Declined', allowedActions: [] }));
  open();
  fireEvent.click(await button('Tidak dapat ditangani…'));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByLabelText('Lainnya'));
  fireEvent.click(dialog.getByRole('button', { name: 'Kirim: tidak dapat ditangani' }));
  expect((await dialog.findAllByText(/tuliskan keterangannya/)).length).toBeGreaterThan(0);
  expect(heard).toHaveLength(0);

  fireEvent.change(dialog.getByLabelText(/Keterangan/), { target: { value: 'Perahu rusak' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Kirim: tidak dapat ditangani' }));

  expect(await screen.findByText(/Rujukan ini sudah berakhir/)).toBeInTheDocument();
  expect(heard[0]?.body).toEqual({ reason: 'OTHER', text: 'Perahu rusak' });
});

test('tells the slower of two who was faster, what they did and what can be done now, and loses no word', async () => {
  const { change } = served(referral());
  step('decline', () => {
    change(accepted());
    return problem('referral-not-open', 409, {
      reasons: [{ code: 'ALREADY_ACCEPTED', state: 'Accepted', at: '2026-11-25T08:05:00Z', by: COLLEAGUE, byAgencyId: POLICE }],
    });
  });
  open();
  fireEvent.click(await button('Tidak dapat ditangani…'));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByLabelText('Tidak ada kapasitas'));
  fireEvent.change(dialog.getByLabelText(/Keterangan/), { target: { value: 'Semua di lapangan' } });

  fireEvent.click(dialog.getByRole('button', { name: 'Kirim: tidak dapat ditangani' }));

  const alert = within(await dialog.findByRole('alert'));
  expect(await alert.findByText('Melati Contoh · Polres Latihan lebih dulu: Diterima untuk ditangani')).toBeInTheDocument();
  expect(alert.getByText(/Catat perkembangan · Selesai dilayani/)).toBeInTheDocument();
  expect(dialog.getByLabelText(/Keterangan/)).toHaveValue('Semua di lapangan');
});

test('turns away an accepted one only in the version that was seen, and after a change asks once more', async () => {
  const { change } = served(accepted());
  const noted = accepted();
  const heard = step('decline', () => {
    if (heard.length === 1) {
      change({ ...noted, steps: [...(noted.steps ?? []), { state: 'Assigned', at: '2026-11-25T08:09:00Z', by: COLLEAGUE, byAgencyId: POLICE, assigneeId: police.id }] });
      return problem('stale', 412);
    }
    return referral({ state: 'Declined', allowedActions: [] });
  });
  open();
  fireEvent.click(await button('Tidak dapat ditangani…'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/sudah diterima instansi Anda/)).toBeInTheDocument();
  fireEvent.click(dialog.getByLabelText('Tidak aman'));

  fireEvent.click(dialog.getByRole('button', { name: 'Kirim: tidak dapat ditangani' }));
  expect(await dialog.findByText(/lebih dulu: Disposisi/)).toBeInTheDocument();
  fireEvent.click(dialog.getByRole('button', { name: 'Kirim: tidak dapat ditangani' }));

  expect(await screen.findByText(/Rujukan ini sudah berakhir/)).toBeInTheDocument();
  expect(heard.map(({ version }) => version)).toEqual(['"1"', '"2"']);
});

test('keeps an answer while the line is down and says that it is not sent yet', async () => {
  served(referral());
  const heard = step('acceptance', () => HttpResponse.error());
  open();

  fireEvent.click(await button('Terima untuk ditangani'));

  expect(await screen.findByText('Belum terkirim: Terima untuk ditangani · KT-2026-000123')).toBeInTheDocument();
  await waitFor(() => {
    expect(heard.length).toBeGreaterThan(0);
  });
  // Nothing that would contradict it can be said meanwhile.
  expect(screen.queryByRole('button', { name: 'Tidak dapat ditangani…' })).not.toBeInTheDocument();
});

test('moves no button when the other side does something, until the person asks for it', async () => {
  const { change } = served(referral());
  const { queries } = open();
  await button('Terima untuk ditangani');
  const asked = referral();
  change({
    ...asked,
    state: 'CancellationRequested',
    steps: [...(asked.steps ?? []), { state: 'CancellationRequested', at: '2026-11-25T08:20:00Z', by: 'x', byAgencyId: asked.sender?.agencyId ?? '', reason: 'DUPLICATE' }],
    allowedActions: ['completion', 'cancellation', 'receipt'],
  });

  await queries.invalidateQueries({ queryKey: ['referral', REFERRAL] });

  const show = await button('Tampilkan yang terbaru');
  expect(screen.getByRole('button', { name: 'Terima untuk ditangani' })).toBeInTheDocument();
  fireEvent.click(show);
  expect(await button('Setujui pembatalan…')).toBeInTheDocument();
  expect(screen.getByText(/Pengirim meminta pembatalan: Rujukan ganda/)).toBeInTheDocument();
});

test('notes an appointment with its time in WITA', async () => {
  served(accepted(police.id));
  const heard = step('progress', () => ({ ...accepted(police.id), state: 'InProgress' }));
  open();
  fireEvent.click(await button('Mulai menangani…'));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/^Janji temu/), { target: { value: 'SCHEDULED' } });
  fireEvent.change(await dialog.findByLabelText(/Waktu janji temu/), { target: { value: '2026-11-26T09:00' } });

  fireEvent.click(dialog.getByRole('button', { name: 'Mulai menangani' }));

  await waitFor(() => {
    expect(heard[0]?.body).toEqual({ appointment: 'SCHEDULED', appointmentAt: '2026-11-26T01:00:00.000Z' });
  });
});

test('gives it to a colleague who is a liaison', async () => {
  served(referral());
  const heard = step('assignment', () => referral({ assigneeId: COLLEAGUE }));
  open();
  fireEvent.click(await button('Disposisi…'));
  const dialog = within(await screen.findByRole('dialog'));

  fireEvent.click(await dialog.findByLabelText('Melati Contoh'));
  fireEvent.click(dialog.getByRole('button', { name: 'Disposisikan' }));

  await waitFor(() => {
    expect(heard[0]?.body).toEqual({ assigneeId: COLLEAGUE });
  });
});

test('asks to redirect to neither of the two sides', async () => {
  served(referral());
  const heard = step('redirection', () => referral({ state: 'RedirectionRequested' }));
  open();
  fireEvent.click(await button('Alihkan ke instansi lain…'));
  const dialog = within(await screen.findByRole('dialog'));
  const choice = await dialog.findByLabelText('Instansi yang tepat');
  expect(within(choice).queryByText(/Polres Latihan/)).not.toBeInTheDocument();
  fireEvent.change(choice, { target: { value: HOSPITAL } });
  fireEvent.click(dialog.getByLabelText('Di luar kewenangan'));

  fireEvent.click(dialog.getByRole('button', { name: 'Minta dialihkan' }));

  await waitFor(() => {
    expect(heard[0]?.body).toEqual({ reason: 'OUT_OF_MANDATE', toAgencyId: HOSPITAL });
  });
});
