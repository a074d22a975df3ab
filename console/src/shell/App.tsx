import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { asProblem } from '~/api/problem';
import { LanguageProvider } from '~/language/language';

const PASSING_TRIES = 2;

export function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < PASSING_TRIES && asProblem(error).isPassing,
        // Asked for also while the browser believes that it is offline: it errs, and a person is told of failures.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export function App({ router, queries }: { router: AnyRouter; queries: QueryClient }) {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
