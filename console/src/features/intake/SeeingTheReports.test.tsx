import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { OfCases } from '~/api/api';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { ReportsScreen } from './ReportsScreen';

const waiting: OfCases['ReportSummary'] = { id: 'r-2', state: 'Received', channel: 'WHATSAPP', contactKind: 'NEW_CASE', receivedAt: '2026-11-25T15:40:00Z', district: '65.03.11', danger: true };
const ended: OfCases['ReportSummary'] = { id: 'r-1', state: 'Triaged', end: 'NOT_A_CASE', channel: 'HOTLINE', contactKind: 'SPAM', receivedAt: '2026-11-25T16:40:00Z', danger: false };

function reports(all: OfCases['ReportSummary'][]) {
  const asked: string[] = [];
  server.use(
    http.get('/api/v1/reports', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      return HttpResponse.json({
        items: all.filter(({ state, channel }) => state === (searchParams.get('state') ?? state) && channel === (searchParams.get('channel') ?? channel)),
      });
    }),
  );
  return asked;
}

const open = (at = '/reports') => renderScreen(<ReportsScreen />, { path: '/reports', at, worker: workerWith('intake') });

test('shows what waits for a decision before what is decided, though it came earlier', async () => {
  reports([ended, waiting]);
  open();
  await screen.findByText('Bukan kasus');
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links.indexOf('/reports/r-2')).toBeLessThan(links.indexOf('/reports/r-1'));
  expect(screen.getByText('⚠ Bahaya')).toBeInTheDocument();
});

test('keeps its filters in the address', async () => {
  const asked = reports([ended, waiting]);
  const { router } = open();
  fireEvent.change(await screen.findByLabelText('Saluran'), { target: { value: 'WHATSAPP' } });

  await waitFor(() => {
    expect(router.state.location.search).toEqual({ channel: 'WHATSAPP' });
  });
  await waitFor(() => {
    expect(asked).toContain('state=Received&channel=WHATSAPP');
  });
  expect(await screen.findByText('Tidak ada laporan dengan saringan ini')).toBeInTheDocument();
});

test('opens with the filters of its address', async () => {
  const asked = reports([ended, waiting]);
  open('/reports?state=Triaged');
  await screen.findByText('Bukan kasus');
  expect(asked).toEqual(['state=Triaged']);
});

test('teaches where reports come from while none waits', async () => {
  reports([]);
  open();
  expect(await screen.findByText('Tidak ada laporan yang menunggu triase')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Terima laporan' })).toHaveAttribute('href', '/reports/new');
});
