import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { server } from '~/test/server';
import { App, makeQueryClient } from './App';
import { makeRouter } from './router';

function open(at = '/') {
  const queries = makeQueryClient();
  queries.setDefaultOptions({ queries: { retry: false } });
  render(<App router={makeRouter(createMemoryHistory({ initialEntries: [at] }))} queries={queries} />);
}

test('shows the door to somebody who is not signed in', async () => {
  server.use(http.get('/session', () => HttpResponse.json({ signedIn: false })));

  open();

  const link = await screen.findByRole('link', { name: 'Masuk' });
  expect(link).toHaveAttribute('href', expect.stringContaining('/sign-in?to='));
});

test('says that the system does not answer, and tries again', async () => {
  server.use(http.get('/session', () => HttpResponse.error(), { once: true }));

  open();

  expect(await screen.findByText('Tidak ada jawaban dari sistem')).toBeInTheDocument();
  server.use(http.get('/session', () => HttpResponse.json({ signedIn: false })));
  screen.getByRole('button', { name: 'Coba lagi' }).click();
  expect(await screen.findByRole('link', { name: 'Masuk' })).toBeInTheDocument();
});
