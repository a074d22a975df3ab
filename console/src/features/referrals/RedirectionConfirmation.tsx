import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { agenciesQuery } from '~/api/agencies';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { ChoiceField, SelectField, TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { BasisField, useBasisLabel } from './BasisField';
import { type Asked, Preview } from './Preview';
import { RecipientField, useRecipientLabel } from './RecipientField';
import { StepDialog } from './StepDialog';
import type { Desk } from './useStep';

const said = words({
  id: {
    title: 'Setujui pengalihan',
    lead: 'Rujukan baru dikirim ke instansi ini dengan dasar pembagian data yang baru. Rujukan lama berakhir.',
    action: 'Kirim ke instansi ini',
    done: 'Rujukan dialihkan',
    service: 'Layanan',
    urgency: 'Urgensi',
    note: 'Permintaan Anda',
    noteHint: 'Kosong: permintaan lama ikut terkirim hanya bila jenis instansinya sama.',
  },
  en: {
    title: 'Agree to the redirection',
    lead: 'A new referral goes to this agency on a basis of its own. The old one ends.',
    action: 'Send to this agency',
    done: 'The referral is redirected',
    service: 'Service',
    urgency: 'Urgency',
    note: 'What you ask',
    noteHint: 'Left empty, what was asked before goes along only to an agency of the same kind.',
  },
});

interface Values {
  recipientAgencyId: string;
  basis: string;
  service: string;
  urgency: string;
  note: string;
}

/** The sender agrees: a new disclosure, so its recipient and basis are chosen and what it shows is seen first. */
export function RedirectionConfirmation({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const t = useWords(said);
  const codes = useCodes();
  const required = useRequired();
  const labels = { recipientAgencyId: useRecipientLabel(), basis: useBasisLabel(), service: t.service, urgency: t.urgency, note: t.note };
  const { caseId = '', recipient, sender, service = '', urgency = '', steps } = desk.seen.value;
  const proposed = steps?.findLast(({ state }) => state === 'RedirectionRequested')?.toAgencyId ?? '';
  const form = useForm<Values>({ defaultValues: { recipientAgencyId: proposed, basis: '', service, urgency, note: '' } });
  const { errors } = form.formState;
  const now = useWatch({ control: form.control }) as Values;
  const { data: agencies } = useQuery(agenciesQuery);
  const asked: Asked | undefined =
    now.recipientAgencyId === '' || now.basis === '' || now.service === ''
      ? undefined
      : { caseId, recipientAgencyId: now.recipientAgencyId, basis: now.basis, service: now.service, urgency: now.urgency };
  return (
    <StepDialog
      desk={desk}
      step="redirection/confirmation"
      title={t.title}
      lead={t.lead}
      action={t.action}
      done={t.done}
      form={form}
      labels={labels}
      onClose={onClose}
      bodyOf={({ note, ...values }) => ({ ...values, ...(note.trim() === '' ? {} : { note: note.trim() }) })}
    >
      <RecipientField
        chosen={now.recipientAgencyId}
        except={[recipient?.agencyId, sender?.agencyId]}
        district={undefined}
        error={errors.recipientAgencyId?.message}
        {...form.register('recipientAgencyId', required)}
      />
      <BasisField error={errors.basis?.message} {...form.register('basis', required)} />
      <SelectField label={labels.service} options={codes.options('service')} error={errors.service?.message} {...form.register('service', required)} />
      <ChoiceField label={labels.urgency} options={codes.options('urgency')} error={errors.urgency?.message} {...form.register('urgency', required)} />
      <TextArea label={labels.note} hint={t.noteHint} optional maxLength={4000} error={errors.note?.message} {...form.register('note')} />
      <Preview asked={asked} kind={agencies?.find(({ id }) => id === now.recipientAgencyId)?.kind} note={now.note} />
    </StepDialog>
  );
}
