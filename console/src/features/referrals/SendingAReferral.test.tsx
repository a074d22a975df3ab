import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { CASE, directory, HOSPITAL, POLICE, REFERRAL, referral, served, unit } from './fixtures';
import { ReferralScreen } from './ReferralScreen';
import { SendReferralScreen } from './SendReferralScreen';

const open = () => renderScreen(<SendReferralScreen />, { path: '/cases/$caseId/refer', at: `/cases/${CASE}/refer`, worker: unit() });

function preview(answer: () => Response = () => HttpResponse.json({ packet: { caseNumber: 'KT-2026-000123', safetyNote: 'Jangan beri tahu paman.', victim: { name: 'Kenanga Contoh' } } })) {
  const asked: unknown[] = [];
  server.use(
    http.post('/api/v1/referrals/preview', async ({ request }) => {
      asked.push(await request.json());
      return answer() as HttpResponse<string>;
    }),
  );
  return asked;
}

async function choose(agency: string, service: string, basis: string) {
  fireEvent.change(await screen.findByLabelText('Instansi penerima'), { target: { value: agency } });
  fireEvent.change(screen.getByLabelText('Layanan yang diminta'), { target: { value: service } });
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(basis) }));
}

beforeEach(() => {
  directory();
  server.use(http.get('/api/v1/cases/:id', () => HttpResponse.json({ id: CASE, number: 'KT-2026-000123', district: '65.71.02' })));
});

test('shows agencies by kind, those of the region first, with opening hours and duty phone', async () => {
  open();

  const choice = await screen.findByLabelText('Instansi penerima');
  const group = within(choice).getByRole('group', { name: 'Kepolisian' });
  expect(within(group).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Polres Latihan — Kota Tarakan', expect.stringContaining('Polres Contoh')]);
  fireEvent.change(choice, { target: { value: POLICE } });
  expect(await screen.findByText('24 jam')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '+6281254009106' })).toHaveAttribute('href', 'tel:+6281254009106');
});

test('previews what this recipient will see, and who that is, once agency, service and basis are chosen', async () => {
  const asked = preview();
  open();
  expect(await screen.findByText(/di sini lalu tampil persis/)).toBeInTheDocument();

  await choose(POLICE, 'LAW_ENFORCEMENT', 'Kewajiban hukum');

  expect(await screen.findByText('Kenanga Contoh')).toBeInTheDocument();
  expect(screen.getByText(/Yang akan melihat ini: semua narahubung Polres Latihan/)).toBeInTheDocument();
  expect(asked).toEqual([{ caseId: CASE, recipientAgencyId: POLICE, service: 'LAW_ENFORCEMENT', basis: 'LEGAL_DUTY', urgency: 'MEDIUM' }]);
});

test('says which consent is missing and leads to the consents of the case', async () => {
  preview(() => HttpResponse.json({ type: '/problems/consent-missing', status: 409, title: 'x' }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } }));
  open();

  await choose(HOSPITAL, 'HEALTH', 'Persetujuan');

  expect(await screen.findByText('Belum ada persetujuan korban untuk Kesehatan · Kesehatan')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Buka persetujuan pada kasus ini' })).toHaveAttribute('href', `/cases/${CASE}#consents`);
});

