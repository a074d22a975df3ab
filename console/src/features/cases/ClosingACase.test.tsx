import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { CaseScreen } from './CaseScreen';
import { CASE, COLLEAGUE, file, grant, OTHER_UNIT, problem, REFERRAL, serveFile } from './fixtures';

const open = () => renderScreen(<CaseScreen />, { path: '/cases/$caseId', at: `/cases/${CASE}` });
const dialog = async () => within(await screen.findByRole('dialog'));

async function propose(outcome: string) {
  fireEvent.click(await screen.findByRole('button', { name: 'Usulkan penutupan' }));
  const form = await dialog();
  fireEvent.change(form.getByLabelText('Hasil layanan'), { target: { value: outcome } });
  return form;
}

test('shows every reason in words, each with the way to what can be done', async () => {
  serveFile({ file: { ...file, disclosures: [grant] } });
  server.use(
    http.post(`*/api/v1/cases/${CASE}/closure`, () =>
      problem('closure-refused', 409, {
        reasons: [
          { code: 'OPEN_DISCLOSURE', referralId: REFERRAL },
          { code: 'REVIEW_MISSING', referralId: REFERRAL },
          { code: 'TRANSFER_PENDING', toUnitId: OTHER_UNIT },
          { code: 'SETTLEMENT_IS_NO_END', outcome: 'SETTLED_IN_FAMILY', categories: ['SEXUAL_VIOLENCE', 'CHILD_ABUSE'] },
          { code: 'VICTIM_MAY_BE_CHILD' },
        ],
      }),
    ),
  );
  open();
  const form = await propose('SETTLED_IN_FAMILY');
  fireEvent.click(form.getByRole('button', { name: 'Usulkan penutupan' }));

  expect(await form.findByText(/Rujukan ke Polres Latihan belum berakhir/)).toBeInTheDocument();
  expect(form.getByRole('link', { name: /Buka rujukannya/ })).toHaveAttribute('href', `/referrals/${REFERRAL}`);
  expect(form.getByText(/belum ditinjau orang kedua/)).toBeInTheDocument();
  expect(form.getByText(/UPTD PPA Seberang sedang diminta/)).toBeInTheDocument();
  expect(form.getByText(/“Diselesaikan kekeluargaan” tidak menutup kasus/)).toHaveTextContent('UU 12/2022');
  expect(form.getByText(/Korban anak, atau usianya belum diketahui/)).toBeInTheDocument();

  // The way to a part of the file puts the dialog away and keeps the reasons.
  fireEvent.click(form.getByRole('link', { name: /Ke orang/ }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
  await waitFor(() => {
    expect(document.activeElement?.id).toBe('people');
  });
  const closing = within(screen.getByRole('region', { name: 'Penutupan' }));
  expect(closing.getByText('Belum dapat ditutup saat terakhir diusulkan')).toBeInTheDocument();
  expect(closing.getAllByRole('listitem')).toHaveLength(5);
});

test('asks for the unit with “handed on” and for the other case with “duplicate” alone', async () => {
  serveFile();
  let body: unknown;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/closure`, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json(file);
    }),
  );
  open();
  const form = await propose('DUPLICATE');
  expect(form.queryByLabelText('Dilimpahkan ke')).not.toBeInTheDocument();
  fireEvent.click(form.getByRole('button', { name: 'Usulkan penutupan' }));
  expect((await form.findAllByText(/Wajib diisi/)).length).toBeGreaterThan(0);
  fireEvent.change(form.getByLabelText('Nomor kasus yang tetap'), { target: { value: 'kt-2026-000099' } });
  fireEvent.click(form.getByRole('button', { name: 'Usulkan penutupan' }));
  await waitFor(() => {
    expect(body).toEqual({ outcome: 'DUPLICATE', of: 'KT-2026-000099' });
  });
});

const proposed = {
  ...file,
  state: 'ClosureProposed',
  closure: { outcome: 'UNFOUNDED', proposedAt: '2026-11-22T02:00:00Z', proposedBy: COLLEAGUE },
  allowedActions: ['closure/approval', 'closure/refusal'],
};

test('makes the second person’s approval the main step and tells why it is refused', async () => {
  serveFile({ file: proposed });
  server.use(
    http.post(`*/api/v1/cases/${CASE}/closure/approval`, () =>
      problem('closure-refused', 409, { reasons: [{ code: 'SECOND_REASON_MISSING' }, { code: 'SAME_PERSON' }, { code: 'NEWER_RULE', detail: 'Aturan baru.' }] }),
    ),
  );
  open();
  const approve = await screen.findByRole('button', { name: 'Setujui penutupan' });
  expect(approve).toHaveAttribute('data-tone', 'primary');
  fireEvent.click(approve);
  const form = await dialog();
  fireEvent.click(form.getByRole('button', { name: 'Setujui penutupan' }));
  expect(await form.findByText(/orang kedua menulis alasannya sendiri/)).toBeInTheDocument();
  expect(form.getByText(/Anda sendiri yang mengusulkan/)).toBeInTheDocument();
  expect(form.getByText('Aturan baru.')).toBeInTheDocument();
});

test('needs a reason to refuse a closure', async () => {
  serveFile({ file: proposed });
  let body: unknown;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/closure/refusal`, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json(file);
    }),
  );
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Tolak penutupan' }));
  const form = await dialog();
  fireEvent.click(form.getByRole('button', { name: 'Tolak penutupan' }));
  expect((await form.findAllByText(/Wajib diisi/)).length).toBeGreaterThan(0);
  fireEvent.change(form.getByRole('textbox'), { target: { value: 'Belum ada visum' } });
  fireEvent.click(form.getByRole('button', { name: 'Tolak penutupan' }));
  await waitFor(() => {
    expect(body).toEqual({ reason: 'Belum ada visum' });
  });
});

test('reopens with a reason, and keeps the closure before', async () => {
  serveFile({
    file: {
      ...file,
      state: 'Closed',
      closure: { outcome: 'SERVICES_COMPLETED', proposedAt: '2026-04-22T02:00:00Z', proposedBy: COLLEAGUE, approvedAt: '2026-04-23T02:00:00Z', approvedBy: 'x' },
      earlierClosures: [
        {
          closure: { outcome: 'REPATRIATED', proposedAt: '2026-02-22T02:00:00Z', proposedBy: COLLEAGUE },
          reopenedAt: '2026-03-01T02:00:00Z',
          reopenedBy: COLLEAGUE,
          reason: 'PERSON_RETURNED',
        },
      ],
      allowedActions: ['reopening', 'notes'],
    },
  });
  let body: unknown;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/reopening`, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json(file);
    }),
  );
  open();
  const closing = within(await screen.findByRole('region', { name: 'Penutupan' }));
  expect(closing.getByText(/Korban kembali/)).toBeInTheDocument();
  expect(closing.getByText(/baru Tuntas bila proses hukumnya juga selesai/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Buka kembali kasus' }));
  const form = await dialog();
  fireEvent.change(form.getByLabelText('Mengapa dibuka kembali'), { target: { value: 'HAPPENED_AGAIN' } });
  fireEvent.click(form.getByRole('button', { name: 'Buka kembali kasus' }));
  await waitFor(() => {
    expect(body).toEqual({ reason: 'HAPPENED_AGAIN' });
  });
});
