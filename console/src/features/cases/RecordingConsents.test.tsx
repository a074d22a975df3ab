import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { CaseScreen } from './CaseScreen';
import { CASE, consent, file, serveFile } from './fixtures';

const open = () => renderScreen(<CaseScreen />, { path: '/cases/$caseId', at: `/cases/${CASE}` });
const dialog = async () => within(await screen.findByRole('dialog'));

test('records no consent that was not explained before', async () => {
  serveFile();
  let body: Record<string, unknown> | undefined;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/consents`, async ({ request }) => {
      body = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(consent, { status: 201 });
    }),
  );
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Catat persetujuan' }));
  const form = await dialog();
  fireEvent.change(form.getByLabelText('Jenis instansi penerima'), { target: { value: 'HEALTH' } });
  fireEvent.click(form.getByLabelText('Kesehatan'));
  fireEvent.click(form.getByLabelText('Korban sendiri'));
  fireEvent.click(form.getByLabelText('Tertulis'));
  fireEvent.change(form.getByLabelText('Kapan dijelaskan (WITA)'), { target: { value: '2026-11-20T10:05' } });
  fireEvent.change(form.getByLabelText('Kapan diberikan (WITA)'), { target: { value: '2026-11-20T10:00' } });
  fireEvent.click(form.getByRole('button', { name: 'Catat persetujuan' }));

  expect((await form.findAllByText(/tanpa penjelasan, persetujuan tidak sah/)).length).toBeGreaterThan(0);
  expect(form.getAllByText(/Penjelasan harus sebelum/).length).toBeGreaterThan(0);
  expect(body).toBeUndefined();

  fireEvent.click(form.getByLabelText(/Sudah dijelaskan/));
  fireEvent.change(form.getByLabelText('Kapan dijelaskan (WITA)'), { target: { value: '2026-11-20T09:50' } });
  fireEvent.click(form.getByRole('button', { name: 'Catat persetujuan' }));
  await waitFor(() => {
    expect(body).toEqual({
      recipientKind: 'HEALTH',
      purposes: ['HEALTH'],
      givenBy: 'VICTIM',
      how: 'WRITTEN',
      explainedAt: '2026-11-20T01:50:00.000Z',
      givenAt: '2026-11-20T02:00:00.000Z',
    });
  });
});

test('asks for pressure with every withdrawal', async () => {
  serveFile({ file, consents: [consent] });
  let body: Record<string, unknown> | undefined;
  server.use(
    http.post(`*/api/v1/cases/${CASE}/consents/${String(consent.id)}/withdrawal`, async ({ request }) => {
      body = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(consent);
    }),
  );
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Catat pencabutan' }));
  const form = await dialog();
  fireEvent.click(form.getByLabelText('Korban sendiri'));
  fireEvent.click(form.getByRole('button', { name: 'Catat pencabutan' }));
  expect((await form.findAllByText(/Wajib diisi/)).length).toBeGreaterThan(0);
  expect(body).toBeUndefined();

  fireEvent.click(form.getByLabelText('Ya, ada tekanan'));
  fireEvent.click(form.getByRole('button', { name: 'Catat pencabutan' }));
  await waitFor(() => {
    expect(body).toMatchObject({ by: 'VICTIM', pressure: true });
  });
});
