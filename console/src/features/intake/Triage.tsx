import { useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import type { Report } from '~/api/reports';
import { DraftLine, type Call, useDraft, useOutbox } from '~/drafts';
import { useLanguage, useWords, words } from '~/language/language';
import { clock } from '~/language/time';
import { useCodes } from '~/reference/codes';
import { districtsByRegency } from '~/reference/regions';
import { useAnnounce } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { ChoiceField, SelectField, TextArea, TextField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { ProblemNotice } from '~/ui/messages';
import { Card, Section } from '~/ui/Page';
import { type CaseValues, endsWithTheCall, fieldOf, NOT_A_CASE, noCase, toEmergency, toOpenCases } from './call';
import { CaseFields } from './CaseFields';
import styles from './intake.module.css';
import { SendToFields, useServiceLabels } from './SendToFields';
import { useErrorOf } from './useErrorOf';

const said = words({
  id: {
    title: 'Apa kelanjutannya?',
    wish: 'Laporan ini',
    open: 'Buka kasus',
    link: 'Perkembangan kasus yang ada',
    end: 'Bukan kasus',
    district: 'Kecamatan kejadian',
    caseNumber: 'Nomor kasus',
    caseNumberHint: 'Kasus unit Anda sendiri.',
    kind: 'Jenis',
    minutes: 'Lama (menit)',
    note: 'Catatan',
    doOpen: 'Buka kasus',
    doSend: 'Buka kasus dan kirim darurat',
    doLink: 'Catat pada kasus ini',
    doEnd: 'Selesai, bukan kasus',
    busy: 'Menyimpan…',
    done: 'Laporan ditriase',
    kept: 'Belum terkirim; dikirim sendiri begitu sambungan kembali',
    what: (at: string) => `Triase laporan pukul ${at}`,
    categories: 'Dugaan tindak pidana',
    sex: 'Jenis kelamin korban',
    sendTo: 'Kirim segera ke',
    safe: 'Nomor terlapor: aman ditelepon?',
    number: 'Nomor telepon terlapor',
    triaged: 'Rekan Anda sudah memutuskan laporan ini',
  },
  en: {
    title: 'What becomes of it?',
    wish: 'This report',
    open: 'Opens cases',
    link: 'Is news of a case',
    end: 'Is not a case',
    district: 'District of the incident',
    caseNumber: 'Case number',
    caseNumberHint: 'A case of your own unit.',
    kind: 'Kind',
    minutes: 'Length (minutes)',
    note: 'Note',
    doOpen: 'Open the cases',
    doSend: 'Open the cases and send urgently',
    doLink: 'Record on this case',
    doEnd: 'Done, not a case',
    busy: 'Saving…',
    done: 'The report is triaged',
    kept: 'Not sent yet; it is sent by itself as soon as the line is back',
    what: (at: string) => `Triage of the report of ${at}`,
    categories: 'Suspected offence',
    sex: 'Victim’s sex',
    sendTo: 'Send at once to',
    safe: 'Suspect’s number: safe to call?',
    number: 'Suspect’s phone number',
    triaged: 'A colleague has decided on this report already',
  },
});

interface TriageValues {
  wish: 'open' | 'link' | 'end';
  district: string;
  emergency: CaseValues;
  caseNumber: string;
  kind: string;
  minutes: string;
  note: string;
}

function begin({ contactKind = '', district, danger }: Report): TriageValues {
  const wish = danger !== true && endsWithTheCall(contactKind) ? 'end' : contactKind === 'UPDATE' ? 'link' : 'open';
  return {
    wish,
    district: district ?? '',
    emergency: { ...noCase, risk: danger === true ? 'HIGH' : '' },
    caseNumber: '',
    kind: endsWithTheCall(contactKind) ? contactKind : '',
    minutes: '',
    note: '',
  };
}

/** Decides what a report is; what its kind of contact suggests is chosen already. */
export function Triage({ report, etag }: { report: Report; etag: string | undefined }) {
  const t = useWords(said);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const id = report.id ?? '';
  const form = useForm<TriageValues>({ defaultValues: begin(report) });
  const draft = useDraft(`triage:${id}`, form);
  const services = useServiceLabels();
  const [isKept, setKept] = useState(false);
  const { send, isPending, problem } = useOutbox({
    onSent: () => {
      announce(t.done);
      void draft.done();
    },
    onKept: () => {
      announce(t.kept, 'warn');
      setKept(true);
      void draft.done();
    },
  });
  useServerErrors(form, problem, toField(form.getValues('emergency')));
  const [wish, sendTo] = useWatch({ control: form.control, name: ['wish', 'emergency.sendTo'] });
  const isUrgent = wish === 'open' && sendTo.length > 0;
  if (isKept) {
    // The pending triage is told above the report.
    return null;
  }
  return (
    <FormProvider {...form}>
      <Section title={t.title}>
        <Card>
          <form
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              form.clearErrors();
              void form.handleSubmit((values) => send(callOf(values)))(event);
            }}
          >
            <ErrorSummary
              form={form}
              labels={{
                ...services,
                district: t.district,
                caseNumber: t.caseNumber,
                kind: t.kind,
                'emergency.categories': t.categories,
                'emergency.victims.sex': t.sex,
                'emergency.sendTo': t.sendTo,
                'emergency.suspects.phones.safeToCall': t.safe,
                'emergency.suspects.phones.number': t.number,
              }}
            />
            {problem !== null && (
              <ProblemNotice problem={problem} reasonWords={(reason) => (reason.code === 'ALREADY_TRIAGED' ? t.triaged : reason.code)} />
            )}
            <ChoiceField
              label={t.wish}
              options={[
                { value: 'open', label: t.open },
                { value: 'link', label: t.link },
                { value: 'end', label: t.end },
              ]}
              {...form.register('wish')}
            />
            {wish === 'open' && <OpenCases isDanger={report.danger === true} />}
            {wish === 'link' && <LinkTo />}
            {wish === 'end' && <NotACase />}
            <div className={styles.barActions}>
              <DraftLine draft={draft} />
              <Button type="submit" tone="primary" busy={isPending && t.busy}>
                {wish === 'link' ? t.doLink : wish === 'end' ? t.doEnd : isUrgent ? t.doSend : t.doOpen}
              </Button>
            </div>
          </form>
        </Card>
      </Section>
    </FormProvider>
  );

  function callOf(values: TriageValues): Call {
    const { narrative, place, happenedAt } = report;
    const incident = { district: values.district, narrative, place, happenedAt };
    const note = values.note.trim() === '' ? {} : { note: values.note };
    const common = {
      what: t.what(clock(report.receivedAt ?? new Date(), language)),
      method: 'POST' as const,
      about: id,
      open: `/reports/${id}`,
      edit: { to: `/reports/${id}`, draft: `triage:${id}`, values },
      touches: [['reports'], ['report', id], ['cases'], ['referrals'], ['home']],
    };
    if (values.wish === 'open' && values.emergency.sendTo.length > 0) {
      return { ...common, path: '/api/v1/emergencies', body: toEmergency(values.emergency, id, incident) };
    }
    const body =
      values.wish === 'open'
        ? { openCases: toOpenCases(values.emergency, incident) }
        : values.wish === 'link'
          ? { linkTo: { caseNumber: values.caseNumber.trim(), ...note } }
          : { notACase: { kind: values.kind, ...note, ...(values.minutes === '' ? {} : { minutes: Number(values.minutes) }) } };
    return { ...common, path: `/api/v1/reports/${id}/triage`, body, ifMatch: etag };
  }
}

