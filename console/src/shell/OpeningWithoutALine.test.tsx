import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { recallWorker, rememberWorker } from '~/session/remembered';
import { workerWith } from '~/test/render';
import { server } from '~/test/server';
import { App, makeQueryClient } from './App';
import { makeRouter } from './router';

class SilentSource extends EventTarget {
  close = () => undefined;
}

const { id, name, roles, agency } = workerWith('intake');
const me = { id, name, roles: [...roles], agency };
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

function open() {
  const queries = makeQueryClient();
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } });
  render(<App router={makeRouter(createMemoryHistory({ initialEntries: ['/unsent'] }))} queries={queries} />);
}

beforeEach(() => {
  vi.stubGlobal('EventSource', SilentSource);
  server.use(http.get('/session', () => HttpResponse.error()));
});

test('goes on as who was signed in on this tab while nobody answers', async () => {
  rememberWorker(me, { signedIn: true, subject: id, endsAt: inAnHour(), idleEndsAt: inAnHour() });
  open();
  expect(await screen.findByText('Budi Latihan')).toBeInTheDocument();
  expect(await screen.findByText('Semua sudah terkirim')).toBeInTheDocument();
});

test('goes on as nobody once that session would have ended', async () => {
  rememberWorker(me, { signedIn: true, subject: id, endsAt: inAnHour(), idleEndsAt: new Date(Date.now() - 1).toISOString() });
  open();
  expect(await screen.findByText('Tidak ada jawaban dari sistem')).toBeInTheDocument();
  expect(screen.queryByText('Budi Latihan')).not.toBeInTheDocument();
});

test('remembers nobody whose session has no end', () => {
  rememberWorker(me, { signedIn: true, subject: id });
  expect(recallWorker()).toBeUndefined();
});

test('forgets them once the session is known to be over', async () => {
  rememberWorker(me, { signedIn: true, subject: id, endsAt: inAnHour(), idleEndsAt: inAnHour() });
  server.use(http.get('/session', () => HttpResponse.json({ signedIn: false })));
  open();
  expect(await screen.findByRole('link', { name: 'Masuk' })).toBeInTheDocument();
  expect(recallWorker()).toBeUndefined();
});
