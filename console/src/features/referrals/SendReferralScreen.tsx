import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';
import { agenciesQuery } from '~/api/agencies';
import { answered, api, type OfReferrals } from '~/api/api';
import { asProblem } from '~/api/problem';
import { useIntent } from '~/api/useIntent';
import { DraftLine, useDraft } from '~/drafts';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { useWorker } from '~/session/session';
import { useAnnounce } from '~/ui/announce';
import { Button, ButtonLink } from '~/ui/Button';
import { ChoiceField, SelectField, TextArea } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { Actions, Page, Stack } from '~/ui/Page';
import { BasisField, useBasisLabel } from './BasisField';
import { type Asked, NotShareable, Preview } from './Preview';
import { RecipientField, useRecipientLabel } from './RecipientField';
import styles from './referrals.module.css';

const said = words({
  id: {
    title: 'Kirim rujukan',
    of: (number: string) => `Untuk kasus ${number}. Instansi penerima hanya melihat yang tampil pada pratinjau.`,
    fetching: 'Mengambil kasus…',
    notFound: 'Kasus ini tidak ada, atau bukan untuk unit Anda.',
    back: 'Kembali ke kasus',
    service: 'Layanan yang diminta',
    urgency: 'Urgensi',
    urgencyHint: 'Batas waktu jawaban dihitung sejak terkirim. Untuk yang tinggi, telepon juga piketnya.',
    cost: 'Penanggung biaya',
    note: 'Permintaan Anda',
    noteHint: 'Terlihat oleh instansi penerima bersama data. Jangan tulis yang tidak boleh mereka ketahui.',
    send: 'Kirim rujukan',
    sending: 'Mengirim…',
    sent: 'Rujukan terkirim',
    emergency: 'Pengiriman darurat ini akan ditinjau orang kedua dalam 24 jam.',
  },
  en: {
    title: 'Send a referral',
    of: (number: string) => `For case ${number}. The recipient sees only what the preview shows.`,
    fetching: 'Fetching the case…',
    notFound: 'There is no such case, or not for your unit.',
    back: 'Back to the case',
    service: 'Service asked for',
    urgency: 'Urgency',
    urgencyHint: 'The answer is due from sending. With a high one, call the duty phone too.',
    cost: 'Who bears the cost',
    note: 'What you ask',
    noteHint: 'The recipient sees it with the data. Do not write what they may not know.',
    send: 'Send the referral',
    sending: 'Sending…',
    sent: 'The referral is sent',
    emergency: 'This emergency disclosure will be reviewed by a second person within 24 hours.',
  },
});

interface Values {
  recipientAgencyId: string;
  service: string;
  urgency: string;
  basis: string;
  costBearer: string;
  note: string;
}

/** A case goes to one agency: what is asked, on which basis, and beside it exactly what the recipient will see. */
export function SendReferralScreen() {
  const t = useWords(said);
  const { caseId = '' } = useParams({ strict: false });
  const file = useQuery({
    queryKey: ['case', caseId, 'to-refer'],
    queryFn: async () => {
      const { number, district } = answered(await api.cases.GET('/api/v1/cases/{id}', { params: { path: { id: caseId } } }));
      return { number, district };
    },
  });
  const problem = file.error === null ? null : asProblem(file.error);
  return (
    <Page title={t.title} back={{ to: `/cases/${caseId}`, label: t.back }} lead={file.data === undefined ? undefined : t.of(file.data.number ?? '')}>
      {file.isPending && <Loading what={t.fetching} />}
      {problem !== null && (problem.status === 404 ? <Message tone="warn" title={t.notFound} role="alert" /> : <ProblemNotice problem={problem} onRetry={() => void file.refetch()} />)}
      {file.data !== undefined && <SendForm caseId={caseId} district={file.data.district} />}
    </Page>
  );
}

function SendForm({ caseId, district }: { caseId: string; district: string | undefined }) {
  const t = useWords(said);
  const codes = useCodes();
  const worker = useWorker();
  const required = useRequired();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const labels = {
    recipientAgencyId: useRecipientLabel(),
    service: t.service,
    urgency: t.urgency,
    basis: useBasisLabel(),
    costBearer: t.cost,
    note: t.note,
  };
  const form = useForm<Values>({ defaultValues: { recipientAgencyId: '', service: '', urgency: '', basis: '', costBearer: '', note: '' } });
  const { errors } = form.formState;
  const draft = useDraft(`referral:${caseId}`, form);
  const { data: agencies } = useQuery(agenciesQuery);
  const sending = useIntent<Asked, OfReferrals['Referral']>(
    async (body, key) => answered(await api.referrals.POST('/api/v1/referrals', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      touches: [['referrals'], ['case', caseId], ['cases']],
      onDone: ({ id }) => {
        void draft.done();
        announce(t.sent);
        void navigate({ to: '/referrals/$referralId', params: { referralId: id ?? '' } });
      },
    },
  );
  useServerErrors(form, sending.error);
  const now = useWatch({ control: form.control }) as Values;
  const kind = agencies?.find(({ id }) => id === now.recipientAgencyId)?.kind;
  // The preview is of what a recipient may see, whatever the urgency.
  const previewed: Asked | undefined =
    now.recipientAgencyId === '' || now.service === '' || now.basis === ''
      ? undefined
      : { caseId, recipientAgencyId: now.recipientAgencyId, service: now.service, basis: now.basis, urgency: now.urgency === '' ? 'MEDIUM' : now.urgency };
  const send = ({ costBearer, note, ...values }: Values) => {
    sending.mutate({ caseId, ...values, ...(costBearer === '' ? {} : { costBearer }), ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <form noValidate className={styles.sending} onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <div className={styles.fields}>
        <Stack>
          <ErrorSummary form={form} labels={labels} />
          <RecipientField
            chosen={now.recipientAgencyId}
            except={[worker.agency.id]}
            district={district}
            error={errors.recipientAgencyId?.message}
            {...form.register('recipientAgencyId', required)}
          />
          <SelectField label={labels.service} options={codes.options('service')} error={errors.service?.message} {...form.register('service', required)} />
          <ChoiceField label={labels.urgency} hint={t.urgencyHint} options={codes.options('urgency')} error={errors.urgency?.message} {...form.register('urgency', required)} />
          <BasisField error={errors.basis?.message} {...form.register('basis', required)} />
          {now.basis === 'VITAL_INTEREST' && <Message tone="warn" title={t.emergency} />}
          <SelectField label={labels.costBearer} optional none="—" options={codes.options('cost-bearer')} error={errors.costBearer?.message} {...form.register('costBearer')} />
          <TextArea label={labels.note} hint={t.noteHint} optional maxLength={4000} error={errors.note?.message} {...form.register('note')} />
          <DraftLine draft={draft} />
        </Stack>
      </div>
      <div className={styles.preview}>
        <Preview asked={previewed} kind={kind} note={now.note} />
      </div>
      <div className={styles.send}>
        <Stack>
          {sending.error !== null && sending.error.errors.length === 0 && <NotShareable problem={sending.error} asked={{ caseId, service: now.service }} kind={kind} />}
          <Actions>
            <Button type="submit" tone="primary" busy={sending.isPending && t.sending}>
              {t.send}
            </Button>
            <ButtonLink to={'/cases/$caseId' as string} params={{ caseId } as never}>
              {t.back}
            </ButtonLink>
          </Actions>
        </Stack>
      </div>
    </form>
  );
}