function toField(values: CaseValues) {
  const ofCase = fieldOf(values);
  return (pointer: string) => (/^\/(linkTo|notACase)\//.test(pointer) ? (pointer.split('/')[2] ?? '') : ofCase(pointer));
}

function OpenCases({ isDanger }: { isDanger: boolean }) {
  const t = useWords(said);
  const required = useRequired();
  const { register } = useFormContext<TriageValues>();
  const error = useErrorOf();
  return (
    <>
      <SelectField label={t.district} groups={districtsByRegency} error={error('district')} {...register('district', required)} />
      <CaseFields isRequired={() => true} />
      {isDanger && <SendToFields isRequired={() => false} />}
    </>
  );
}

function LinkTo() {
  const t = useWords(said);
  const required = useRequired();
  const { register } = useFormContext<TriageValues>();
  const error = useErrorOf();
  return (
    <>
      <TextField label={t.caseNumber} hint={t.caseNumberHint} maxLength={64} error={error('caseNumber')} {...register('caseNumber', required)} />
      <TextArea label={t.note} optional rows={3} maxLength={1000} error={error('note')} {...register('note')} />
    </>
  );
}

function NotACase() {
  const t = useWords(said);
  const codes = useCodes();
  const required = useRequired();
  const { register } = useFormContext<TriageValues>();
  const error = useErrorOf();
  return (
    <>
      <ChoiceField
        label={t.kind}
        options={NOT_A_CASE.map((value) => ({ value, label: codes.label('contact-kind', value) }))}
        error={error('kind')}
        {...register('kind', required)}
      />
      <TextField label={t.minutes} optional type="number" inputMode="numeric" min={0} max={1440} error={error('minutes')} {...register('minutes')} />
      <TextArea label={t.note} optional rows={2} maxLength={1000} error={error('note')} {...register('note')} />
    </>
  );
}
