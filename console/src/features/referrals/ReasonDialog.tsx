import type { ReactNode } from 'react';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { useWords, words } from '~/language/language';
import { type ListName, useCodes } from '~/reference/codes';
import type { ButtonTone } from '~/ui/Button';
import { ChoiceField, TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { StepDialog } from './StepDialog';
import type { StepBodies, StepName } from './steps';
import type { Desk } from './useStep';

const said = words({
  id: { reason: 'Alasan', outcome: 'Hasil', text: 'Keterangan', textHint: 'Hanya terlihat bersama data yang dibuka.', other: 'Untuk "Lainnya", tuliskan keterangannya' },
  en: { reason: 'Reason', outcome: 'Outcome', text: 'In your words', textHint: 'Shows only with the opened data.', other: 'For “Other”, say it in your words' },
});

interface Values {
  reason: string;
  text: string;
  /** Only where another agency is named too. */
  toAgencyId: string;
}

interface ReasonDialogProps<S extends StepName> {
  desk: Desk;
  step: S;
  list: ListName;
  title: string;
  /** Which of the list it nearly always is: then it needs no click of its own. */
  usual?: string;
  lead?: string;
  action: string;
  done: string;
  tone?: ButtonTone;
  onClose: () => void;
  labels?: Partial<Record<string, string>>;
  bodyOf: (said: { reason: string; toAgencyId: string; text: { text?: string } }) => StepBodies[S];
  children?: (form: UseFormReturn<Values>) => ReactNode;
}

/** A reason of a list, all of them seen at once; the last one, *Lainnya*, only with words. */
export function ReasonDialog<S extends StepName>({ list, usual = '', labels = {}, bodyOf, children, ...step }: ReasonDialogProps<S>) {
  const t = useWords(said);
  const codes = useCodes();
  const required = useRequired();
  const form = useForm<Values>({ defaultValues: { reason: usual, text: '', toAgencyId: '' } });
  const { errors } = form.formState;
  const isOther = useWatch({ control: form.control, name: 'reason' }) === 'OTHER';
  const label = list === 'referral-outcome' ? t.outcome : t.reason;
  return (
    <StepDialog
      {...step}
      form={form}
      labels={{ reason: label, text: t.text, ...labels }}
      bodyOf={({ reason, toAgencyId, text }) => bodyOf({ reason, toAgencyId, text: text.trim() === '' ? {} : { text: text.trim() } })}
    >
      {children?.(form)}
      <ChoiceField label={label} options={codes.options(list)} error={errors.reason?.message} {...form.register('reason', required)} />
      <TextArea
        label={t.text}
        hint={t.textHint}
        optional={!isOther}
        maxLength={4000}
        error={errors.text?.message}
        {...form.register('text', { validate: (text, { reason }) => reason !== 'OTHER' || text.trim() !== '' || t.other })}
      />
    </StepDialog>
  );
}
