import { useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { QueryKey } from '@tanstack/react-query';
import type { Problem, Reason } from '~/api/problem';
import { useIntent } from '~/api/useIntent';
import { useAnnounce } from '~/ui/announce';
import type { ButtonTone } from '~/ui/Button';
import { ActionDialog } from '~/ui/Dialog';
import { ErrorSummary, useServerErrors } from '~/ui/forms';

interface ActionFormProps<V extends FieldValues, R> {
  title: string;
  action: string;
  busy: string;
  /** What is said once it is done. */
  done: string;
  tone?: ButtonTone;
  form: UseFormReturn<V>;
  labels: Partial<Record<string, string>>;
  act: (values: V, key: string) => Promise<R>;
  touches: readonly QueryKey[];
  fieldOf?: (pointer: string) => string;
  reasonWords?: (reason: Reason) => ReactNode;
  onDone?: (output: R) => void;
  onRefused?: (problem: Problem) => void;
  /** Brings what somebody else has changed beside what was typed. */
  onStale?: () => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
}

/** One action on a case as a form of its own: checked when sent, one intent, and what was typed stays. */
export function ActionForm<V extends FieldValues, R>(props: ActionFormProps<V, R>) {
  const { form, act, touches, onDone, onRefused, onStale, onClose, done } = props;
  const announce = useAnnounce();
  const [isMerging, setMerging] = useState(false);
  const intent = useIntent(act, {
    touches,
    onDone: (output) => {
      announce(done);
      onDone?.(output);
      onClose();
    },
  });
  useServerErrors(form, intent.error, props.fieldOf);
  const hasFieldErrors = (intent.error?.errors.length ?? 0) > 0;
  return (
    <ActionDialog
      title={props.title}
      action={props.action}
      busy={props.busy}
      tone={props.tone ?? 'primary'}
      isPending={intent.isPending || isMerging}
      problem={hasFieldErrors ? null : intent.error}
      onClose={onClose}
      onReload={
        onStale === undefined
          ? undefined
          : () => {
              setMerging(true);
              void onStale()
                .then(() => {
                  intent.reset();
                })
                .finally(() => {
                  setMerging(false);
                });
            }
      }
      {...(props.reasonWords === undefined ? {} : { reasonWords: props.reasonWords })}
      onSubmit={(event) => {
        event.preventDefault();
        // What the service objected to last time is not ours to hold against the next try.
        form.clearErrors();
        void form.handleSubmit((values) => {
          intent.mutate(values, onRefused === undefined ? {} : { onError: onRefused });
        })(event);
      }}
    >
      <ErrorSummary form={form} labels={props.labels} />
      {props.children}
    </ActionDialog>
  );
}