test('checks when it is sent, sends once, and goes to the referral', async () => {
  preview();
  const sent: unknown[] = [];
  const keys = new Set<string | null>();
  server.use(
    http.post('/api/v1/referrals', async ({ request }) => {
      keys.add(request.headers.get('Idempotency-Key'));
      sent.push(await request.json());
      return HttpResponse.json(referral(), { status: 201, headers: { ETag: '"1"' } });
    }),
  );
  const { router } = open();
  await choose(POLICE, 'LAW_ENFORCEMENT', 'Kewajiban hukum');
  fireEvent.click(screen.getByRole('button', { name: 'Kirim rujukan' }));
  expect(await screen.findByText('Periksa isian berikut')).toBeInTheDocument();
  expect(sent).toHaveLength(0);

  fireEvent.click(screen.getByLabelText('Tinggi'));
  fireEvent.change(screen.getByLabelText(/Permintaan Anda/), { target: { value: 'Mohon dijemput.' } });
  const send = screen.getByRole('button', { name: 'Kirim rujukan' });
  fireEvent.click(send);
  fireEvent.click(send);

  await waitFor(() => {
    expect(router.state.location.pathname).toBe(`/referrals/${REFERRAL}`);
  });
  expect(sent[0]).toEqual({ caseId: CASE, recipientAgencyId: POLICE, service: 'LAW_ENFORCEMENT', urgency: 'HIGH', basis: 'LEGAL_DUTY', note: 'Mohon dijemput.' });
  expect(keys.size).toBe(1);
});

const openSent = () => renderScreen(<ReferralScreen />, { path: '/referrals/$referralId', at: `/referrals/${REFERRAL}`, worker: unit() });

test('gives the sender of an urgent one the duty phone and a ready text, and shows when it was read', async () => {
  served(
    referral({
      packetReadAt: '2026-11-25T08:06:00Z',
      recipient: { agencyId: POLICE, kind: 'POLICE', dutyPhone: '+6281254009106' },
      readyText: { id: 'Ada rujukan mendesak.', en: 'An urgent referral.' },
      allowedActions: ['cancellation-request', 'recall', 'phone-confirmation'],
    }),
  );
  openSent();

  expect(await screen.findByRole('link', { name: '+6281254009106' })).toHaveAttribute('href', 'tel:+6281254009106');
  expect(screen.getByText('Ada rujukan mendesak.')).toBeInTheDocument();
  expect(screen.getByText('Data dibaca')).toBeInTheDocument();
});

test('warns before a recall that access ends at once', async () => {
  served(referral({ allowedActions: ['recall'] }));
  openSent();

  fireEvent.click(await screen.findByRole('button', { name: 'Tarik kembali…' }));

  expect(within(await screen.findByRole('dialog')).getByText('Aksesnya berakhir seketika dan tidak dapat dibatalkan')).toBeInTheDocument();
});

test('confirms a redirection to the agency proposed only on a new basis, previewed first', async () => {
  const first = referral();
  served(
    referral({
      state: 'RedirectionRequested',
      steps: [...(first.steps ?? []), { state: 'RedirectionRequested', at: '2026-11-25T08:10:00Z', by: 'x', byAgencyId: POLICE, reason: 'OUT_OF_MANDATE', toAgencyId: HOSPITAL }],
      allowedActions: ['redirection/confirmation', 'redirection/refusal'],
    }),
  );
  const asked = preview();
  const confirmed: unknown[] = [];
  server.use(
    http.post('/api/v1/referrals/:id/redirection/confirmation', async ({ request }) => {
      confirmed.push(await request.json());
      return HttpResponse.json(referral({ state: 'Redirected', redirectedTo: 'r-2', allowedActions: [] }), { headers: { ETag: '"2"' } });
    }),
  );
  openSent();
  fireEvent.click(await screen.findByRole('button', { name: 'Setujui pengalihan…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByLabelText('Instansi penerima')).toHaveValue(HOSPITAL);
  expect(asked).toEqual([]);

  fireEvent.click(dialog.getByRole('radio', { name: /Kepentingan vital/ }));
  expect(await dialog.findByText('Kenanga Contoh')).toBeInTheDocument();
  fireEvent.click(dialog.getByRole('button', { name: 'Kirim ke instansi ini' }));

  expect(await screen.findByRole('link', { name: 'rujukan lain' })).toHaveAttribute('href', '/referrals/r-2');
  expect(confirmed).toEqual([{ recipientAgencyId: HOSPITAL, basis: 'VITAL_INTEREST', service: 'LAW_ENFORCEMENT', urgency: 'HIGH' }]);
});
