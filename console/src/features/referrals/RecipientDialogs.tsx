import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { agenciesQuery } from '~/api/agencies';
import { colleaguesQuery } from '~/api/people';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { instantOf } from '~/language/time';
import { useCodes } from '~/reference/codes';
import { ChoiceField, SelectField, TextArea, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { agencyGroups } from './agencyGroups';
import { ReasonDialog } from './ReasonDialog';
import { hasStep } from './steps';
import { StepDialog } from './StepDialog';
import type { Desk } from './useStep';

const said = words({
  id: {
    sees: 'Pengirim melihat jawaban ini dan siapa yang memberikannya.',
    decline: {
      title: 'Tidak dapat ditangani',
      action: 'Kirim: tidak dapat ditangani',
      done: 'Pengirim diberi tahu: tidak dapat ditangani',
      afterAcceptance: 'Rujukan ini sudah diterima instansi Anda. Menolaknya sekarang berarti korban harus dicarikan instansi lain.',
    },
    completion: { title: 'Selesai dilayani', action: 'Kirim: selesai dilayani', done: 'Rujukan selesai dilayani' },
    redirection: {
      title: 'Alihkan ke instansi lain',
      lead: 'Pengirim menyetujui dulu; rujukan baru dikirimnya sendiri. Anda tidak boleh meneruskan data ini.',
      action: 'Minta dialihkan',
      done: 'Permintaan pengalihan terkirim',
      to: 'Instansi yang tepat',
      fetching: 'Mengambil daftar instansi…',
    },
    progress: {
      start: 'Mulai menangani',
      title: 'Catat perkembangan',
      action: 'Kirim perkembangan',
      startAction: 'Mulai menangani',
      done: 'Perkembangan tercatat',
      note: 'Catatan',
      appointment: 'Janji temu',
      at: 'Waktu janji temu (WITA)',
      nothing: 'Isi catatan atau janji temu',
      whoSees: 'Pengirim melihat waktu janji temu; catatan hanya terlihat bersama data yang dibuka.',
    },
    cancellation: {
      title: 'Setujui pembatalan',
      lead: 'Rujukan berakhir tanpa layanan. Bila korban sudah dilayani, pilih Selesai dilayani.',
      action: 'Setujui pembatalan',
      done: 'Rujukan dibatalkan',
      note: 'Catatan',
    },
    assignment: {
      title: 'Disposisi',
      lead: 'Rujukan tetap terlihat oleh semua narahubung instansi Anda. Yang dipilih diberi tahu.',
      action: 'Disposisikan',
      done: 'Disposisi tersimpan',
      to: 'Petugas',
      fetching: 'Mengambil daftar petugas…',
      nobody: 'Belum ada narahubung lain di instansi Anda. Admin instansi dapat menambahkannya.',
    },
  },
  en: {
    sees: 'The sender sees this answer and who gave it.',
    decline: {
      title: 'Can’t be taken on',
      action: 'Send: can’t be taken on',
      done: 'The sender is told that it can’t be taken on',
      afterAcceptance: 'Your agency has accepted this referral. To turn it away now means that another agency must be found for the victim.',
    },
    completion: { title: 'Service completed', action: 'Send: service completed', done: 'The referral is completed' },
    redirection: {
      title: 'Redirect to another agency',
      lead: 'The sender agrees first, and sends a new referral itself. You may not pass these data on.',
      action: 'Ask to redirect',
      done: 'The redirection is asked for',
      to: 'The right agency',
      fetching: 'Fetching the agencies…',
    },
    progress: {
      start: 'Begin the work',
      title: 'Note progress',
      action: 'Send progress',
      startAction: 'Begin the work',
      done: 'Progress noted',
      note: 'Note',
      appointment: 'Appointment',
      at: 'Time of the appointment (WITA)',
      nothing: 'Give a note or an appointment',
      whoSees: 'The sender sees the appointment’s time; the note shows only with the opened data.',
    },
    cancellation: {
      title: 'Agree to the cancellation',
      lead: 'The referral ends without a service. If the victim was served already, choose Service completed.',
      action: 'Agree to the cancellation',
      done: 'The referral is cancelled',
      note: 'Note',
    },
    assignment: {
      title: 'Assign',
      lead: 'All liaisons of your agency go on seeing it. Whom you choose is told.',
      action: 'Assign',
      done: 'Assigned',
      to: 'Officer',
      fetching: 'Fetching the officers…',
      nobody: 'There is no other liaison in your agency yet. Your agency’s administrator can add one.',
    },
  },
});

interface DialogProps {
  desk: Desk;
  onClose: () => void;
}

export function DeclineDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said);
  return (
    <ReasonDialog desk={desk} step="decline" list="decline-reason" {...t.decline} lead={t.sees} tone="danger" onClose={onClose} bodyOf={({ reason, text }) => ({ reason, ...text })}>
      {() => hasStep(desk.seen.value, 'Accepted') && <Message tone="warn" title={t.decline.afterAcceptance} />}
    </ReasonDialog>
  );
}

