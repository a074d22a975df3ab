import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { OfReferrals } from '~/api/api';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { COLLEAGUE, directory, police, referral } from './fixtures';
import { QueueScreen } from './QueueScreen';

const late = referral({ id: 'r-late', caseNumber: 'KT-2026-000001', overdue: true, assigneeId: police.id });
const next = referral({ id: 'r-next', caseNumber: 'KT-2026-000002', urgency: 'LOW', assigneeId: COLLEAGUE });
const fresh = referral({ id: 'r-fresh', caseNumber: 'KT-2026-000003' });

function queue(...items: OfReferrals['Referral'][]) {
  const asked: string[] = [];
  const now = { items, asked };
  server.use(
    http.get('/api/v1/queue', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: now.items, waiting: now.items.length, overdue: now.items.filter(({ overdue }) => overdue).length });
    }),
  );
  return now;
}

const open = (at = '/queue') => renderScreen(<QueueScreen />, { path: '/queue', at, worker: police });

const numbers = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

beforeEach(directory);

test('shows what waits in the order of the service, how many are late, and whose each is', async () => {
  queue(late, next);
  open();

  expect(await screen.findByText('2 menunggu jawaban')).toBeInTheDocument();
  expect(screen.getByText('1 terlambat')).toBeInTheDocument();
  expect(numbers()).toEqual(['KT-2026-000001', 'KT-2026-000002']);
  const [, first, second] = screen.getAllByRole('row');
  expect(within(first as HTMLElement).getByText('Terlambat')).toBeInTheDocument();
  expect(within(first as HTMLElement).getByText('Anda')).toBeInTheDocument();
  expect(await within(second as HTMLElement).findByText('Melati Contoh')).toBeInTheDocument();
  expect(screen.getByText(/Data diambil/)).toBeInTheDocument();
});

test('lets no row move when a new one comes in, until the person asks for it', async () => {
  const now = queue(next);
  const { queries } = open();
  await screen.findByText('KT-2026-000002');
  now.items = [fresh, next];

  await queries.invalidateQueries({ queryKey: ['queue'] });

  const show = await screen.findByRole('button', { name: '1 baru — tampilkan' });
  expect(numbers()).toEqual(['KT-2026-000002']);
  fireEvent.click(show);
  expect(numbers()).toEqual(['KT-2026-000003', 'KT-2026-000002']);
});

test('keeps the row of an answered one in its place and says that it waits no longer', async () => {
  const now = queue(late, next);
  const { queries } = open();
  await screen.findByText('KT-2026-000001');
  now.items = [next];

  await queries.invalidateQueries({ queryKey: ['queue'] });

  expect(await screen.findByText('Tidak menunggu lagi')).toBeInTheDocument();
  expect(numbers()).toEqual(['KT-2026-000001', 'KT-2026-000002']);
});

test('shows everything anew when asked to, also without live updates', async () => {
  const now = queue(next);
  open();
  await screen.findByText('KT-2026-000002');
  now.items = [fresh];

  fireEvent.click(screen.getByRole('button', { name: 'Muat ulang' }));

  expect(await screen.findByText('KT-2026-000003')).toBeInTheDocument();
  expect(screen.queryByText('KT-2026-000002')).not.toBeInTheDocument();
});

test('keeps its filters in the address', async () => {
  const now = queue(late);
  const { router } = open('/queue?assignee=me');
  await screen.findByText('KT-2026-000001');
  expect(now.asked).toEqual(['?assignee=me']);

  fireEvent.change(screen.getByLabelText('Tenggat'), { target: { value: 'true' } });

  await waitFor(() => {
    expect(now.asked).toContain('?overdue=true&assignee=me');
  });
  expect(router.state.location.search).toEqual({ assignee: 'me', overdue: true });
});

test('teaches where nothing waits', async () => {
  queue();
  open();

  expect(await screen.findByText('Tidak ada rujukan yang menunggu jawaban')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Lihat pemberitahuan' })).toBeInTheDocument();
});
