import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { CaseScreen } from './CaseScreen';
import { CASE, file, ME, OTHER_UNIT, problem, serveFile, victim } from './fixtures';

const open = () => renderScreen(<CaseScreen />, { path: '/cases/$caseId', at: `/cases/${CASE}` });
const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const dialog = async () => within(await screen.findByRole('dialog'));
const type = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
};

interface Seen {
  ifMatch: string | null;
  body: unknown;
}

/** Takes down each change; the first ones are answered as given. */
function takeChanges(path: string, ...answers: (() => Response)[]) {
  const seen: Seen[] = [];
  server.use(
    http.patch(path, async ({ request }) => {
      seen.push({ ifMatch: request.headers.get('If-Match'), body: await request.json() });
      return answers[seen.length - 1]?.() ?? HttpResponse.json(file, { headers: { ETag: '"9"' } });
    }),
  );
  return seen;
}

test('sends only what was changed, with the version that was seen', async () => {
  serveFile();
  const seen = takeChanges(`*/api/v1/cases/${CASE}`);
  open();
  fireEvent.click(await screen.findByRole('button', { name: /Ubah risiko/ }));
  const form = await dialog();

  fireEvent.click(form.getByLabelText('Tinggi'));
  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
  expect(seen).toEqual([{ ifMatch: '"7"', body: { risk: 'HIGH' } }]);
});

test('keeps all outside numbers when one is written, for they go as a whole', async () => {
  serveFile({ file: { ...file, outsideNumbers: { lp: 'LP/B/1' } } });
  const seen = takeChanges(`*/api/v1/cases/${CASE}`);
  open();
  fireEvent.click(await screen.findByRole('button', { name: /Ubah risiko/ }));
  const form = await dialog();
  type(form.getByLabelText(/Nomor SIMFONI/), 'S-1');
  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));
  await waitFor(() => {
    expect(seen[0]?.body).toEqual({ outsideNumbers: { simfoni: 'S-1', lp: 'LP/B/1' } });
  });
});

test('shows what somebody else has changed beside what was typed, and lets both be kept', async () => {
  serveFile();
  const seen = takeChanges(`*/api/v1/cases/${CASE}`, () => problem('stale', 412, { currentVersion: 8 }));
  open();
  fireEvent.click(await screen.findByRole('button', { name: /Ubah risiko/ }));
  const form = await dialog();
  type(form.getByLabelText(/Catatan keselamatan/), 'Jangan menelepon.');
  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));
  const reload = await form.findByRole('button', { name: 'Muat yang terbaru' });
  serveFile({ file: { ...file, risk: 'HIGH', safetyNote: 'Suami tahu alamatnya.' }, etag: '"8"' });

  fireEvent.click(reload);

  expect(await form.findByText(/Sekarang tersimpan: Suami tahu alamatnya\./)).toBeInTheDocument();
  expect(form.getByText(/Sekarang tersimpan: Tinggi — sudah dimuat/)).toBeInTheDocument();
  expect(form.getByLabelText('Tinggi')).toBeChecked();
  expect(form.getByLabelText(/Catatan keselamatan/)).toHaveValue('Jangan menelepon.');

  fireEvent.click(form.getByRole('button', { name: 'Gabungkan keduanya' }));
  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(seen[1]).toEqual({ ifMatch: '"8"', body: { safetyNote: 'Suami tahu alamatnya.\nJangan menelepon.' } });
  });
});

test('does not empty a safety note, which the service would silently keep', async () => {
  serveFile();
  const seen = takeChanges(`*/api/v1/cases/${CASE}`);
  open();
  fireEvent.click(await screen.findByRole('button', { name: /Ubah risiko/ }));
  const form = await dialog();
  type(form.getByLabelText(/Catatan keselamatan/), '');
  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));
  expect((await form.findAllByText(/tidak dapat dikosongkan/)).length).toBeGreaterThan(0);
  expect(seen).toEqual([]);
});

