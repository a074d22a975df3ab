import { fireEvent, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { OfReferrals } from '~/api/api';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { BoardScreen } from './BoardScreen';

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const toHealth: OfReferrals['LateReferral'] = {
  id: 'ref2',
  caseNumber: 'KTR-2026-000018',
  senderAgencyId: 'uptd',
  recipientAgencyId: 'puskesmas',
  service: 'HEALTH',
  urgency: 'MEDIUM',
  state: 'Received',
  answerDueAt: ago(3),
};
const toPolice: OfReferrals['LateReferral'] = { ...toHealth, id: 'ref1', caseNumber: 'KTR-2026-000017', recipientAgencyId: 'polres', service: 'LAW_ENFORCEMENT', urgency: 'HIGH', state: 'Sent', answerDueAt: ago(100) };
let items: OfReferrals['LateReferral'][];

beforeEach(() => {
  items = [toPolice, toHealth];
  server.use(
    http.get('*/api/v1/referrals/late', ({ request }) => {
      const asked = new URL(request.url).searchParams.get('agencyId');
      const totals: OfReferrals['LateTotal'][] = [
        { agencyId: 'puskesmas', count: 1, oldestDueAt: ago(3), ages: { under24h: 1, upTo72h: 0, over72h: 0 } },
        { agencyId: 'polres', count: 1, oldestDueAt: ago(100), ages: { under24h: 0, upTo72h: 0, over72h: 1 } },
      ];
      return HttpResponse.json({
        totals: totals.filter(({ agencyId }) => items.length > 0 && (asked === null || asked === agencyId)),
        items: items.filter(({ recipientAgencyId }) => asked === null || asked === recipientAgencyId),
      } satisfies OfReferrals['LateReferrals']);
    }),
    http.get('*/api/v1/agencies', () =>
      HttpResponse.json({
        items: [
          { id: 'polres', name: 'Polres Latihan', kind: 'POLICE' },
          { id: 'puskesmas', name: 'Puskesmas Latihan', kind: 'HEALTH' },
          { id: 'uptd', name: 'UPTD PPA Latihan', kind: 'UPTD_PPA' },
        ],
      }),
    ),
  );
});

const open = (at = '/board') => renderScreen(<BoardScreen />, { path: '/board', at, worker: workerWith('coordinator') });

test('puts the agency that has been late for longest first, by age', async () => {
  open();

  const table = await screen.findByRole('table', { name: /menurut instansi dan lamanya/ });
  const [, first] = within(table).getAllByRole('row');
  expect(await within(first ?? table).findByRole('link', { name: 'Polres Latihan' })).toHaveAttribute('href', '/board?agency=polres#list');
  expect(within(first ?? table).getAllByRole('cell').slice(0, 4).map((cell) => cell.textContent)).toEqual(['1', '0', '0', '1']);
});

test('lists the late referrals of the agency in the address, and still everybody’s totals', async () => {
  open('/board?agency=puskesmas');

  expect(await screen.findByRole('link', { name: 'KTR-2026-000018' })).toHaveAttribute('href', '/referrals/ref2');
  expect(screen.queryByRole('link', { name: 'KTR-2026-000017' })).not.toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Polres Latihan' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Puskesmas Latihan: 1 rujukan terlambat' })).toBeInTheDocument();
});

test('says what an urgent one is, in words', async () => {
  open();

  const row = (await screen.findByRole('link', { name: 'KTR-2026-000017' })).closest('tr');
  expect(row).toHaveTextContent('Urgensi tinggi');
  expect(row).toHaveTextContent('Terkirim');
});

test('teaches when nobody is late', async () => {
  items = [];
  open();

  expect(await screen.findByText('Tidak ada jawaban yang terlambat')).toBeInTheDocument();
});

test('offers to try again when the system does not answer', async () => {
  server.use(http.get('*/api/v1/referrals/late', () => HttpResponse.error(), { once: true }));
  open();

  fireEvent.click(await screen.findByRole('button', { name: 'Coba lagi' }));

  expect(await screen.findByRole('link', { name: 'KTR-2026-000017' })).toBeInTheDocument();
});
