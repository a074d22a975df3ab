import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { agenciesQuery } from '~/api/agencies';
import { ANSWERED_ID, type Call, DraftLine, type Outcome, useDraft, useOutbox, useOutboxDecisions } from '~/drafts';
import { useLanguage, useWords, words } from '~/language/language';
import { clock } from '~/language/time';
import { useCodes } from '~/reference/codes';
import { districtsByRegency } from '~/reference/regions';
import { useAnnounce } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { CheckField, ChoiceField, FieldRow, SelectField, TextArea, TextField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Message, ProblemNotice } from '~/ui/messages';
import { Page } from '~/ui/Page';
import { type CallValues, endsWithTheCall, fieldOf, incidentOf, minutesOf, newCall, toEmergency, toReport } from './call';
import { CallClock } from './CallClock';
import { CaseFields } from './CaseFields';
import styles from './intake.module.css';
import { KeptCall } from './KeptCall';
import { PhoneFields } from './PhoneFields';
import { SendToFields, useServiceLabels } from './SendToFields';
import { type Task, TaskList } from './TaskList';
import { useErrorOf } from './useErrorOf';
import { useShortcuts } from './useShortcuts';

const said = words({
  id: {
    title: 'Terima laporan',
    lead: 'Dengarkan dahulu. Isi sambil mendengar, urutannya bebas; hampir semua boleh kosong.',
    time: 'Lama',
    restart: 'Mulai dari 00:00',
    danger: 'Ada bahaya sekarang?',
    dangerHint: 'Nyawa terancam, korban akan dibawa pergi, atau terlapor ada di dekat korban.',
    yes: 'Ya, ada bahaya',
    no: 'Tidak',
    contact: 'Kontak',
    channel: 'Saluran',
    contactKind: 'Jenis kontak',
    narrative: 'Kronologi',
    narrativeHint: 'Dengan kata-kata penelepon.',
    where: 'Tempat dan waktu',
    district: 'Kecamatan',
    place: 'Tempat',
    happenedAt: 'Waktu kejadian (WITA)',
    caller: 'Penelepon',
    anonymous: 'Tidak ingin disebut namanya',
    name: 'Nama penelepon',
    relation: 'Hubungan dengan korban',
    urgent: 'Kasus dan rujukan darurat',
    urgentLead: 'Satu kali tekan: laporan tersimpan, kasus dibuka, dan semua instansi terpilih menerima rujukan mendesak.',
    minutes: 'Lama kontak (menit)',
    minutesHint: 'Kosongkan untuk memakai waktu yang berjalan.',
    save: 'Simpan laporan',
    saveUrgent: 'Simpan dan kirim darurat',
    sendUrgent: 'Kirim darurat',
    saveOnly: 'Simpan laporan saja',
    saveEnd: 'Simpan, selesai',
    saving: 'Menyimpan…',
    saved: 'Laporan tersimpan',
    savedUrgent: 'Laporan tersimpan, kasus dibuka, rujukan terkirim',
    savedEnd: 'Kontak tercatat',
    savedNotSent: 'Laporan sudah tersimpan; rujukan darurat belum terkirim',
    savedNotSentNext: 'Perbaiki isian di bawah lalu tekan “Kirim darurat”. Laporan tidak akan dibuat dua kali.',
    whatReport: (at: string) => `Laporan pukul ${at}`,
    whatUrgent: (at: string) => `Kasus dan rujukan darurat dari laporan pukul ${at}`,
    whatEnd: (at: string) => `Penutupan kontak pukul ${at}`,
    ahead: 'Jam komputer ini lebih cepat daripada jam sistem',
    aheadNext: 'Tekan simpan sekali lagi; waktu terima akan dicatat oleh sistem.',
  },
  en: {
    title: 'Take a report',
    lead: 'Listen first. Fill in while listening, in any order; nearly everything may stay empty.',
    time: 'Time',
    restart: 'Start from 00:00',
    danger: 'Is there danger now?',
    dangerHint: 'A life is threatened, the victim is about to be taken away, or the suspect is close to the victim.',
    yes: 'Yes, there is danger',
    no: 'No',
    contact: 'Contact',
    channel: 'Channel',
    contactKind: 'Kind of contact',
    narrative: 'What happened',
    narrativeHint: 'In the caller’s words.',
    where: 'Place and time',
    district: 'District',
    place: 'Place',
    happenedAt: 'When it happened (WITA)',
    caller: 'Caller',
    anonymous: 'Does not want to be named',
    name: 'Caller’s name',
    relation: 'Relation to the victim',
    urgent: 'Cases and urgent referrals',
    urgentLead: 'One press: the report is saved, cases are opened, and every agency chosen gets an urgent referral.',
    minutes: 'Length of the contact (minutes)',
    minutesHint: 'Leave empty to use the running time.',
    save: 'Save the report',
    saveUrgent: 'Save and send urgently',
    sendUrgent: 'Send urgently',
    saveOnly: 'Save the report alone',
    saveEnd: 'Save, done',
    saving: 'Saving…',
    saved: 'The report is saved',
    savedUrgent: 'The report is saved, cases are opened, referrals are sent',
    savedEnd: 'The contact is recorded',
    savedNotSent: 'The report is saved; the urgent referrals are not sent yet',
    savedNotSentNext: 'Correct the fields below and press “Send urgently”. The report will not be made twice.',
    whatReport: (at: string) => `Report of ${at}`,
    whatUrgent: (at: string) => `Cases and urgent referrals from the report of ${at}`,
    whatEnd: (at: string) => `End of the contact of ${at}`,
    ahead: 'This computer’s clock is ahead of the system’s',
    aheadNext: 'Press save once more; the system will record when the call was received.',
  },
});

