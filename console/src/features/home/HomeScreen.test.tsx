import { act, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OfCases, OfNotices, OfReferrals } from '~/api/api';
import { saveDraft } from '~/drafts/vault';
import { LiveProvider } from '~/live/live';
import { fakeLocks } from '~/test/locks';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { HomeScreen } from './HomeScreen';

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const night: OfCases['ReportSummary'] = { id: 'r1', channel: 'HOTLINE', state: 'Received', danger: true, district: '65.03.11', receivedAt: ago(5) };
const lastWeek: OfCases['ReportSummary'] = { id: 'r2', channel: 'WALK_IN', state: 'Received', danger: false, district: '65.71.02', receivedAt: ago(100) };
const late: OfReferrals['LateReferrals'] = {
  totals: [{ agencyId: 'polres', count: 3, oldestDueAt: ago(80), ages: { under24h: 1, upTo72h: 1, over72h: 1 } }],
  items: [{ id: 'ref1', caseNumber: 'KTR-2026-000017', recipientAgencyId: 'polres', urgency: 'HIGH', answerDueAt: ago(80), state: 'Sent' }],
};
const notices: OfNotices['Notice'][] = [
  { id: 'n1', kind: 'referral-accepted', text: 'diterima', urgent: false, link: '/api/v1/referrals/ref9', at: ago(1) },
  { id: 'n2', kind: 'referral-redirection-requested', text: 'minta dialihkan', urgent: false, link: '/api/v1/referrals/ref2', at: ago(2), readAt: ago(1) },
];

class SilentSource extends EventTarget {
  static last: SilentSource;
  constructor() {
    super();
    SilentSource.last = this;
  }
  close() {
    this.dispatchEvent(new Event('closed'));
  }
}

beforeEach(() => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: fakeLocks() }));
  vi.stubGlobal('EventSource', SilentSource);
  server.use(
    http.get('*/api/v1/reports', () => HttpResponse.json({ items: [night, lastWeek] })),
    http.get('*/api/v1/cases', ({ request }) => {
      const asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: asked.get('state') === 'Registered' ? [{ id: 'c1', number: 'KTR-2026-000021', risk: 'HIGH' }] : [] });
    }),
    http.get('*/api/v1/transfers', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/referrals/late', () => HttpResponse.json(late)),
    http.get('*/api/v1/referrals/ref2', () =>
      HttpResponse.json({ id: 'ref2', caseNumber: 'KTR-2026-000020', recipient: { agencyId: 'polres' }, allowedActions: ['redirection/confirmation'] } satisfies OfReferrals['Referral']),
    ),
    http.get('*/api/v1/queue', () => HttpResponse.json({ items: [], waiting: 4, overdue: 2 } satisfies OfReferrals['Queue'])),
    http.get('*/api/v1/notifications', () => HttpResponse.json({ items: notices, unread: 1 })),
    http.get('*/api/v1/agencies', () => HttpResponse.json({ items: [{ id: 'polres', name: 'Polres Latihan', kind: 'POLICE' }] })),
    http.get('*/api/v1/people', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/service-accounts', () => HttpResponse.json({ items: [] })),
  );
});

function open(...roles: Parameters<typeof workerWith>) {
  return renderScreen(
    <LiveProvider>
      <HomeScreen />
    </LiveProvider>,
    { worker: workerWith(...roles) },
  );
}

test('leads an intake officer from the number to exactly the reports it counts', async () => {
  open('intake');

  const tile = await screen.findByRole('link', { name: /2 Laporan belum ditriase/ });
  expect(tile).toHaveAttribute('href', '/reports?state=Received');
  expect(tile).toHaveTextContent('1 dengan bahaya langsung');
});

test('names what the last shift left open, and not what is older', async () => {
  open('intake');

  const open24h = (await screen.findByRole('heading', { name: 'Ditinggalkan giliran sebelumnya' })).closest('section');
  expect(await within(open24h ?? document.body).findByRole('link', { name: 'Laporan lewat Hotline' })).toHaveAttribute('href', '/reports/r1');
  expect(screen.queryByRole('link', { name: 'Laporan lewat Datang langsung' })).not.toBeInTheDocument();
});

test('shows a case-manager the cases without assessment, who is late, and what needs a decision', async () => {
  open('case-manager');

  expect(await screen.findByRole('link', { name: /1 Kasus Anda yang belum diasesmen/ })).toHaveAttribute('href', '/cases?state=Registered&assignee=me');
  expect(await screen.findByRole('link', { name: 'Polres Latihan: 3 rujukan' })).toHaveAttribute('href', '/board?agency=polres');
  expect(await screen.findByRole('link', { name: 'KTR-2026-000020' })).toHaveAttribute('href', '/referrals/ref2');
  expect(screen.getByRole('link', { name: 'KTR-2026-000017' })).toHaveAttribute('href', '/referrals/ref1');
});

test('groups what has changed since yesterday', async () => {
  open('case-manager');

  const changed = await screen.findByRole('link', { name: 'Jawaban atas rujukan: 2' });
  expect(changed).toHaveAttribute('href', '/notifications?since=yesterday&about=answers');
  expect(changed.closest('li')).toHaveTextContent('1 belum dibaca');
});

test('shows a liaison what is overdue first', async () => {
  open('liaison');

  const links = await screen.findAllByRole('link', { name: /^[24] / });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/queue?overdue=true', '/queue', '/queue?assignee=me']);
});

test('asks nothing that a task force member may not see', async () => {
  open('task-force');

  // Any other question would fail the test: nobody answers it.
  server.use(http.get('*/api/v1/cases', () => HttpResponse.error()));
  expect(await screen.findByText('Peran Anda tidak punya daftar kerja di sini')).toBeInTheDocument();
});

test('says beside the numbers that the line is down, and from when they are', async () => {
  open('intake');
  await screen.findByRole('link', { name: /2 Laporan belum ditriase/ });

  act(() => {
    globalThis.dispatchEvent(new Event('offline'));
  });

  expect(await screen.findByText(/^Angka dari \d\d\.\d\d; sambungan terputus\.$/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Ambil lagi' })).toBeInTheDocument();
});

test('keeps the last number when it cannot be fetched anew', async () => {
  open('intake');
  await screen.findByRole('link', { name: /2 Laporan belum ditriase/ });
  server.use(http.get('*/api/v1/reports', () => HttpResponse.error()));

  act(() => {
    globalThis.dispatchEvent(new Event('offline'));
  });
  (await screen.findByRole('button', { name: 'Ambil lagi' })).click();

  expect(await screen.findByText(/sambungan terputus/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /2 Laporan belum ditriase/ })).toBeInTheDocument();
});

test('brings an intake officer back to a draft that was left', async () => {
  await saveDraft(workerWith('intake').id, 'report', 'left', { narrative: 'contoh' });

  open('intake');

  expect(await screen.findByRole('link', { name: /1 Draf laporan di peramban ini/ })).toHaveAttribute('href', '/reports/new');
});