test('corrects a person with a reason, their own version and only what is better known', async () => {
  serveFile();
  server.use(http.get(`*/api/v1/cases/${CASE}/parties`, () => HttpResponse.json({ items: [victim] })));
  const seen = takeChanges(`*/api/v1/cases/${CASE}/parties/${String(victim.id)}`);
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Buka data orang' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Perbaiki' }));
  const form = await dialog();

  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));
  expect((await form.findAllByText(/Wajib diisi/)).length).toBeGreaterThan(0);
  type(form.getByLabelText(/Usia/), '32');
  type(form.getByLabelText(/Mengapa diperbaiki/), 'OTHER');
  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));
  expect((await form.findAllByText(/Untuk “Lainnya”/)).length).toBeGreaterThan(0);
  type(form.getByLabelText(/Keterangan/), 'Dari kartu keluarga');
  fireEvent.click(form.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(seen).toEqual([{ ifMatch: '"3"', body: { person: { age: 32 }, reason: { code: 'OTHER', text: 'Dari kartu keluarga' } } }]);
  });
});

test('adds a person with a phone once it is said whether it is safe to call', async () => {
  serveFile();
  let body: unknown;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/parties`, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json(victim, { status: 201 });
    }),
  );
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah orang' }));
  const form = await dialog();
  type(form.getByLabelText(/Peran dalam kasus/), 'WITNESS');
  type(await form.findByLabelText(/^Nama/), 'Latihan Saksi');
  fireEvent.click(form.getByRole('button', { name: 'Tambah telepon' }));
  type(form.getByLabelText('Nomor telepon'), '0812-5400-0099');
  fireEvent.click(form.getByRole('button', { name: 'Tambahkan' }));
  expect((await form.findAllByText(/Wajib diisi/)).length).toBeGreaterThan(0);
  expect(body).toBeUndefined();

  fireEvent.click(form.getByLabelText('Tidak, jangan telepon'));
  fireEvent.click(form.getByRole('button', { name: 'Tambahkan' }));
  await waitFor(() => {
    expect(body).toEqual({ role: 'WITNESS', person: { name: 'Latihan Saksi', phones: [{ number: '0812-5400-0099', safeToCall: false }] } });
  });
});

test('repeats an intent under the same key after no answer', async () => {
  serveFile();
  const keys: (string | null)[] = [];
  server.use(
    http.post(`*/api/v1/cases/${CASE}/assignment`, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json(file);
    }),
  );
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Tetapkan petugas' }));
  const form = await dialog();
  await form.findByRole('option', { name: 'Budi Latihan' });
  // Whoever carries it already is no choice.
  expect(form.queryByRole('option', { name: 'Citra Latihan' })).not.toBeInTheDocument();
  type(form.getByLabelText('Manajer kasus unit ini'), ME);
  fireEvent.click(form.getByRole('button', { name: 'Tetapkan petugas' }));
  await form.findByText('Tidak ada jawaban dari sistem');
  fireEvent.click(form.getByRole('button', { name: 'Tetapkan petugas' }));
  await waitFor(() => {
    expect(keys).toHaveLength(2);
  });
  expect(keys[0]).toBe(keys[1]);
});

test('asks another unit to take it over, with all reasons when that can’t be', async () => {
  serveFile();
  server.use(http.post(`*/api/v1/cases/${CASE}/transfer`, () => problem('transfer-not-possible', 409, { reasons: [{ code: 'TRANSFER_PENDING' }] })));
  open();
  await screen.findByRole('region', { name: 'Petugas dan unit' });
  press('Minta unit lain mengambil alih');
  const form = await dialog();
  await form.findByRole('option', { name: 'UPTD PPA Seberang' });
  expect(form.queryByRole('option', { name: 'Polres Latihan' })).not.toBeInTheDocument();
  type(form.getByLabelText('Unit yang diminta'), OTHER_UNIT);
  type(form.getByLabelText('Alasan'), 'Korban pindah');
  fireEvent.click(form.getByRole('button', { name: 'Minta unit lain mengambil alih' }));
  expect(await form.findByText(/Satu unit lain sudah diminta/)).toBeInTheDocument();
  expect(form.getByLabelText('Alasan')).toHaveValue('Korban pindah');
});