/** One screen to take a call while listening. */
export function TakeReportScreen() {
  const [generation, setGeneration] = useState(0);
  return (
    <TakeCall
      key={generation}
      onNew={() => {
        setGeneration(generation + 1);
      }}
    />
  );
}

type Wish = 'report' | 'urgent' | 'end';

function TakeCall({ onNew }: { onNew: () => void }) {
  const t = useWords(said);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const announce = useAnnounce();
  // At hand when the line is cut later.
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const [initial] = useState(() => newCall(Date.now()));
  const form = useForm<CallValues>({ defaultValues: initial, mode: 'onSubmit', reValidateMode: 'onChange' });
  const draft = useDraft('report', form);
  const { discard } = useOutboxDecisions();
  const wish = useRef<Wish>('report');
  const [kept, setKept] = useState<{ keys: string[]; sentTo: string[] }>();
  const outbox = useOutbox({
    onRefused: ({ errors }) => {
      // What is mended is another intent.
      form.setValue('key', crypto.randomUUID());
      if (errors.some(({ pointer }) => pointer === '/receivedAt')) {
        form.setValue('clockIsAhead', true);
      }
    },
  });
  const [nextProblem, setNextProblem] = useState<(Outcome & { state: 'refused' })['problem'] | null>(null);
  const problem = outbox.problem ?? nextProblem;
  const toField = fieldOf(form.getValues('emergency'));
  const isAhead = problem?.errors.some(({ pointer }) => pointer === '/receivedAt') === true;
  useServerErrors(form, isAhead ? null : problem, toField);

  const go = (id: string) => {
    const part = document.getElementById(id);
    part?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    part?.scrollIntoView({ block: 'start' });
  };

  const callOf = (call: CallValues): Call => {
    const at = clock(new Date(call.startedAt), language);
    const incident = incidentOf(call);
    const edit = (values: CallValues) => ({ to: '/reports/new', draft: 'report', values: { ...values, key: crypto.randomUUID() } });
    const emergency = (reportId: string): Call => ({
      what: t.whatUrgent(at),
      key: crypto.randomUUID(),
      method: 'POST',
      path: '/api/v1/emergencies',
      body: toEmergency(call.emergency, reportId, incident),
      about: reportId,
      open: `/reports/${reportId}`,
      edit: edit({ ...call, reportId }),
      touches: [['reports'], ['report', reportId], ['cases'], ['referrals'], ['home']],
    });
    if (call.reportId !== '') {
      return emergency(call.reportId);
    }
    const end: Call = {
      what: t.whatEnd(at),
      key: crypto.randomUUID(),
      method: 'POST',
      path: `/api/v1/reports/${ANSWERED_ID}/triage`,
      body: { notACase: { kind: call.contactKind, minutes: call.minutes === '' ? minutesOf(call.startedAt, Date.now()) : Number(call.minutes) } },
      about: ANSWERED_ID,
      open: `/reports/${ANSWERED_ID}`,
      touches: [['reports'], ['report', ANSWERED_ID], ['home']],
    };
    return {
      what: t.whatReport(at),
      method: 'POST',
      path: '/api/v1/reports',
      body: toReport(call),
      key: call.key,
      edit: edit(call),
      touches: [['reports'], ['home']],
      next: wish.current === 'urgent' ? emergency(ANSWERED_ID) : wish.current === 'end' ? end : undefined,
    };
  };

  const onOutcome = async (outcome: Outcome, call: CallValues, sent: Call) => {
    if (outcome.state === 'kept') {
      await draft.done();
      setKept({ keys: [outcome.key, sent.next?.key ?? ''], sentTo: wish.current === 'urgent' ? call.emergency.sendTo : [] });
      return;
    }
    if (outcome.state === 'refused') {
      return;
    }
    const answered = call.reportId === '' ? (outcome.answer.value as { id?: string } | undefined)?.id : call.reportId;
    if (outcome.next?.state === 'refused' && wish.current === 'urgent' && answered !== undefined) {
      // The report is taken; its words are still here to be mended.
      form.setValue('reportId', answered);
      setNextProblem(outcome.next.problem);
      await discard(outcome.next.key);
      return;
    }
    await draft.done();
    announce(wish.current === 'end' ? t.savedEnd : wish.current === 'urgent' && outcome.next?.state !== 'kept' ? t.savedUrgent : t.saved);
    await navigate({ to: answered === undefined ? '/reports' : `/reports/${answered}` });
  };

  const save = (as: Wish) => {
    wish.current = as;
    setNextProblem(null);
    form.clearErrors();
    void form.handleSubmit(async (call) => {
      const sent = callOf(call);
      const outcome = await outbox.send(sent);
      if (outcome !== undefined) {
        await onOutcome(outcome, call, sent);
      }
    })();
  };

  const [danger, contactKind] = useWatch({ control: form.control, name: ['danger', 'contactKind'] });
  const usual: Wish = danger === 'yes' ? 'urgent' : endsWithTheCall(contactKind) ? 'end' : 'report';
  const tasks = useTasks(form.control, usual);
  const labels = useLabels();
  useShortcuts({
    onSave: () => {
      save(usual);
    },
    onGo: (n) => {
      const task = tasks[n];
      if (task !== undefined) {
        go(task.id);
      }
    },
  });

  if (kept !== undefined) {
    return <KeptCall keys={kept.keys} calling={agencies.filter(({ id = '' }) => kept.sentTo.includes(id))} onNew={onNew} />;
  }
  return (
    <FormProvider {...form}>
      <Page title={t.title} lead={t.lead}>
        <form
          className={styles.desk}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save(usual);
          }}
        >
          <div className={styles.form}>
            <ErrorSummary form={form} labels={labels} />
            {isAhead && (
              <Message tone="warn" title={t.ahead} role="alert">
                <p>{t.aheadNext}</p>
              </Message>
            )}
            {nextProblem !== null && (
              <Message tone="warn" title={t.savedNotSent} role="alert">
                <p>{t.savedNotSentNext}</p>
              </Message>
            )}
            {problem !== null && !isAhead && <ProblemNotice problem={problem} />}
            <DangerFlag isRequired={() => !endsWithTheCall(form.getValues('contactKind'))} />
            <ContactFields />
            {usual === 'urgent' && (
              <section id="urgent" className={`${styles.section ?? ''} ${styles.urgent ?? ''}`} aria-labelledby="urgent-title">
                <h2 id="urgent-title">{t.urgent}</h2>
                <p className={styles.hint}>{t.urgentLead}</p>
                <CaseFields isRequired={() => wish.current === 'urgent'} />
                <SendToFields isRequired={() => wish.current === 'urgent'} />
              </section>
            )}
            {usual === 'end' && (
              <section id="end" className={styles.section} aria-label={t.minutes}>
                <TextField
                  label={t.minutes}
                  hint={t.minutesHint}
                  optional
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={1440}
                  {...form.register('minutes')}
                />
              </section>
            )}
          </div>
          <aside className={styles.aside}>
            <TaskList tasks={tasks} onGo={go} />
          </aside>
          <div className={styles.bar}>
            <Clock />
            <DraftLine draft={draft} />
            <div className={styles.barActions}>
              {usual === 'urgent' && form.getValues('reportId') === '' && (
                <Button
                  onClick={() => {
                    save('report');
                  }}
                >
                  {t.saveOnly}
                </Button>
              )}
              <Button type="submit" tone="primary" aria-keyshortcuts="Control+Enter" busy={outbox.isPending && t.saving}>
                {usual === 'urgent' ? (form.getValues('reportId') === '' ? t.saveUrgent : t.sendUrgent) : usual === 'end' ? t.saveEnd : t.save}
              </Button>
            </div>
          </div>
        </form>
      </Page>
    </FormProvider>
  );
}