export function CompletionDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said);
  return <ReasonDialog desk={desk} step="completion" list="referral-outcome" usual="SERVICE_COMPLETED" {...t.completion} lead={t.sees} onClose={onClose} bodyOf={({ reason, text }) => ({ outcome: reason, ...text })} />;
}

export function RedirectionDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said).redirection;
  const codes = useCodes();
  const required = useRequired();
  const agencies = useQuery(agenciesQuery);
  const { recipient, sender } = desk.seen.value;
  const others = agencies.data?.filter(({ id }) => id !== recipient?.agencyId && id !== sender?.agencyId) ?? [];
  return (
    <ReasonDialog
      desk={desk}
      step="redirection"
      list="decline-reason"
      {...t}
      onClose={onClose}
      labels={{ toAgencyId: t.to }}
      bodyOf={({ reason, toAgencyId, text }) => ({ reason, toAgencyId, ...text })}
    >
      {(form) => (
        <>
      {agencies.isPending && <Loading what={t.fetching} />}
      {agencies.error !== null && <ProblemNotice problem={asProblem(agencies.error)} onRetry={() => void agencies.refetch()} />}
      {agencies.data !== undefined && (
        <SelectField
          label={t.to}
          groups={agencyGroups(others, codes, undefined)}
          error={form.formState.errors.toAgencyId?.message}
          {...form.register('toAgencyId', required)}
        />
      )}
        </>
      )}
    </ReasonDialog>
  );
}

interface ProgressValues {
  note: string;
  appointment: string;
  appointmentAt: string;
}

export function ProgressDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said).progress;
  const codes = useCodes();
  const required = useRequired();
  const form = useForm<ProgressValues>({ defaultValues: { note: '', appointment: '', appointmentAt: '' } });
  const isStart = desk.seen.value.state === 'Accepted';
  const hasAppointment = useWatch({ control: form.control, name: 'appointment' }) !== '';
  const labels = { note: t.note, appointment: t.appointment, appointmentAt: t.at };
  return (
    <StepDialog
      desk={desk}
      step="progress"
      title={isStart ? t.start : t.title}
      lead={t.whoSees}
      action={isStart ? t.startAction : t.action}
      done={t.done}
      form={form}
      labels={labels}
      onClose={onClose}
      bodyOf={({ note, appointment, appointmentAt }) => ({
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(appointment === '' ? {} : { appointment, appointmentAt: instantOf(appointmentAt) }),
      })}
    >
      <SelectField label={labels.appointment} optional none="—" options={codes.options('appointment')} error={form.formState.errors.appointment?.message} {...form.register('appointment')} />
      {hasAppointment && <TextField type="datetime-local" label={labels.appointmentAt} error={form.formState.errors.appointmentAt?.message} {...form.register('appointmentAt', required)} />}
      <TextArea
        label={labels.note}
        optional={isStart || hasAppointment}
        error={form.formState.errors.note?.message}
        maxLength={4000}
        {...form.register('note', { validate: (note, { appointment }) => isStart || appointment !== '' || note.trim() !== '' || t.nothing })}
      />
    </StepDialog>
  );
}

export function CancellationDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said).cancellation;
  const form = useForm<{ note: string }>({ defaultValues: { note: '' } });
  return (
    <StepDialog desk={desk} step="cancellation" {...t} form={form} labels={{ note: t.note }} onClose={onClose} bodyOf={({ note }) => (note.trim() === '' ? {} : { note: note.trim() })}>
      <TextArea label={t.note} optional maxLength={4000} error={form.formState.errors.note?.message} {...form.register('note')} />
    </StepDialog>
  );
}

export function AssignmentDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said).assignment;
  const required = useRequired();
  const form = useForm<{ assigneeId: string }>({ defaultValues: { assigneeId: desk.seen.value.assigneeId ?? '' } });
  const colleagues = useQuery(colleaguesQuery);
  const liaisons = colleagues.data?.filter(({ roles, state }) => roles?.includes('liaison') === true && state !== 'DEACTIVATED') ?? [];
  return (
    <StepDialog desk={desk} step="assignment" {...t} form={form} labels={{ assigneeId: t.to }} onClose={onClose} bodyOf={(values) => values}>
      {colleagues.isPending && <Loading what={t.fetching} />}
      {colleagues.error !== null && <ProblemNotice problem={asProblem(colleagues.error)} onRetry={() => void colleagues.refetch()} />}
      {colleagues.data !== undefined && liaisons.length === 0 && <Message title={t.nobody} />}
      {liaisons.length > 0 && (
        <ChoiceField
          label={t.to}
          options={liaisons.map(({ id, name }) => ({ value: id ?? '', label: name ?? '' }))}
          error={form.formState.errors.assigneeId?.message}
          {...form.register('assigneeId', required)}
        />
      )}
    </StepDialog>
  );
}
