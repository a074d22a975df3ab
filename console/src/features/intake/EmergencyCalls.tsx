import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useState } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { answered, api, type OfReferrals } from '~/api/api';
import { asProblem } from '~/api/problem';
import { DraftLine, Unsent, useDraft, useOutbox } from '~/drafts';
import { useLanguage, useWords, words } from '~/language/language';
import { localInput, instantOf } from '~/language/time';
import { useCodes } from '~/reference/codes';
import { useAnnounce } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { When } from '~/ui/data';
import { FieldRow, TextField } from '~/ui/fields';
import { useRequired, useServerErrors } from '~/ui/forms';
import { Empty, Loading, Message, ProblemNotice, Status } from '~/ui/messages';
import { Actions, Section, Stack } from '~/ui/Page';
import styles from './intake.module.css';

const said = words({
  id: {
    title: 'Telepon instansi sekarang',
    lead: 'Rujukan sudah terkirim. Telepon piketnya agar segera dibaca; siapa yang mengangkat dicatat di sini.',
    fetching: 'Mengambil rujukan…',
    none: 'Belum ada rujukan darurat',
    noneNext: 'Kasusnya sudah dibuka. Kirim rujukan dari berkas kasus.',
    toCase: 'Ke berkas kasus',
    noPhone: 'Instansi ini belum mencantumkan nomor piket.',
    phoneAway: 'Nomor piket sedang tidak dapat diambil.',
    ready: 'Teks siap kirim (tanpa data pribadi)',
    copy: 'Salin teks',
    copied: 'Teks disalin',
    copyFailed: 'Peramban menolak menyalin; blok teksnya lalu salin sendiri',
    confirm: 'Catat yang mengangkat',
    answeredBy: 'Siapa yang mengangkat',
    answeredByHint: 'Nama dan pangkat atau jabatan.',
    answeredAt: 'Pukul berapa (WITA)',
    note: 'Yang disampaikan',
    save: 'Simpan',
    saving: 'Menyimpan…',
    saved: 'Konfirmasi telepon tercatat',
    cancel: 'Batal',
    what: (agency: string) => `Konfirmasi telepon ${agency}`,
    confirmed: (name: string) => `Diangkat oleh ${name}`,
    abandoned: 'Tidak jadi terkirim',
    abandonedNext: 'Rujukan ini tidak sampai ke instansi. Telepon langsung, lalu kirim lagi dari berkas kasus.',
    again: 'Kirim lagi dari berkas kasus',
    states: {
      Preparing: 'Sedang disiapkan',
      Sent: 'Terkirim, belum dibaca',
      Received: 'Dibaca instansi',
      Accepted: 'Diterima untuk ditangani',
      Declined: 'Tidak dapat ditangani',
      Redirected: 'Dialihkan',
      InProgress: 'Sedang ditangani',
      Completed: 'Selesai dilayani',
      CancellationRequested: 'Minta pembatalan',
      Cancelled: 'Dibatalkan',
      Abandoned: 'Tidak jadi terkirim',
    },
  },
  en: {
    title: 'Phone the agencies now',
    lead: 'The referrals are sent. Phone the duty officer so that they are read at once; who answered is recorded here.',
    fetching: 'Fetching the referrals…',
    none: 'No urgent referral yet',
    noneNext: 'The cases are open. Send a referral from the case file.',
    toCase: 'To the case file',
    noPhone: 'This agency has named no duty phone yet.',
    phoneAway: 'The duty phone can’t be fetched just now.',
    ready: 'Ready text (without personal data)',
    copy: 'Copy the text',
    copied: 'Text copied',
    copyFailed: 'The browser refused to copy; select the text and copy it yourself',
    confirm: 'Record who answered',
    answeredBy: 'Who answered',
    answeredByHint: 'Name and rank or position.',
    answeredAt: 'At what time (WITA)',
    note: 'What was said',
    save: 'Save',
    saving: 'Saving…',
    saved: 'The call is recorded',
    cancel: 'Cancel',
    what: (agency: string) => `Phone confirmation of ${agency}`,
    confirmed: (name: string) => `Answered by ${name}`,
    abandoned: 'Was not sent',
    abandonedNext: 'This referral did not reach the agency. Phone them, then send again from the case file.',
    again: 'Send again from the case file',
    states: {
      Preparing: 'Being prepared',
      Sent: 'Sent, not read yet',
      Received: 'Read by the agency',
      Accepted: 'Accepted',
      Declined: 'Declined',
      Redirected: 'Redirected',
      InProgress: 'In progress',
      Completed: 'Completed',
      CancellationRequested: 'Cancellation requested',
      Cancelled: 'Cancelled',
      Abandoned: 'Was not sent',
    },
  },
});

