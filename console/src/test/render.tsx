import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { OutboxProvider } from '~/drafts';
import { type Language, LanguageProvider } from '~/language/language';
import { type Role, type Worker, WorkerProvider } from '~/session/session';
import { makeQueryClient } from '~/shell/App';

export function workerWith(...roles: Role[]): Worker {
  return {
    id: '0b0f6c1e-0000-4000-8000-000000000001',
    name: 'Budi Latihan',
    roles,
    agency: { id: '0b0f6c1e-0000-4000-8000-0000000000a1', name: 'UPTD PPA Latihan', kind: 'UPTD_PPA', region: '65.03' },
    has: (...any) => any.some((role) => roles.includes(role)),
  };
}

/** One screen alone, at an address, for somebody signed in; `path` names the parameters in it. */
export function renderScreen(
  screen: ReactNode,
  { path = '/', at = path, worker = workerWith('case-manager'), language = 'id' }: { path?: string; at?: string; worker?: Worker; language?: Language } = {},
) {
  localStorage.setItem('tuntas.language', language);
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path,
    component: () => (
      <WorkerProvider worker={worker}>
        <OutboxProvider>{screen}</OutboxProvider>
      </WorkerProvider>
    ),
  });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <p>elsewhere</p> });
  const router = createRouter({
    routeTree: root.addChildren(path === '$' ? [here] : [here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  const queries = makeQueryClient();
  const usual = queries.getDefaultOptions();
  queries.setDefaultOptions({ queries: { ...usual.queries, retry: false }, mutations: { ...usual.mutations, retry: false } });
  return {
    router,
    queries,
    ...render(
      <LanguageProvider initial={language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>,
    ),
  };
}