function Clock() {
  const t = useWords(said);
  const { setValue } = useFormContext<CallValues>();
  const startedAt = useWatch<CallValues, 'startedAt'>({ name: 'startedAt' });
  return (
    <div className={styles.clockPlace}>
      <CallClock startedAt={startedAt} label={t.time} />
      <Button
        tone="quiet"
        onClick={() => {
          setValue('startedAt', Date.now());
        }}
      >
        {t.restart}
      </Button>
    </div>
  );
}

/** First of all, and large. */
function DangerFlag({ isRequired }: { isRequired: () => boolean }) {
  const t = useWords(said);
  const { required } = useRequired();
  const { register } = useFormContext<CallValues>();
  const error = useErrorOf();
  const danger = useWatch<CallValues, 'danger'>({ name: 'danger' });
  return (
    <section id="danger" className={styles.danger} data-danger={danger}>
      <ChoiceField
        label={t.danger}
        hint={t.dangerHint}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
        error={error('danger')}
        {...register('danger', { validate: (value) => value !== '' || !isRequired() || required })}
      />
    </section>
  );
}

function ContactFields() {
  const t = useWords(said);
  const codes = useCodes();
  const required = useRequired();
  const { register } = useFormContext<CallValues>();
  const error = useErrorOf();
  const anonymous = useWatch<CallValues, 'anonymous'>({ name: 'anonymous' });
  return (
    <>
      <section id="contact" className={styles.section} aria-labelledby="contact-title">
        <h2 id="contact-title">{t.contact}</h2>
        <SelectField label={t.channel} options={codes.options('channel').filter(({ value }) => value !== 'AGENCY')} error={error('channel')} {...register('channel', required)} />
        <ChoiceField label={t.contactKind} options={codes.options('contact-kind')} error={error('contactKind')} {...register('contactKind', required)} />
      </section>
      <section id="narrative" className={styles.section}>
        <TextArea label={t.narrative} hint={t.narrativeHint} rows={7} maxLength={8000} error={error('narrative')} {...register('narrative')} />
      </section>
      <section id="where" className={styles.section} aria-labelledby="where-title">
        <h2 id="where-title">{t.where}</h2>
        <FieldRow>
          <DistrictField />
          <TextField label={t.happenedAt} type="datetime-local" optional error={error('happenedAt')} {...register('happenedAt')} />
        </FieldRow>
        <TextField label={t.place} optional maxLength={1000} error={error('place')} {...register('place')} />
      </section>
      <section id="caller" className={styles.section} aria-labelledby="caller-title">
        <h2 id="caller-title">{t.caller}</h2>
        <CheckField label={t.anonymous} {...register('anonymous')} />
        <FieldRow>
          {!anonymous && <TextField label={t.name} optional maxLength={200} error={error('callerName')} {...register('callerName')} />}
          <TextField label={t.relation} optional maxLength={200} error={error('relation')} {...register('relation')} />
        </FieldRow>
        <PhoneFields name="phones" />
      </section>
    </>
  );
}

