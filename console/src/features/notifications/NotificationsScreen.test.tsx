import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { OfNotices } from '~/api/api';
import { screenOf } from '~/api/notices';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { NotificationsScreen } from './NotificationsScreen';

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const accepted: OfNotices['Notice'] = { id: 'n1', kind: 'referral-accepted', text: 'Polres Latihan menerima rujukan untuk KTR-2026-000017', urgent: false, link: '/api/v1/referrals/ref1', at: ago(1) };
const danger: OfNotices['Notice'] = { id: 'n2', kind: 'danger-reported', text: 'Ada laporan baru dengan bahaya langsung', urgent: true, link: '/api/v1/reports/r1', at: ago(9) };
const read: OfNotices['Notice'] = { id: 'n3', kind: 'case-closed', text: 'Penutupan KTR-2026-000003 disetujui', urgent: false, link: '/api/v1/cases/c3', at: ago(90), readAt: ago(80) };

let kept: OfNotices['Notice'][];
let keys: string[];

beforeEach(() => {
  kept = [accepted, danger, read];
  keys = [];
  server.use(
    http.get('*/api/v1/notifications', ({ request }) => {
      const isUnread = new URL(request.url).searchParams.get('unread') === 'true';
      const items = kept.filter(({ readAt }) => !isUnread || readAt === undefined);
      return HttpResponse.json({ items, unread: items.length });
    }),
    http.get('*/api/v1/notifications/counts', () =>
      HttpResponse.json({ unread: kept.filter(({ readAt }) => readAt === undefined).length, urgent: 1 } satisfies OfNotices['Counts']),
    ),
    http.post('*/api/v1/notifications/:id/read', ({ params, request }) => {
      keys.push(request.headers.get('Idempotency-Key') ?? '');
      kept = kept.map((notice) => (notice.id === params.id ? { ...notice, readAt: ago(0) } : notice));
      return HttpResponse.json(kept.find(({ id }) => id === params.id));
    }),
    http.post('*/api/v1/notifications/read', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key') ?? '');
      kept = kept.map((notice) => ({ ...notice, readAt: ago(0) }));
      return HttpResponse.json({ unread: 0, urgent: 0 });
    }),
  );
});

const open = (at = '/notifications') => renderScreen(<NotificationsScreen />, { path: '/notifications', at });

test('puts what is urgent and unread first, and leads to its screen', async () => {
  open();

  const items = await screen.findAllByRole('listitem');
  expect(items).toHaveLength(3);
  expect(within(items[0] ?? document.body).getByRole('link')).toHaveAttribute('href', '/reports/r1');
  expect(items[0]).toHaveTextContent('Segera');
  expect(items[0]).toHaveTextContent('Belum dibaca');
  expect(await screen.findByText('2 belum dibaca, 1 di antaranya segera.')).toBeInTheDocument();
});

test('marks one as read and leaves the row in its place under the pointer', async () => {
  open('/notifications?unread=true');
  const list = await screen.findByRole('list');
  fireEvent.pointerEnter(list.parentElement ?? list);

  fireEvent.click(within(screen.getAllByRole('listitem')[0] ?? list).getByRole('button', { name: /^Tandai dibaca/ }));

  expect(await screen.findByText('1 belum dibaca, 1 di antaranya segera.')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  fireEvent.pointerLeave(list.parentElement ?? list);
  await waitFor(() => {
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});

test('marks all up to now as read', async () => {
  open();

  fireEvent.click(await screen.findByRole('button', { name: 'Tandai semua dibaca' }));

  expect(await screen.findByText('Semua sudah dibaca.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Tandai dibaca/ })).not.toBeInTheDocument();
});

test('repeats under the same key after no answer', async () => {
  server.use(
    http.post(
      '*/api/v1/notifications/read',
      ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key') ?? '');
        return HttpResponse.error();
      },
      { once: true },
    ),
  );
  open();

  fireEvent.click(await screen.findByRole('button', { name: 'Tandai semua dibaca' }));
  expect(await screen.findByText('Tidak ada jawaban dari sistem')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Tandai semua dibaca' }));

  expect(await screen.findByText('Semua sudah dibaca.')).toBeInTheDocument();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('marks one under the same key again after no answer', async () => {
  server.use(
    http.post(
      '*/api/v1/notifications/:id/read',
      ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key') ?? '');
        return HttpResponse.error();
      },
      { once: true },
    ),
  );
  open();

  const marks = await screen.findAllByRole('button', { name: /^Tandai dibaca/ });
  fireEvent.click(marks[0] ?? document.body);
  expect(await screen.findByText('Tidak ada jawaban dari sistem')).toBeInTheDocument();
  fireEvent.click(marks[0] ?? document.body);

  await waitFor(() => {
    expect(keys).toHaveLength(2);
  });
  expect(keys[0]).toBe(keys[1]);
});

test('shows exactly what the home screen has counted', async () => {
  open('/notifications?since=yesterday&about=answers');

  expect(await screen.findByRole('link', { name: /Polres Latihan menerima/ })).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

test('teaches what comes here when nothing has', async () => {
  kept = [];
  open();

  expect(await screen.findByText('Belum ada pemberitahuan')).toBeInTheDocument();
});

test.each([
  ['/api/v1/referrals/abc', '/referrals/abc'],
  ['/api/v1/cases/abc/parties/def', '/cases/abc'],
  ['/api/v1/transfers', '/transfers'],
  ['/api/v1/people/abc', '/people/abc'],
  ['/api/v1/hand-overs/abc', '/cases'],
  ['https://tuntas.example/referrals/abc', '/referrals/abc'],
])('leads from %s to %s', (link, to) => {
  expect(screenOf(link)?.to).toBe(to);
});
