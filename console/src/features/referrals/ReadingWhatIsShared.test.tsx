import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { OfCases } from '~/api/api';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { directory, police, REFERRAL, referral, served, unit } from './fixtures';
import { LetterScreen } from './LetterScreen';
import { ReferralScreen } from './ReferralScreen';

const packet: OfCases['PacketView'] = {
  caseNumber: 'KT-2026-000123',
  safetyNote: 'Jangan beri tahu paman.',
  risk: 'HIGH',
  categories: ['SEXUAL_VIOLENCE'],
  district: '65.71.02',
  victim: { name: 'Kenanga Contoh', age: 14, sex: 'FEMALE', phones: [{ number: '+6281254001133', safeToCall: true }, { number: '+6281254001144', safeToCall: false }] },
};

function packets(answer: () => Response = () => HttpResponse.json({ referralId: REFERRAL, packet, note: 'Mohon dijemput.', remarks: [] })) {
  const read = { times: 0 };
  server.use(
    http.get('/api/v1/referrals/:id/packet', () => {
      read.times += 1;
      return answer() as HttpResponse<string>;
    }),
  );
  return read;
}

const open = (worker = police) => renderScreen(<ReferralScreen />, { path: '/referrals/$referralId', at: `/referrals/${REFERRAL}`, worker });

beforeEach(directory);

test('reads nothing until it is opened, and says before that the sender will see it', async () => {
  const { change } = served(referral());
  const read = packets();
  open();

  expect(await screen.findByText(/pengirim melihat bahwa instansi Anda sudah membacanya/)).toBeInTheDocument();
  expect(read.times).toBe(0);
  change(referral({ state: 'Received', packetReadAt: '2026-11-25T08:06:00Z' }));
  fireEvent.click(screen.getByRole('button', { name: 'Buka data' }));

  expect(await screen.findByText('Kenanga Contoh')).toBeInTheDocument();
  expect(read.times).toBe(1);
  await waitFor(() => {
    expect(screen.getAllByText('Dibaca instansi').length).toBeGreaterThan(0);
  });
});

test('puts the safety note before everything, and offers no call to an unsafe number', async () => {
  served(referral({ packetReadAt: '2026-11-25T08:06:00Z' }));
  packets();
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Buka data' }));

  const note = await screen.findByText('Jangan beri tahu paman.');
  expect(note.compareDocumentPosition(screen.getByText('Mohon dijemput.')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByRole('link', { name: '+6281254001133' })).toHaveAttribute('href', 'tel:+6281254001133');
  expect(screen.queryByRole('link', { name: '+6281254001144' })).not.toBeInTheDocument();
  expect(screen.getByText('JANGAN dihubungi')).toBeInTheDocument();
});

test('says plainly that the data are closed, since when and why', async () => {
  served(referral({ packetReadAt: '2026-11-25T08:06:00Z' }));
  packets(() =>
    HttpResponse.json(
      { type: '/problems/packet-closed', status: 410, title: 'x', closedAt: '2026-11-25T08:30:00Z', reason: 'CONSENT_WITHDRAWN' },
      { status: 410, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  );
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Buka data' }));

  expect(await screen.findByText('Data ini sudah ditutup')).toBeInTheDocument();
  expect(screen.getByText('Persetujuan korban sudah dicabut.')).toBeInTheDocument();
});

test('takes opened data off the screen at once when they are recalled', async () => {
  const { change } = served(referral({ packetReadAt: '2026-11-25T08:06:00Z' }));
  packets();
  const { queries } = open();
  fireEvent.click(await screen.findByRole('button', { name: 'Buka data' }));
  await screen.findByText('Kenanga Contoh');
  change(referral({ state: 'Recalled', packetReadAt: '2026-11-25T08:06:00Z', packetClosedAt: '2026-11-25T08:30:00Z', allowedActions: [] }));

  await queries.invalidateQueries({ queryKey: ['referral', REFERRAL], exact: true });

  expect(await screen.findByText('Data ini sudah ditutup')).toBeInTheDocument();
  expect(screen.queryByText('Kenanga Contoh')).not.toBeInTheDocument();
});

test('opens no data to those who oversee', async () => {
  served(referral({ allowedActions: [] }));
  open({ ...unit('coordinator'), agency: { id: 'lead', name: 'Dinas Latihan', kind: 'LEAD', region: '65' } });

  expect(await screen.findByText(/hanya dibuka oleh narahubung/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Buka data' })).not.toBeInTheDocument();
});

test('prints no personal data on a letter whose data were not opened, and fetches none', async () => {
  served(referral());
  const read = packets();
  renderScreen(<LetterScreen />, { path: '/referrals/$referralId/letter', at: `/referrals/${REFERRAL}/letter`, worker: police });

  expect((await screen.findAllByText(/lihat di Tuntas/)).length).toBeGreaterThan(0);
  expect(screen.getByText('KT-2026-000123')).toBeInTheDocument();
  expect(screen.getByText(/Jawaban kami tunggu paling lambat/)).toBeInTheDocument();
  expect(read.times).toBe(0);
});

test('prints what this person has opened before', async () => {
  served(referral());
  packets();
  const { queries } = renderScreen(<LetterScreen />, { path: '/referrals/$referralId/letter', at: `/referrals/${REFERRAL}/letter`, worker: police });
  queries.setQueryData(['referral', REFERRAL, 'packet'], { packet, note: 'Mohon dijemput.' });

  expect(await screen.findByText('Kenanga Contoh')).toBeInTheDocument();
  expect(screen.getByText('Jangan beri tahu paman.')).toBeInTheDocument();
});