function DistrictField() {
  const t = useWords(said);
  const { required } = useRequired();
  const { register, getValues } = useFormContext<CallValues>();
  const error = useErrorOf();
  const danger = useWatch<CallValues, 'danger'>({ name: 'danger' });
  return (
    <SelectField
      label={t.district}
      optional={danger !== 'yes'}
      groups={districtsByRegency}
      error={error('district')}
      {...register('district', { validate: (value) => value !== '' || getValues('danger') !== 'yes' || required })}
    />
  );
}

/** What is still open, by what has been typed. */
function useTasks(control: ReturnType<typeof useForm<CallValues>>['control'], usual: Wish): Task[] {
  const t = useWords(said);
  const call = useWatch({ control });
  const state = (isDone: boolean, isNeeded = false) => (isDone ? 'done' : isNeeded ? 'open' : 'optional');
  const isCase = usual !== 'end';
  const tasks: Task[] = [
    { id: 'danger', name: t.danger, state: state(call.danger !== '', isCase) },
    { id: 'contact', name: t.contact, state: 'done' },
    { id: 'narrative', name: t.narrative, state: state((call.narrative ?? '') !== '', isCase) },
    { id: 'where', name: t.where, state: state((call.district ?? '') !== '', isCase) },
    { id: 'caller', name: t.caller, state: state(call.anonymous === true || (call.callerName ?? '') !== '' || (call.phones?.[0]?.number ?? '') !== '', isCase) },
  ];
  if (usual === 'urgent') {
    const urgent = call.emergency;
    const isDone =
      (urgent?.categories?.length ?? 0) > 0 && (urgent?.sendTo?.length ?? 0) > 0 && urgent?.victims?.every((victim) => (victim?.sex ?? '') !== '') === true;
    tasks.push({ id: 'urgent', name: t.urgent, state: state(isDone, true) });
  }
  return tasks;
}

