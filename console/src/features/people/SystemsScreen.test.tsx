import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OfIdentity } from '~/api/api';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { SystemsScreen } from './SystemsScreen';

const clinic: OfIdentity['ServiceAccount'] = {
  id: 'svc-klinik',
  name: 'Klinik Latihan',
  state: 'ACTIVE',
  secretSince: '2026-03-01T02:00:00Z',
  tokenUrl: 'https://tuntas.example/token',
  allowedActions: ['rotation', 'deactivation'],
};

let asked: string[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/v1/service-accounts', () => HttpResponse.json({ items: [clinic] })),
    http.post('*/api/v1/service-accounts', () => HttpResponse.json({ ...clinic, id: 'svc-baru', name: 'Sistem Baru', secret: 'rahasia-contoh-1' }, { status: 201 })),
    http.post('*/api/v1/service-accounts/:id/:step', ({ params }) => {
      asked.push(`${String(params.id)} ${String(params.step)}`);
      return HttpResponse.json(params.step === 'rotation' ? { ...clinic, secret: 'rahasia-contoh-2' } : { ...clinic, state: 'DEACTIVATED', allowedActions: [] });
    }),
  );
});

const open = () => renderScreen(<SystemsScreen />, { path: '/systems', worker: workerWith('agency-admin') });

async function make() {
  fireEvent.click(await screen.findByRole('button', { name: 'Akun baru' }));
  fireEvent.input(screen.getByLabelText(/^Nama sistem/), { target: { value: 'Sistem Baru' } });
  fireEvent.click(screen.getByRole('button', { name: 'Buat akun' }));
}

test('shows a secret once, copies it, and forgets it when closed', async () => {
  const copied: string[] = [];
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
  open();
  await make();

  expect(await screen.findByText('rahasia-contoh-1')).toBeInTheDocument();
  expect(screen.getByText('Ditampilkan sekali ini saja')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Salin rahasia' }));
  expect(await screen.findByText('Tersalin')).toBeInTheDocument();
  expect(copied).toEqual(['rahasia-contoh-1']);

  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(screen.getByText('rahasia-contoh-1')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Sudah saya simpan, tutup' }));
  expect(screen.queryByText('rahasia-contoh-1')).not.toBeInTheDocument();
});

test('says what to do where a repeat’s answer has no secret', async () => {
  server.use(http.post('*/api/v1/service-accounts', () => HttpResponse.json(clinic, { status: 201, headers: { 'Idempotency-Replayed': 'true' } })));
  open();
  await make();

  expect(await screen.findByText('Rahasianya tidak dapat ditampilkan')).toBeInTheDocument();
});

test('changes a secret only after saying that the old one stops at once', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /^Ganti rahasia/ }));

  expect(screen.getByRole('dialog')).toHaveTextContent('Rahasia yang lama berhenti saat itu juga');
  expect(asked).toEqual([]);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ya, ganti sekarang' }));

  expect(await screen.findByText('rahasia-contoh-2')).toBeInTheDocument();
  expect(asked).toEqual(['svc-klinik rotation']);
});

test('deactivates for good only after asking', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /^Nonaktifkan/ }));
  expect(screen.getByRole('dialog')).toHaveTextContent('Tidak dapat diaktifkan lagi');

  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ya, nonaktifkan' }));

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
  expect(asked).toEqual(['svc-klinik deactivation']);
});
