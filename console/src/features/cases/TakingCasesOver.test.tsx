import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { CASE, COLLEAGUE, line, ME, problem, serveNames, transfer } from './fixtures';
import { HandOverScreen } from './HandOverScreen';
import { TransfersScreen } from './TransfersScreen';

beforeEach(serveNames);

const dialog = async () => within(await screen.findByRole('dialog'));

test('takes a case over and leads to its file', async () => {
  server.use(
    http.get('*/api/v1/transfers', () => HttpResponse.json({ items: [transfer] })),
    http.post(`*/api/v1/cases/${CASE}/transfer/acceptance`, () => HttpResponse.json({ ...transfer, end: 'ACCEPTED', allowedActions: [] })),
  );
  renderScreen(<TransfersScreen />, { path: '/transfers' });
  fireEvent.click(await screen.findByRole('button', { name: 'Ambil alih KT-2026-000123' }));
  fireEvent.click((await dialog()).getByRole('button', { name: 'Ambil alih' }));
  expect(await screen.findByRole('link', { name: 'Buka berkas dan tetapkan petugas' })).toHaveAttribute('href', `/cases/${CASE}#hands`);
});

test('refuses with a reason, offers what is allowed alone, and says when it was answered already', async () => {
  server.use(
    http.get('*/api/v1/transfers', () => HttpResponse.json({ items: [{ ...transfer, allowedActions: ['refusal'] }] })),
    http.post(`*/api/v1/cases/${CASE}/transfer/refusal`, () => problem('transfer-not-possible', 409, { reasons: [{ code: 'NO_TRANSFER_PENDING' }] })),
  );
  renderScreen(<TransfersScreen />, { path: '/transfers' });
  fireEvent.click(await screen.findByRole('button', { name: 'Tolak KT-2026-000123' }));
  expect(screen.queryByRole('button', { name: /Ambil alih/ })).not.toBeInTheDocument();
  const form = await dialog();
  fireEvent.click(form.getByRole('button', { name: 'Tolak' }));
  expect((await form.findAllByText(/Wajib diisi/)).length).toBeGreaterThan(0);
  fireEvent.change(form.getByRole('textbox'), { target: { value: 'Bukan wilayah kami' } });
  fireEvent.click(form.getByRole('button', { name: 'Tolak' }));
  expect(await form.findByText(/sudah dijawab atau ditarik/)).toBeInTheDocument();
});

test('says what a transfer is where none is asked', async () => {
  server.use(http.get('*/api/v1/transfers', () => HttpResponse.json({ items: [] })));
  renderScreen(<TransfersScreen />, { path: '/transfers' });
  expect(await screen.findByText('Tidak ada permintaan')).toBeInTheDocument();
});

test('hands over from somebody who left already, and goes on with the cases that are left', async () => {
  const bodies: unknown[] = [];
  server.use(
    http.get('*/api/v1/cases', () => HttpResponse.json({ items: [{ ...line, assigneeId: 'gone' }, { ...line, state: 'Closed', assigneeId: 'closed' }] })),
    http.get('*/api/v1/people/gone', () => HttpResponse.json({ id: 'gone', name: 'Dodi Latihan', state: 'DEACTIVATED' })),
    http.post('*/api/v1/hand-overs', async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ id: 'h', fromPersonId: 'gone', toPersonId: COLLEAGUE, cases: bodies.length === 1 ? 3 : 4, left: bodies.length === 1 ? 1 : 0 }, { status: 201 });
    }),
  );
  renderScreen(<HandOverScreen />, { path: '/hand-over', worker: workerWith('head') });
  await screen.findByRole('option', { name: 'Dodi Latihan (tidak aktif lagi)' });
  fireEvent.change(screen.getByLabelText('Dari petugas'), { target: { value: 'gone' } });
  fireEvent.change(screen.getByLabelText('Kepada petugas'), { target: { value: COLLEAGUE } });
  fireEvent.click(screen.getByRole('button', { name: 'Serahkan semua kasus terbuka' }));

  expect(await screen.findByText('1 kasus belum berpindah')).toBeInTheDocument();
  expect(screen.getByText('3 kasus kini dipegang Citra Latihan')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Lanjutkan dengan yang tersisa' }));
  await waitFor(() => {
    expect(screen.queryByText('1 kasus belum berpindah')).not.toBeInTheDocument();
  });
  expect(bodies).toEqual([
    { fromPersonId: 'gone', toPersonId: COLLEAGUE },
    { fromPersonId: 'gone', toPersonId: COLLEAGUE },
  ]);
});

test('hands nobody’s cases over to themselves', async () => {
  server.use(http.get('*/api/v1/cases', () => HttpResponse.json({ items: [] })));
  renderScreen(<HandOverScreen />, { path: '/hand-over', worker: workerWith('head') });
  await screen.findAllByRole('option', { name: 'Citra Latihan' });
  fireEvent.change(screen.getByLabelText('Dari petugas'), { target: { value: ME } });
  fireEvent.change(screen.getByLabelText('Kepada petugas'), { target: { value: ME } });
  fireEvent.click(screen.getByRole('button', { name: 'Serahkan semua kasus terbuka' }));
  expect((await screen.findAllByText(/Pilih orang yang lain/)).length).toBeGreaterThan(0);
});
