import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { OfCases } from '~/api/api';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { ClosuresScreen } from './ClosuresScreen';

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const summary: OfCases['CaseSummary'] = { id: 'c1', number: 'KTR-2026-000003', state: 'ClosureProposed', unitId: 'uptd', categories: ['DOMESTIC_VIOLENCE'], district: '65.71.02', registeredAt: ago(500) };
let proposed: OfCases['CaseSummary'][];
let reviewed: OfCases['CaseSummary'][];

beforeEach(() => {
  proposed = [{ ...summary, allowedActions: ['closure/approval', 'closure/refusal'] }, { ...summary, id: 'c2', number: 'KTR-2026-000004', allowedActions: [] }];
  reviewed = [{ ...summary, id: 'c3', number: 'KTR-2026-000005', state: 'Registered', reviewDueAt: ago(2), allowedActions: ['disclosures/ref1/review'] }];
  server.use(
    http.get('*/api/v1/cases', ({ request }) => {
      const asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: asked.get('reviewDue') === 'true' ? reviewed : asked.get('state') === 'ClosureProposed' ? proposed : [] });
    }),
    http.get('*/api/v1/agencies', () => HttpResponse.json({ items: [{ id: 'uptd', name: 'UPTD PPA Latihan', kind: 'UPTD_PPA' }] })),
  );
});

const open = () => renderScreen(<ClosuresScreen />, { path: '/closures', worker: workerWith('head') });

test('says which closures this person can decide on, and leads to the file', async () => {
  open();

  const link = await screen.findByRole('link', { name: 'KTR-2026-000003' });
  expect(link).toHaveAttribute('href', '/cases/c1');
  expect(link.closest('tr')).toHaveTextContent('Anda dapat memutuskan');
  expect(screen.getByRole('link', { name: 'KTR-2026-000004' }).closest('tr')).toHaveTextContent('Orang lain yang memutuskan');
});

test('names a review that is past its time', async () => {
  open();

  const table = await screen.findByRole('table', { name: 'Pembagian data darurat yang perlu ditinjau' });
  expect(within(table).getByRole('row', { name: /KTR-2026-000005/ })).toHaveTextContent('Lewat tenggat');
});

test('teaches where nothing waits', async () => {
  proposed = [];
  reviewed = [];
  open();

  expect(await screen.findByText('Tidak ada penutupan yang menunggu')).toBeInTheDocument();
  expect(screen.getByText('Tidak ada yang perlu ditinjau')).toBeInTheDocument();
});
