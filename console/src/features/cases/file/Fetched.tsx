import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '~/api/problem';
import { Loading, ProblemNotice } from '~/ui/messages';

/** Something that a part fetches by itself: on its way, failed, or there. */
export function Fetched<T>({ query, what, children }: { query: UseQueryResult<T>; what: string; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  return query.isError ? <ProblemNotice problem={asProblem(query.error)} onRetry={() => void query.refetch()} /> : <Loading what={what} />;
}