type Referral = OfReferrals['Referral'];

/** After an emergency: for each agency whom to phone, what to say, and who answered. */
export function EmergencyCalls({ caseIds }: { caseIds: readonly string[] }) {
  const t = useWords(said);
  const lists = useQueries({
    queries: caseIds.map((caseId) => ({
      queryKey: ['referrals', { caseId }],
      queryFn: async () => answered(await api.referrals.GET('/api/v1/referrals', { params: { query: { caseId, limit: 100 } } })),
    })),
  });
  const failed = lists.find(({ error }) => error !== null);
  const isFetching = lists.some(({ data, error }) => data === undefined && error === null);
  const urgent = lists.flatMap(({ data }) => data?.items ?? []).filter(({ urgency, basis }) => urgency === 'HIGH' && basis === 'VITAL_INTEREST');
  const [first = ''] = caseIds;
  return (
    <Section title={t.title}>
      {failed !== undefined && <ProblemNotice problem={asProblem(failed.error)} onRetry={() => void Promise.all(lists.map((list) => list.refetch()))} />}
      {isFetching && <Loading what={t.fetching} />}
      {!isFetching && failed === undefined && urgent.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneNext}</p>
          <Link to="/cases/$caseId" params={{ caseId: first }}>
            {t.toCase}
          </Link>
        </Empty>
      )}
      {urgent.length > 0 && (
        <>
          <p>{t.lead}</p>
          <Stack>
            {urgent.map((referral) => (
              <EmergencyCall key={referral.id} known={referral} />
            ))}
          </Stack>
        </>
      )}
    </Section>
  );
}

function EmergencyCall({ known }: { known: Referral }) {
  const t = useWords(said);
  const codes = useCodes();
  const nameOf = useAgencyNames();
  const id = known.id ?? '';
  const { data: referral = known } = useQuery({
    queryKey: ['referral', id, 'urgent'],
    queryFn: async () => answered(await api.referrals.GET('/api/v1/referrals/{id}', { params: { path: { id } } })),
  });
  const [isOpen, setOpen] = useState(false);
  const agency = nameOf(referral.recipient?.agencyId);
  const calls = (referral.steps ?? []).filter(({ answeredBy }) => answeredBy !== undefined && answeredBy !== null);
  const isAbandoned = referral.state === 'Abandoned';
  return (
    <article className={styles.call} aria-label={agency}>
      <div className={styles.callHead}>
        <h3>{agency}</h3>
        <span>
          <Link to="/referrals/$referralId" params={{ referralId: id }}>
            {referral.caseNumber ?? codes.label('service', referral.service)}
          </Link>{' '}
          <Status tone={isAbandoned ? 'danger' : referral.state === 'Sent' ? 'warn' : 'info'}>
            {(t.states as Record<string, string>)[referral.state ?? ''] ?? referral.state}
          </Status>
        </span>
      </div>
      {isAbandoned ? (
        <Message tone="danger" title={t.abandoned}>
          <p>{t.abandonedNext}</p>
          <Link to="/cases/$caseId/refer" params={{ caseId: referral.caseId ?? '' }}>
            {t.again}
          </Link>
        </Message>
      ) : (
        <DutyPhone recipient={referral.recipient} />
      )}
      <ReadyText text={referral.readyText ?? undefined} />
      <ul className={styles.plainList}>
        {calls.map(({ at = '', answeredBy = '', answeredAt }) => (
          <li key={at}>
            ✓ {t.confirmed(answeredBy)} · <When at={answeredAt ?? at} />
          </li>
        ))}
      </ul>
      <Unsent about={id} />
      {referral.allowedActions?.includes('phone-confirmation') === true &&
        (isOpen ? (
          <Answered
            id={id}
            agency={agency}
            onClose={() => {
              setOpen(false);
            }}
          />
        ) : (
          <div>
            <Button
              onClick={() => {
                setOpen(true);
              }}
            >
              {t.confirm}
            </Button>
          </div>
        ))}
    </article>
  );
}

