import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import type { Problem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { Message } from './messages';

const said = words({
  id: { title: 'Periksa isian berikut', required: 'Wajib diisi' },
  en: { title: 'Check these fields', required: 'Must be given' },
});

/** The rule that a field must be filled, with its words: `{...register('name', required)}`. */
export function useRequired() {
  return { required: useWords(said).required };
}

/**
 * Puts what the service found wrong beside the fields it names: `/victims/0/age` is the form's `victims.0.age`.
 *
 * @param fieldOf where a form's field is not named as the body's
 */
export function useServerErrors<V extends FieldValues>(
  form: UseFormReturn<V>,
  problem: Problem | null,
  fieldOf: (pointer: string) => string = (pointer) => pointer.slice(1).replaceAll('/', '.'),
) {
  useEffect(() => {
    problem?.errors.forEach(({ pointer, detail, code }) => {
      form.setError(fieldOf(pointer) as Path<V>, { type: 'server', message: detail ?? code });
    });
    // The form and the mapping are the same for as long as the screen is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problem]);
}

function messagesOf(errors: FieldErrors, path = ''): [string, string][] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (error === undefined || typeof error !== 'object' || name === 'ref') {
      return [];
    }
    const here = path === '' ? name : `${path}.${name}`;
    return 'message' in error && typeof error.message === 'string' ? [[here, error.message] as [string, string]] : messagesOf(error as FieldErrors, here);
  });
}

/** After sending: every field that is wrong, each a link to it. */
export function ErrorSummary<V extends FieldValues>({ form, labels }: { form: UseFormReturn<V>; labels: Partial<Record<string, string>> }) {
  const t = useWords(said);
  const box = useRef<HTMLDivElement>(null);
  const { errors, submitCount } = form.formState;
  const messages = messagesOf(errors);
  const isWrong = messages.length > 0;
  useEffect(() => {
    if (isWrong && submitCount > 0) {
      box.current?.focus();
    }
  }, [isWrong, submitCount]);
  return isWrong ? (
    <div ref={box} tabIndex={-1}>
      <Message tone="danger" title={t.title} role="alert">
        <ul>
          {messages.map(([path, message]) => (
            <li key={path}>
              <a
                href={`#${path}`}
                onClick={(event) => {
                  event.preventDefault();
                  form.setFocus(path as Path<V>);
                }}
              >
                {labels[path] ?? labels[path.replace(/\.\d+/g, '')] ?? path}
              </a>
              : {message}
            </li>
          ))}
        </ul>
      </Message>
    </div>
  ) : null;
}
