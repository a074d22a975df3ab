import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { OfIdentity } from '~/api/api';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { AgenciesScreen } from './AgenciesScreen';
import { AgencyScreen } from './AgencyScreen';

const polres: OfIdentity['Agency'] = {
  id: 'polres',
  name: 'Polres Latihan',
  kind: 'POLICE',
  region: '65.03',
  openingHours: '24 jam',
  dutyPhone: '+6281254009105',
  contacts: { phone: '+6255621000', address: 'Jalan Contoh 1' },
  allowedActions: ['change'],
};
const shelter: OfIdentity['Agency'] = { id: 'rumah', name: 'Rumah Aman Latihan', kind: 'SHELTER', region: '65.03.11', allowedActions: [] };

let kept: OfIdentity['Agency'];
let version: number;
let changes: unknown[];

beforeEach(() => {
  kept = polres;
  version = 1;
  changes = [];
  server.use(
    http.get('*/api/v1/agencies', () => HttpResponse.json({ items: [kept, shelter] })),
    http.get('*/api/v1/agencies/:id', () => HttpResponse.json(kept, { headers: { ETag: `"${String(version)}"` } })),
    http.patch('*/api/v1/agencies/:id', async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${String(version)}"`) {
        return HttpResponse.json({ type: '/problems/stale', status: 412, title: 'Data sudah diubah orang lain' }, { status: 412, headers: { 'Content-Type': 'application/problem+json' } });
      }
      changes.push(await request.json());
      version += 1;
      return HttpResponse.json(kept, { headers: { ETag: `"${String(version)}"` } });
    }),
    http.post('*/api/v1/agencies', async ({ request }) => {
      changes.push(await request.json());
      return HttpResponse.json({ ...shelter, id: 'baru' }, { status: 201 });
    }),
  );
});

const openAll = (at = '/agencies') => renderScreen(<AgenciesScreen />, { path: '/agencies', at, worker: workerWith('platform-admin') });
const openOne = (...roles: Parameters<typeof workerWith>) => renderScreen(<AgencyScreen />, { path: '/agencies/$agencyId', at: '/agencies/polres', worker: workerWith(...roles) });

test('lists by kind and by the region with all below it', async () => {
  const { router } = openAll();
  expect(await screen.findByRole('link', { name: 'Polres Latihan' })).toHaveAttribute('href', '/agencies/polres');
  expect(screen.getByRole('link', { name: '0812-5400-9105' })).toHaveAttribute('href', 'tel:+6281254009105');

  fireEvent.change(screen.getByLabelText('Wilayah'), { target: { value: '65.03' } });
  fireEvent.change(await screen.findByLabelText('Jenis'), { target: { value: 'SHELTER' } });

  await waitFor(() => {
    expect(screen.queryByRole('link', { name: 'Polres Latihan' })).not.toBeInTheDocument();
  });
  expect(screen.getByRole('link', { name: 'Rumah Aman Latihan' })).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ region: '65.03', kind: 'SHELTER' });
});

test('shows those that nobody can call in an emergency', async () => {
  openAll('/agencies?missing=dutyPhone');

  expect(await screen.findByRole('link', { name: 'Rumah Aman Latihan' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Polres Latihan' })).not.toBeInTheDocument();
});

test('makes an agency and goes on to it', async () => {
  const { router } = openAll();
  fireEvent.click(await screen.findByRole('button', { name: 'Instansi baru' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.input(within(dialog).getByLabelText(/^Nama instansi/), { target: { value: 'LBH Latihan' } });
  fireEvent.change(within(dialog).getByLabelText(/^Jenis/), { target: { value: 'LEGAL_AID' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Buat instansi' }));

  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/agencies/baru');
  });
  expect(changes).toEqual([{ name: 'LBH Latihan', kind: 'LEGAL_AID' }]);
});

test('sends only what was changed, and empties what was emptied', async () => {
  openOne('agency-admin');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah' }));

  expect(screen.queryByLabelText(/^Nama instansi/)).not.toBeInTheDocument();
  fireEvent.input(screen.getByLabelText(/^Jam buka/), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(changes).toEqual([{ openingHours: null }]);
  });
});

test('shows what somebody else has changed beside what was typed, and lets one take either', async () => {
  openOne('agency-admin');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah' }));
  fireEvent.input(screen.getByLabelText(/^Nomor piket/), { target: { value: '0812-5400-0001' } });
  kept = { ...polres, dutyPhone: '+6281254000002', openingHours: 'Senin–Jumat' };
  version = 2;

  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  const told = await screen.findByText('Orang lain baru saja mengubah instansi ini');
  expect(told.parentElement).toHaveTextContent('Diubah orang lain menjadi: +6281254000002');
  expect(told.parentElement).toHaveTextContent('Yang Anda ketik: 0812-5400-0001');
  // What was not touched here follows the other person.
  expect(screen.getByLabelText(/^Jam buka/)).toHaveValue('Senin–Jumat');
  expect(screen.getByLabelText(/^Nomor piket/)).toHaveValue('0812-5400-0001');
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(changes).toEqual([{ dutyPhone: '0812-5400-0001' }]);
  });
});

test('puts what the service found wrong beside the field', async () => {
  server.use(
    http.patch('*/api/v1/agencies/:id', () =>
      HttpResponse.json(
        { type: '/problems/invalid-fields', status: 422, title: 'Ada isian yang belum benar', errors: [{ pointer: '/contacts/phone', code: 'phone', detail: 'bukan nomor telepon yang sah' }] },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  openOne('agency-admin');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah' }));
  fireEvent.input(screen.getByLabelText(/^Telepon kantor/), { target: { value: 'abc' } });

  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(screen.getByLabelText(/^Telepon kantor/)).toHaveAccessibleDescription('bukan nomor telepon yang sah');
  });
});

test('offers no change to whom the API offers none', async () => {
  kept = { ...polres, allowedActions: [] };
  openOne('coordinator');

  expect(await screen.findByText('Jalan Contoh 1')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Ubah' })).not.toBeInTheDocument();
});
