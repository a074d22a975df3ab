import { useForm } from 'react-hook-form';
import { useWords, words } from '~/language/language';
import { instantOf, localInput } from '~/language/time';
import { TextArea, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Message } from '~/ui/messages';
import { ReasonDialog } from './ReasonDialog';
import { StepDialog } from './StepDialog';
import type { Desk } from './useStep';

const said = words({
  id: {
    cancellation: {
      title: 'Minta pembatalan',
      lead: 'Instansi penerima menjawab: setuju, atau menyelesaikan layanan yang sudah berjalan. Sampai itu, rujukan tetap berjalan.',
      action: 'Minta pembatalan',
      done: 'Permintaan pembatalan terkirim',
    },
    recall: {
      title: 'Tarik kembali rujukan',
      warning: 'Aksesnya berakhir seketika dan tidak dapat dibatalkan',
      detail: 'Data dihapus dan tidak terlihat lagi oleh instansi penerima. Yang sudah terbaca tidak dapat ditarik dari ingatan orang: hubungi mereka bila perlu.',
      action: 'Tarik kembali sekarang',
      done: 'Rujukan ditarik kembali; data sudah tertutup',
    },
    refusal: {
      title: 'Jangan dialihkan',
      lead: 'Rujukan tetap pada instansi penerima, seperti sebelum permintaan pengalihan.',
      action: 'Kirim: jangan dialihkan',
      done: 'Instansi penerima diberi tahu',
      text: 'Penjelasan untuk instansi penerima',
    },
    phone: {
      title: 'Catat jawaban telepon',
      lead: 'Status rujukan tidak berubah: instansi tetap harus menjawab di Tuntas. Eskalasi ditahan sebentar.',
      action: 'Catat',
      done: 'Jawaban telepon tercatat',
      answeredBy: 'Siapa yang mengangkat',
      answeredByHint: 'Nama atau jabatan, misalnya "piket SPKT"',
      at: 'Kapan (WITA)',
      note: 'Yang disampaikan',
      noteHint: 'Hanya terlihat oleh pihak pengirim.',
    },
  },
  en: {
    cancellation: {
      title: 'Ask for cancellation',
      lead: 'The recipient answers: it agrees, or completes the service that has begun. Until then the referral goes on.',
      action: 'Ask for cancellation',
      done: 'The cancellation is asked for',
    },
    recall: {
      title: 'Recall the referral',
      warning: 'Access ends at once; this can’t be undone',
      detail: 'The data are deleted and the recipient sees them no more. What was read can’t be taken out of people’s heads: call them where needed.',
      action: 'Recall it now',
      done: 'The referral is recalled; its data are closed',
    },
    refusal: {
      title: 'Do not redirect',
      lead: 'The referral stays with its recipient, as it stood before the request.',
      action: 'Send: do not redirect',
      done: 'The recipient is told',
      text: 'Explanation for the recipient',
    },
    phone: {
      title: 'Note an answer by phone',
      lead: 'The referral’s state stays: the agency must still answer in Tuntas. Escalation is held back for a while.',
      action: 'Note it',
      done: 'The answer by phone is noted',
      answeredBy: 'Who answered',
      answeredByHint: 'A name or a post, such as “duty desk”',
      at: 'When (WITA)',
      note: 'What was said',
      noteHint: 'Only the sending side sees it.',
    },
  },
});

interface DialogProps {
  desk: Desk;
  onClose: () => void;
}

export function CancellationRequestDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said).cancellation;
  return <ReasonDialog desk={desk} step="cancellation-request" list="cancellation-reason" {...t} onClose={onClose} bodyOf={({ reason, text }) => ({ reason, ...text })} />;
}

export function RecallDialog({ desk, onClose }: DialogProps) {
  const { title, warning, detail, action, done } = useWords(said).recall;
  return (
    <ReasonDialog desk={desk} step="recall" list="recall-reason" title={title} action={action} done={done} tone="danger" onClose={onClose} bodyOf={({ reason, text }) => ({ reason, ...text })}>
      {() => (
        <Message tone="danger" title={warning}>
          <p>{detail}</p>
        </Message>
      )}
    </ReasonDialog>
  );
}

export function RedirectionRefusalDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said).refusal;
  const form = useForm<{ text: string }>({ defaultValues: { text: '' } });
  return (
    <StepDialog desk={desk} step="redirection/refusal" {...t} form={form} labels={{ text: t.text }} onClose={onClose} bodyOf={({ text }) => (text.trim() === '' ? {} : { text: text.trim() })}>
      <TextArea label={t.text} optional maxLength={4000} error={form.formState.errors.text?.message} {...form.register('text')} />
    </StepDialog>
  );
}

interface PhoneValues {
  answeredBy: string;
  answeredAt: string;
  note: string;
}

export function PhoneConfirmationDialog({ desk, onClose }: DialogProps) {
  const t = useWords(said).phone;
  const required = useRequired();
  const form = useForm<PhoneValues>({ defaultValues: { answeredBy: '', answeredAt: localInput(new Date()), note: '' } });
  const { errors, dirtyFields } = form.formState;
  const labels = { answeredBy: t.answeredBy, answeredAt: t.at, note: t.note };
  return (
    <StepDialog
      desk={desk}
      step="phone-confirmation"
      {...t}
      form={form}
      labels={labels}
      onClose={onClose}
      bodyOf={({ answeredBy, answeredAt, note }) => ({
        answeredBy: answeredBy.trim(),
        // Untouched it is now, to the second, by the service's clock.
        ...(dirtyFields.answeredAt === true && answeredAt !== '' ? { answeredAt: instantOf(answeredAt) } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      })}
    >
      <TextField label={labels.answeredBy} hint={t.answeredByHint} maxLength={120} error={errors.answeredBy?.message} {...form.register('answeredBy', required)} />
      <TextField type="datetime-local" label={labels.answeredAt} error={errors.answeredAt?.message} {...form.register('answeredAt')} />
      <TextArea label={labels.note} hint={t.noteHint} optional maxLength={4000} error={errors.note?.message} {...form.register('note')} />
    </StepDialog>
  );
}
