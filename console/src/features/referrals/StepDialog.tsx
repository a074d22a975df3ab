import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { DraftLine, useDraft } from '~/drafts';
import { useWords, words } from '~/language/language';
import { useAnnounce } from '~/ui/announce';
import { Button, type ButtonTone } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { ErrorSummary, useServerErrors } from '~/ui/forms';
import { ProblemNotice } from '~/ui/messages';
import { Stack } from '~/ui/Page';
import { LostRaceNotice } from './LostRaceNotice';
import { useReasonWords } from './reasons';
import styles from './referrals.module.css';
import { allows, type StepBodies, type StepName } from './steps';
import { type Desk, draftOf, useStep } from './useStep';

const said = words({
  id: { cancel: 'Batal', close: 'Tutup dan lihat rujukan', busy: 'Mengirim…', kept: 'Belum terkirim: dikirim sendiri begitu sambungan kembali' },
  en: { cancel: 'Cancel', close: 'Close and see the referral', busy: 'Sending…', kept: 'Not sent yet: it goes out by itself once the line is back' },
});

interface StepDialogProps<V extends FieldValues, S extends StepName> {
  desk: Desk;
  step: S;
  title: string;
  /** Who will see what is said here. */
  lead?: ReactNode;
  action: string;
  /** What is said once it was done. */
  done: string;
  tone?: ButtonTone;
  form: UseFormReturn<V>;
  labels: Partial<Record<string, string>>;
  bodyOf: (values: V) => StepBodies[S];
  onClose: () => void;
  children: ReactNode;
}

/** One step that needs a word: sent by its button; what was typed stays through every refusal. */
export function StepDialog<V extends FieldValues, S extends StepName>(props: StepDialogProps<V, S>) {
  const { desk, step, title, lead, action, done, tone = 'primary', form, labels, bodyOf, onClose, children } = props;
  const t = useWords(said);
  const reasonWords = useReasonWords();
  const announce = useAnnounce();
  const draft = useDraft(draftOf(step, desk.seen.value.id ?? ''), form);
  const sending = useStep(step, desk, (how) => {
    void draft.done();
    announce(how === 'sent' ? done : t.kept, how === 'sent' ? 'good' : 'warn');
    onClose();
  });
  useServerErrors(form, sending.problem);
  const isOver = sending.lost !== undefined && !allows(desk.seen.value, step);
  return (
    <Dialog title={title} onClose={sending.isPending ? undefined : onClose}>
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => { sending.send(bodyOf(values), values); })(event)}
      >
        <Stack>
          {lead !== undefined && <p>{lead}</p>}
          {sending.lost !== undefined && <LostRaceNotice lost={sending.lost} referral={desk.seen.value} />}
          <ErrorSummary form={form} labels={labels} />
          {children}
          <DraftLine draft={draft} />
          {sending.problem !== null && sending.problem.errors.length === 0 && <ProblemNotice problem={sending.problem} reasonWords={(reason) => reasonWords(reason)} />}
          <div className={styles.foot}>
            {!isOver && (
              <Button type="submit" tone={tone} busy={sending.isPending && t.busy}>
                {action}
              </Button>
            )}
            <Button onClick={onClose}>{isOver ? t.close : t.cancel}</Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
