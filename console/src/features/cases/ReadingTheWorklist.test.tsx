import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { CasesScreen } from './CasesScreen';
import { line, problem, serveNames } from './fixtures';

let asked: URL[];

function serve(...pages: object[]) {
  server.use(
    http.get('*/api/v1/cases', ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(pages[asked.length - 1] ?? pages.at(-1));
    }),
  );
}

beforeEach(() => {
  asked = [];
  serveNames();
});

const open = (at = '/cases') => renderScreen(<CasesScreen />, { path: '/cases', at });

test('starts unfiltered, with the number as the link and risk and status at the row’s end', async () => {
  serve({ items: [line] });

  open();

  const link = await screen.findByRole('link', { name: 'KT-2026-000123' });
  expect(link).toHaveAttribute('href', `/cases/${String(line.id)}`);
  const cells = within(screen.getAllByRole('row')[1] as HTMLElement).getAllByRole('cell');
  expect(cells.at(-1)).toHaveTextContent('Risiko tinggiDalam layanan');
  expect([...(asked[0]?.searchParams.keys() ?? [])]).toEqual(['limit']);
});

test('asks for what the address says, also where the router made a number of it', async () => {
  serve({ items: [line] });

  open('/cases?region=65.03&state=InService&ageFrom=13&reviewDue=true&assignee=me');

  await screen.findByRole('link', { name: 'KT-2026-000123' });
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
    region: '65.03',
    state: 'InService',
    ageFrom: '13',
    reviewDue: 'true',
    assignee: 'me',
    limit: '50',
  });
  expect(screen.getByLabelText('Wilayah')).toHaveValue('65.03');
});

test('puts the filters that are chosen into the address', async () => {
  serve({ items: [line] });
  const { router } = open();
  await screen.findByRole('link', { name: 'KT-2026-000123' });

  fireEvent.change(screen.getByLabelText('Nomor kasus'), { target: { value: 'kt-2026-000123' } });
  fireEvent.change(screen.getByLabelText('Risiko'), { target: { value: 'HIGH' } });
  fireEvent.click(screen.getByRole('button', { name: 'Terapkan' }));

  await waitFor(() => {
    expect(router.state.location.search).toEqual({ number: 'KT-2026-000123', risk: 'HIGH' });
  });
});

test('says which form a number has instead of asking for one that can’t be', async () => {
  serve({ items: [line] });
  open();
  await screen.findByRole('link', { name: 'KT-2026-000123' });

  fireEvent.change(screen.getByLabelText('Nomor kasus'), { target: { value: '123' } });
  fireEvent.click(screen.getByRole('button', { name: 'Terapkan' }));

  expect(await screen.findByText('Tulis lengkap, misalnya KT-2026-000123')).toBeInTheDocument();
  expect(asked).toHaveLength(1);
});

test('goes on with the next page', async () => {
  serve({ items: [line], next: 'c1' }, { items: [{ ...line, id: 'other', number: 'KT-2026-000122' }] });
  open();

  fireEvent.click(await screen.findByRole('button', { name: 'Tampilkan berikutnya' }));

  expect(await screen.findByRole('link', { name: 'KT-2026-000122' })).toBeInTheDocument();
  expect(asked[1]?.searchParams.get('after')).toBe('c1');
});

test('teaches where cases come from, and otherwise that the filters hide them', async () => {
  serve({ items: [] });
  open();
  expect(await screen.findByText('Belum ada kasus')).toBeInTheDocument();
});

test('finds a person by one exact number, which never gets into the address', async () => {
  serve({ items: [] });
  let body: unknown;
  server.use(
    http.post('*/api/v1/cases/search', async ({ request }) => {
      body = await request.json();
      return HttpResponse.json({ items: [line] });
    }),
  );
  const { router } = open();
  await screen.findByText('Belum ada kasus');

  fireEvent.click(screen.getByLabelText('NIK atau nomor paspor'));
  fireEvent.change(screen.getByRole('textbox', { name: 'NIK atau nomor paspor' }), { target: { value: '6503010101950001' } });
  fireEvent.click(screen.getByRole('button', { name: 'Cari' }));

  expect(await screen.findByText('1 kasus ditemukan')).toBeInTheDocument();
  expect(body).toEqual({ identityNumber: '6503010101950001' });
  expect(router.state.location.href).toBe('/cases');
  fireEvent.click(screen.getByRole('button', { name: 'Hapus hasil' }));
  await waitFor(() => {
    expect(screen.queryByText('1 kasus ditemukan')).not.toBeInTheDocument();
  });
});

test('tells what is wrong with the number that is looked for', async () => {
  serve({ items: [] });
  server.use(
    http.post('*/api/v1/cases/search', () =>
      problem('invalid-fields', 422, { errors: [{ pointer: '/phone', code: 'phone', detail: 'bukan nomor telepon yang sah' }] }),
    ),
  );
  open();
  fireEvent.change(await screen.findByRole('textbox', { name: 'Nomor telepon' }), { target: { value: '12' } });
  fireEvent.click(screen.getByRole('button', { name: 'Cari' }));

  expect((await screen.findAllByText(/bukan nomor telepon yang sah/)).length).toBeGreaterThan(0);
  expect(screen.getByRole('textbox', { name: 'Nomor telepon' })).toHaveValue('12');
});

test('shows the hand-over to a unit’s head alone', async () => {
  serve({ items: [line] });
  renderScreen(<CasesScreen />, { path: '/cases', worker: workerWith('head') });
  expect(await screen.findByRole('link', { name: 'Serah terima kasus petugas' })).toBeInTheDocument();
});
