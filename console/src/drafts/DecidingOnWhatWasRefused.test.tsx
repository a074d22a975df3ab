import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeLocks } from '~/test/locks';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import type { Call } from './outbox';
import { Unsent } from './Unsent';
import { UnsentScreen } from './UnsentScreen';
import { draftSlots, keepCall, keptCalls, readDraft } from './vault';

const worker = workerWith('liaison');

const acceptance: Call = {
  what: 'Terima rujukan KT-1',
  method: 'POST',
  path: '/api/v1/referrals/f-1/acceptance',
  body: { expectedAt: '2026-11-26T02:00:00Z' },
  about: 'f-1',
  open: '/referrals/f-1',
  edit: { to: '/referrals/f-1', draft: 'acceptance:f-1', values: { expectedAt: '2026-11-26T10:00' } },
};

async function kept(refusal?: { type: string; status: number; title?: string }) {
  await keepCall({ subject: worker.id, key: 'k-1', keptAt: Date.now() - 60_000, claimedUntil: 0 }, { call: acceptance, refusal });
}

const refused = { type: '/problems/referral-not-open', status: 409, title: 'Rujukan ini tidak lagi menunggu tindakan tersebut' };

beforeEach(() => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: fakeLocks() }));
  server.use(http.get('/session', () => HttpResponse.error()));
});

test('shows the reason of a refusal, and takes its words back into their form', async () => {
  await kept(refused);
  const { router } = renderScreen(<UnsentScreen />, { path: '/unsent', worker });
  expect(await screen.findByText(refused.title)).toBeInTheDocument();
  expect(screen.getByText('Perlu keputusan Anda')).toBeInTheDocument();

  fireEvent.click(screen.getByRole('button', { name: 'Ubah isiannya' }));

  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/referrals/f-1');
  });
  const [slot = ''] = await draftSlots(worker.id, 'acceptance:f-1');
  expect((await readDraft(worker.id, 'acceptance:f-1', slot))?.values).toEqual({ expectedAt: '2026-11-26T10:00' });
  expect(await keptCalls(worker.id)).toEqual([]);
});

test('throws nothing away before it is sure', async () => {
  await kept(refused);
  renderScreen(<UnsentScreen />, { path: '/unsent', worker });
  fireEvent.click(await screen.findByRole('button', { name: 'Buang' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tetap simpan' }));
  expect(await keptCalls(worker.id)).toHaveLength(1);

  fireEvent.click(screen.getByRole('button', { name: 'Buang' }));
  const [, sure] = screen.getAllByRole('button', { name: 'Buang' });
  fireEvent.click(sure as HTMLElement);

  expect(await screen.findByText('Semua sudah terkirim')).toBeInTheDocument();
  expect(await keptCalls(worker.id)).toEqual([]);
});

test('says on the thing’s own screen that something about it waits', async () => {
  await kept();
  renderScreen(<Unsent about="f-1" />, { worker });
  expect(await screen.findByText('Belum terkirim: Terima rujukan KT-1')).toBeInTheDocument();
});

test('says nothing on other screens', async () => {
  await kept();
  renderScreen(
    <>
      <Unsent about="f-2" />
      <Unsent about="f-1" />
    </>,
    { worker },
  );
  await screen.findByText(/Belum terkirim/);
  expect(screen.getAllByText(/Belum terkirim/)).toHaveLength(1);
});

test('asks before the window is closed while something waits', async () => {
  await kept();
  renderScreen(<UnsentScreen />, { path: '/unsent', worker });
  await screen.findByText('Terima rujukan KT-1');
  const leaving = new Event('beforeunload', { cancelable: true });
  await waitFor(() => {
    globalThis.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });
});
