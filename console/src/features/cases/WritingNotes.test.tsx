import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { CaseScreen } from './CaseScreen';
import { CASE, ME, serveFile } from './fixtures';

const note = { id: 'n1', kind: 'COUNSELLING', text: 'Sulit tidur.', writtenAt: '2026-11-20T02:00:00Z', writtenBy: ME };

test('keeps counselling apart, covered, and corrects a note by another that names it', async () => {
  serveFile();
  const kinds: (string | null)[] = [];
  let body: unknown;
  server.use(
    http.get(`*/api/v1/cases/${CASE}/notes`, ({ request }) => {
      kinds.push(new URL(request.url).searchParams.get('kind'));
      return HttpResponse.json({ items: [note] });
    }),
    http.post(`*/api/v1/cases/${CASE}/notes`, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json(note, { status: 201 });
    }),
  );
  renderScreen(<CaseScreen />, { path: '/cases/$caseId', at: `/cases/${CASE}` });
  expect(await screen.findByText(/Catatan konseling tertutup/)).toBeInTheDocument();
  expect(kinds).toEqual([]);

  fireEvent.click(screen.getByRole('button', { name: 'Buka catatan konseling' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Perbaiki dengan catatan baru' }));
  expect(kinds).toEqual(['COUNSELLING']);
  const form = within(await screen.findByRole('dialog'));
  fireEvent.change(form.getByLabelText('Isi catatan'), { target: { value: 'Sulit tidur sejak kejadian.' } });
  fireEvent.click(form.getByRole('button', { name: 'Tulis catatan konseling' }));

  await waitFor(() => {
    expect(body).toEqual({ kind: 'COUNSELLING', text: 'Sulit tidur sejak kejadian.', corrects: 'n1' });
  });
});