function useLabels(): Record<string, string> {
  const t = useWords(said);
  const fields = useWords(fieldWords);
  return { ...useServiceLabels(), ...fields, danger: t.danger, channel: t.channel, contactKind: t.contactKind, district: t.district, place: t.place, narrative: t.narrative };
}

const fieldWords = words({
  id: {
    'phones.number': 'Nomor telepon',
    'phones.safeToCall': 'Aman ditelepon?',
    'emergency.categories': 'Dugaan tindak pidana',
    'emergency.risk': 'Risiko',
    'emergency.victims.sex': 'Jenis kelamin korban',
    'emergency.victims.age': 'Perkiraan umur korban',
    'emergency.suspects.phones.number': 'Nomor telepon terlapor',
    'emergency.suspects.phones.safeToCall': 'Nomor terlapor: aman ditelepon?',
    'emergency.sendTo': 'Kirim segera ke',
    callerName: 'Nama penelepon',
    happenedAt: 'Waktu kejadian',
  },
  en: {
    'phones.number': 'Phone number',
    'phones.safeToCall': 'Safe to call?',
    'emergency.categories': 'Suspected offence',
    'emergency.risk': 'Risk',
    'emergency.victims.sex': 'Victim’s sex',
    'emergency.victims.age': 'Victim’s estimated age',
    'emergency.suspects.phones.number': 'Suspect’s phone number',
    'emergency.suspects.phones.safeToCall': 'Suspect’s number: safe to call?',
    'emergency.sendTo': 'Send at once to',
    callerName: 'Caller’s name',
    happenedAt: 'When it happened',
  },
});
