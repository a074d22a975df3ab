import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { freshKey } from './api';
import { asProblem, type Problem } from './problem';

/**
 * One thing that a person means to do. Pressing twice, or again after no answer, repeats the same intent under
 * the same key; once it was answered (also by a refusal) or its words changed, the next press is a new intent.
 *
 * @param act the call, given its input and the `Idempotency-Key`
 * @param touches queries that are stale after it
 */
export function useIntent<Input, Output>(
  act: (input: Input, key: string) => Promise<Output>,
  { touches = [], onDone }: { touches?: readonly QueryKey[]; onDone?: (output: Output, input: Input) => void } = {},
) {
  const queries = useQueryClient();
  const intent = useRef<{ key: string; words: string } | undefined>(undefined);
  return useMutation<Output, Problem, Input>({
    mutationFn: async (input) => {
      const said = JSON.stringify(input) ?? '';
      if (intent.current?.words !== said) {
        intent.current = { key: freshKey(), words: said };
      }
      try {
        const output = await act(input, intent.current.key);
        intent.current = undefined;
        return output;
      } catch (error) {
        const problem = asProblem(error);
        if (!problem.isPassing) {
          intent.current = undefined;
        }
        throw problem;
      }
    },
    onSuccess: (output, input) => onDone?.(output, input),
    onSettled: () => Promise.all(touches.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
