import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type { OfIdentity } from '~/api/api';
import { renderScreen, workerWith } from '~/test/render';
import { server } from '~/test/server';
import { PeopleScreen } from './PeopleScreen';
import { PersonScreen } from './PersonScreen';
import { offeredAt } from './roles';

const OWN = workerWith().agency.id;

const agencies: OfIdentity['Agency'][] = [
  { id: OWN, name: 'UPTD PPA Latihan', kind: 'UPTD_PPA', region: '65.03' },
  { id: 'polres', name: 'Polres Latihan', kind: 'POLICE', region: '65.03' },
];
const tini: OfIdentity['Person'] = { id: 'p1', name: 'Tini Contoh', agencyId: OWN, roles: ['intake'], state: 'ACTIVE', locale: 'id', allowedActions: ['roles', 'deactivation'] };
const umar: OfIdentity['Person'] = { id: 'p2', name: 'Umar Contoh', agencyId: OWN, roles: ['case-manager', 'task-force'], state: 'INVITED', locale: 'id', allowedActions: ['roles', 'invitation', 'deactivation'] };

let asked: { path: string; body: unknown; key: string | null; ifMatch: string | null }[];

const problem = (type: string, status: number, more: object = {}) =>
  HttpResponse.json({ type: `/problems/${type}`, status, title: type, ...more }, { status, headers: { 'Content-Type': 'application/problem+json' } });

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/v1/agencies', () => HttpResponse.json({ items: agencies })),
    http.get('*/api/v1/people', ({ request }) => HttpResponse.json({ items: new URL(request.url).searchParams.get('agency') === OWN ? [tini, umar] : [] })),
    http.get('*/api/v1/people/:id', ({ params }) => HttpResponse.json([tini, umar].find(({ id }) => id === params.id) ?? {}, { headers: { ETag: '"17"' } })),
    http.post('*/api/v1/people', async ({ request }) => {
      await note(request);
      return HttpResponse.json({ ...tini, id: 'p3' }, { status: 201 });
    }),
    http.post('*/api/v1/people/:id/:step', async ({ request }) => {
      await note(request);
      return HttpResponse.json(tini);
    }),
  );
});

async function note(request: Request) {
  const text = await request.text();
  asked.push({
    path: new URL(request.url).pathname,
    body: text === '' ? undefined : JSON.parse(text),
    key: request.headers.get('Idempotency-Key'),
    ifMatch: request.headers.get('If-Match'),
  });
}

const openPeople = (at = '/people', ...roles: Parameters<typeof workerWith>) => renderScreen(<PeopleScreen />, { path: '/people', at, worker: workerWith(...(roles.length === 0 ? ['agency-admin' as const] : roles)) });
const openPerson = (id: string, ...roles: Parameters<typeof workerWith>) =>
  renderScreen(<PersonScreen />, { path: '/people/$personId', at: `/people/${id}`, worker: workerWith(...(roles.length === 0 ? ['agency-admin' as const] : roles)) });

async function fillInvitation() {
  fireEvent.click(await screen.findByRole('button', { name: 'Undang orang' }));
  fireEvent.input(screen.getByLabelText(/^Nama lengkap/), { target: { value: 'Vivi Contoh' } });
  fireEvent.input(screen.getByLabelText(/^Alamat surel/), { target: { value: 'vivi@uptd.example' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /^Petugas pengaduan/ }));
}

test('lists the people by what is in the address', async () => {
  openPeople('/people?state=INVITED');

  expect(await screen.findByRole('link', { name: 'Umar Contoh' })).toHaveAttribute('href', '/people/p2');
  expect(screen.queryByRole('link', { name: 'Tini Contoh' })).not.toBeInTheDocument();
});

test('invites somebody with the roles that this administrator may give', async () => {
  openPeople();
  await fillInvitation();

  expect(screen.getByRole('checkbox', { name: /Menerima laporan dan melihat laporan unitnya/ })).toBeChecked();
  expect(screen.queryByRole('checkbox', { name: /^Koordinator/ })).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Kirim undangan' }));

  await waitFor(() => {
    expect(asked.map(({ body }) => body)).toEqual([{ name: 'Vivi Contoh', mail: 'vivi@uptd.example', locale: 'id', roles: ['intake'] }]);
  });
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

test('keeps what was typed when the mail could not be sent, and repeats under the same key', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post('*/api/v1/people', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? problem('invitation-not-sent', 503) : HttpResponse.json({ ...tini, id: 'p3' }, { status: 201 });
    }),
  );
  openPeople();
  await fillInvitation();

  fireEvent.click(screen.getByRole('button', { name: 'Kirim undangan' }));
  expect(await screen.findByText('invitation-not-sent')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Alamat surel/)).toHaveValue('vivi@uptd.example');
  fireEvent.click(screen.getByRole('button', { name: 'Kirim undangan' }));

  await waitFor(() => {
    expect(keys).toHaveLength(2);
  });
  expect(keys[0]).toBe(keys[1]);
});

