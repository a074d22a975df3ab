import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { CaseScreen } from './CaseScreen';
import { CASE, file, grant, line, POLICE, problem, referral, REFERRAL, serveFile, victim } from './fixtures';

const open = () => renderScreen(<CaseScreen />, { path: '/cases/$caseId', at: `/cases/${CASE}` });
const part = async (name: string) => within(await screen.findByRole('region', { name }));

test('covers the people and does not even fetch them until somebody opens them', async () => {
  let fetched = 0;
  serveFile();
  server.use(
    http.get(`*/api/v1/cases/${CASE}/parties`, () => {
      fetched += 1;
      return HttpResponse.json({ items: [victim] });
    }),
  );
  open();
  const people = await part('Orang');
  expect(fetched).toBe(0);
  expect(screen.queryByText('Latihan Melati')).not.toBeInTheDocument();
  expect(screen.queryByText(/Dipukul/)).not.toBeInTheDocument();

  fireEvent.click(people.getByRole('button', { name: 'Buka data orang' }));

  expect(await screen.findByText('Latihan Melati')).toBeInTheDocument();
  expect(fetched).toBe(1);
  // Whoever must not be called is no link to press.
  expect(screen.getByText('+6281254000032').closest('a')).toBeNull();
  expect(screen.getByText('Jangan telepon')).toBeInTheDocument();
});

test('shows above all who must not be told', async () => {
  serveFile();
  open();
  const summary = await part('Ringkasan');
  expect(summary.getByText('Suami tidak boleh diberi tahu.')).toBeInTheDocument();
  expect(document.title).toBe('KT-2026-000123 · Tuntas');
});

test('offers only what the service allows', async () => {
  serveFile({ file: { ...file, allowedActions: [] } });
  open();
  await part('Ringkasan');
  for (const name of ['Usulkan penutupan', 'Tambah orang', 'Catat persetujuan', 'Tetapkan petugas', 'Tulis catatan']) {
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  }
  expect(screen.queryByRole('link', { name: 'Kirim rujukan' })).not.toBeInTheDocument();
  expect(screen.queryByText('Catatan konseling')).not.toBeInTheDocument();
});

test('makes the state’s main step the first button', async () => {
  serveFile({ file: { ...file, state: 'Registered', allowedActions: ['update', 'disclosures', 'assessment'] } });
  open();
  expect(await screen.findByRole('button', { name: 'Mulai asesmen' })).toHaveAttribute('data-tone', 'primary');
});

test('tells who of the recipient has read a referral, and that its answer is late', async () => {
  serveFile({ referrals: [referral] });
  open();
  const referrals = await part('Rujukan');
  expect(await referrals.findByRole('link', { name: 'Penegakan hukum' })).toHaveAttribute('href', `/referrals/${REFERRAL}`);
  expect(referrals.getByText('Aipda Latihan, Polres Latihan')).toBeInTheDocument();
  expect(referrals.getByText('Terlambat')).toBeInTheDocument();
});

test('asks the second person for the review of what was shared in danger', async () => {
  serveFile({ file: { ...file, disclosures: [grant], allowedActions: [`disclosures/${REFERRAL}/review`] } });
  let body: unknown;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/disclosures/${REFERRAL}/review`, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json(file);
    }),
  );
  open();
  expect(await screen.findByText('1 pembagian darurat menunggu tinjauan Anda')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Tinjau pembagian darurat' }));
  const dialog = within(await screen.findByRole('dialog'));

  fireEvent.click(dialog.getByLabelText('Ada keberatan'));
  fireEvent.click(dialog.getByRole('button', { name: 'Tinjau pembagian darurat' }));
  expect((await dialog.findAllByText(/Keberatan memerlukan penjelasan/)).length).toBeGreaterThan(0);
  expect(body).toBeUndefined();

  fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Bukan wilayahnya' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Tinjau pembagian darurat' }));
  await waitFor(() => {
    expect(body).toEqual({ verdict: 'OBJECTED', text: 'Bukan wilayahnya' });
  });
});

test('lists the other cases of the incident and links one by its case number', async () => {
  serveFile({ linked: [{ ...line, id: 'other', number: 'KT-2026-000122' }] });
  let body: unknown;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/incident`, async ({ request }) => {
      body = await request.json();
      return problem('invalid-fields', 422, { errors: [{ pointer: '/caseNumber', code: 'unknown-case', detail: 'bukan nomor kasus yang Anda tangani' }] });
    }),
  );
  open();
  expect(await screen.findByRole('link', { name: 'KT-2026-000122' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Kaitkan dengan kejadian kasus lain' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('Nomor kasus lain'), { target: { value: 'kt-2026-000999' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Kaitkan dengan kejadian kasus lain' }));

  expect((await dialog.findAllByText(/bukan nomor kasus yang Anda tangani/)).length).toBeGreaterThan(0);
  expect(body).toEqual({ caseNumber: 'KT-2026-000999' });
  expect(dialog.getByLabelText('Nomor kasus lain')).toHaveValue('kt-2026-000999');
});

test('leads on from a file that is absent or another’s', async () => {
  serveFile();
  server.use(http.get(`*/api/v1/cases/${CASE}`, () => problem('not-found', 404)));
  open();
  expect(await screen.findByText('Berkas ini tidak ada, atau di luar kewenangan Anda.')).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: /Daftar kasus/ }).length).toBeGreaterThan(0);
});

test('says in which unit’s hands a settlement signal is, and that the case goes on', async () => {
  serveFile({
    file: { ...file, settlementSignals: [{ kind: 'WITHDRAWAL_UNDER_PRESSURE', text: 'Kepala desa menelepon', notedAt: '2026-11-21T02:00:00Z', notedBy: POLICE }] },
  });
  open();
  const closing = await part('Penutupan');
  expect(closing.getByText(/Kasus jalan terus/)).toBeInTheDocument();
  expect(closing.getByText(/Kepala desa menelepon/)).toBeInTheDocument();
  expect(screen.getByText('Ada indikasi upaya damai pada kasus ini')).toBeInTheDocument();
});