function DutyPhone({ recipient }: { recipient: Referral['recipient'] }) {
  const t = useWords(said);
  const phone = recipient?.dutyPhone;
  if (phone === undefined || phone === null) {
    return <p>{recipient?.dutyPhoneUnavailable === true ? t.phoneAway : t.noPhone}</p>;
  }
  return (
    <a className={styles.phone} href={`tel:${phone}`}>
      ☎ {phone}
    </a>
  );
}

function ReadyText({ text }: { text: OfReferrals['ReadyText'] | undefined }) {
  const t = useWords(said);
  const announce = useAnnounce();
  const { language } = useLanguage();
  const ready = text?.[language];
  if (ready === undefined) {
    return null;
  }
  return (
    <>
      <strong>{t.ready}</strong>
      <p className={styles.ready}>{ready}</p>
      <div>
        <Button
          onClick={() => {
            // Without a safe context a browser has no clipboard at all.
            const copying = (navigator as { clipboard?: Clipboard }).clipboard?.writeText(ready) ?? Promise.reject(new Error('no clipboard'));
            copying.then(
              () => {
                announce(t.copied);
              },
              () => {
                announce(t.copyFailed, 'warn');
              },
            );
          }}
        >
          {t.copy}
        </Button>
      </div>
    </>
  );
}

function Answered({ id, agency, onClose }: { id: string; agency: string; onClose: () => void }) {
  const t = useWords(said);
  const announce = useAnnounce();
  const required = useRequired();
  const [now] = useState(() => localInput(new Date()));
  const form = useForm({ defaultValues: { answeredBy: '', answeredAt: now, note: '' } });
  const draft = useDraft(`phone-confirmation:${id}`, form);
  const { errors } = form.formState;
  const done = () => {
    void draft.done();
    onClose();
  };
  const { send, isPending, problem } = useOutbox({
    onSent: () => {
      announce(t.saved);
      done();
    },
    onKept: done,
  });
  useServerErrors(form, problem);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        form.clearErrors();
        void form.handleSubmit((values) =>
          send({
            what: t.what(agency),
            method: 'POST',
            path: `/api/v1/referrals/${id}/phone-confirmation`,
            body: {
              answeredBy: values.answeredBy,
              // Said with it, for without a line it arrives later.
              answeredAt: instantOf(values.answeredAt),
              ...(values.note.trim() === '' ? {} : { note: values.note }),
            },
            about: id,
            open: `/referrals/${id}`,
            touches: [['referral', id], ['referrals'], ['late']],
          }),
        )(event);
      }}
    >
      {problem !== null && <ProblemNotice problem={problem} />}
      <FieldRow>
        <TextField
          label={t.answeredBy}
          hint={t.answeredByHint}
          maxLength={120}
          autoFocus
          error={errors.answeredBy?.message}
          {...form.register('answeredBy', required)}
        />
        <TextField label={t.answeredAt} type="datetime-local" error={errors.answeredAt?.message} {...form.register('answeredAt', required)} />
      </FieldRow>
      <TextField label={t.note} optional maxLength={4000} error={errors.note?.message} {...form.register('note')} />
      <DraftLine draft={draft} />
      <Actions>
        <Button type="submit" tone="primary" busy={isPending && t.saving}>
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </Actions>
    </form>
  );
}