test('names the roles that the service would not give', async () => {
  server.use(http.post('*/api/v1/people', () => problem('role-not-yours-to-give', 403, { roles: ['intake'] })));
  openPeople();
  await fillInvitation();

  fireEvent.click(screen.getByRole('button', { name: 'Kirim undangan' }));

  expect(await screen.findByText('Yang ditolak: Petugas pengaduan')).toBeInTheDocument();
});

test('lets the platform’s administrator see another agency’s people by the address', async () => {
  openPeople('/people?agency=polres', 'platform-admin');

  expect(await screen.findByText('Belum ada orang di instansi ini')).toBeInTheDocument();
  expect(screen.getByText('Yang dapat masuk atas nama Polres Latihan.')).toBeInTheDocument();
});

test('changes roles as they were seen, and leaves what only the platform gives', async () => {
  openPerson('p2');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah peran' }));

  const dialog = screen.getByRole('dialog');
  expect(within(dialog).queryByRole('checkbox', { name: /^Anggota gugus tugas/ })).not.toBeInTheDocument();
  fireEvent.click(within(dialog).getByRole('checkbox', { name: /^Petugas pengaduan/ }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan peran' }));

  await waitFor(() => {
    expect(asked).toMatchObject([{ path: '/api/v1/people/p2/roles', ifMatch: '"17"' }]);
  });
  expect(new Set((asked[0]?.body as { roles: string[] }).roles)).toEqual(new Set(['intake', 'case-manager', 'task-force']));
});

test('says what deactivating does and asks for a reason first', async () => {
  openPerson('p1');
  fireEvent.click(await screen.findByRole('button', { name: 'Nonaktifkan' }));

  const dialog = screen.getByRole('dialog');
  expect(dialog).toHaveTextContent('Semua sesinya berakhir saat itu juga');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Nonaktifkan' }));
  expect(await within(dialog).findByRole('link', { name: 'Alasan' })).toBeInTheDocument();
  expect(asked).toEqual([]);
  fireEvent.input(within(dialog).getByLabelText(/^Alasan/), { target: { value: 'Pindah tugas' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Nonaktifkan' }));

  await waitFor(() => {
    expect(asked).toMatchObject([{ path: '/api/v1/people/p1/deactivation', body: { reason: 'Pindah tugas' }, ifMatch: '"17"' }]);
  });
});

test('invites again only where the API allows it', async () => {
  openPerson('p2');
  fireEvent.click(await screen.findByRole('button', { name: 'Undang lagi' }));

  await waitFor(() => {
    expect(asked).toMatchObject([{ path: '/api/v1/people/p2/invitation', ifMatch: '"17"' }]);
  });
  expect(asked[0]?.key).toMatch(/^".+"$/);
});

test('shows which roles a move would lose', async () => {
  server.use(http.get('*/api/v1/people/:id', () => HttpResponse.json({ ...umar, allowedActions: ['move'] }, { headers: { ETag: '"17"' } })));
  openPerson('p2', 'platform-admin');
  fireEvent.click(await screen.findByRole('button', { name: 'Pindahkan' }));

  await screen.findByRole('option', { name: 'Polres Latihan' });
  fireEvent.change(screen.getByLabelText('Instansi baru'), { target: { value: 'polres' } });

  expect(await screen.findByText(/^Peran yang gugur.*: Manajer kasus$/)).toBeInTheDocument();
});

test('offers nothing on one’s own account and says who can', async () => {
  server.use(http.get('*/api/v1/people/:id', () => HttpResponse.json({ ...tini, id: workerWith().id, allowedActions: [] }, { headers: { ETag: '"1"' } })));
  openPerson(workerWith().id);

  expect(await screen.findByText(/Akun sendiri tidak dapat diubah/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('offers the roles of docs/roles.md and no others', () => {
  const docs = readFileSync('../docs/roles.md', 'utf8');
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)];
  expect(rows.length).toBeGreaterThan(8);
  for (const [, role = '', ...cells] of rows) {
    ['LEAD', 'UPTD_PPA', 'POLICE'].forEach((kind, n) => {
      const cell = cells[n];
      expect([role, kind, (offeredAt(kind, false) as string[]).includes(role), (offeredAt(kind, true) as string[]).includes(role)]).toEqual([role, kind, cell === 'both', cell !== '–']);
    });
  }
});
