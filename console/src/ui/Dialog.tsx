import { useEffect, useId, useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react';
import type { Problem, Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { Button, type ButtonTone } from './Button';
import { ProblemNotice } from './messages';
import styles from './ui.module.css';

const said = words({ id: { cancel: 'Batal', close: 'Tutup' }, en: { cancel: 'Cancel', close: 'Close' } });

interface DialogProps {
  title: string;
  /** Undefined where it can't be put away. */
  onClose?: (() => void) | undefined;
  /** Nothing shows through it. */
  isOpaque?: boolean;
  children: ReactNode;
}

/** Esc pressed twice hides the screen and closes nothing, so that the first of them waits for a second. */
export const TWICE_WITHIN_MS = 600;

/** A modal dialog, open while it is rendered; the browser's own element keeps the focus in it. */
export function Dialog({ title, onClose, isOpaque = false, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => { clearTimeout(closing.current); }, []);
  // Before it is taken off the page: the focus goes back to what opened it.
  useLayoutEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) {
        opener.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      data-opaque={isOpaque || undefined}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          if (closing.current === undefined) {
            closing.current = setTimeout(() => {
              closing.current = undefined;
              onClose?.();
            }, TWICE_WITHIN_MS);
          } else {
            clearTimeout(closing.current);
            closing.current = undefined;
          }
        }
      }}
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <div className={styles.dialogBody}>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

interface ActionDialogProps {
  title: string;
  /** What the button does, as a verb; and what it says while that goes on. */
  action: string;
  busy: string;
  tone?: ButtonTone;
  isPending: boolean;
  problem: Problem | null;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
  onReload?: (() => void) | undefined;
  reasonWords?: (reason: Reason) => ReactNode;
  children?: ReactNode;
}

/** An action that needs a word or two: its form, its problem, its two buttons. What was typed stays after a refusal. */
export function ActionDialog({ title, action, busy, tone = 'primary', isPending, problem, onSubmit, onClose, onReload, reasonWords, children }: ActionDialogProps) {
  const t = useWords(said);
  return (
    <Dialog title={title} onClose={isPending ? undefined : onClose}>
      <form className={styles.stack} onSubmit={onSubmit} noValidate>
        {children}
        {problem !== null && (
          <ProblemNotice
            problem={problem}
            {...(problem.is('stale') && onReload !== undefined ? { onRetry: onReload } : {})}
            {...(reasonWords === undefined ? {} : { reasonWords })}
          />
        )}
        <div className={styles.dialogFoot}>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" tone={tone} busy={isPending && busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
