import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { usePersonNames } from '~/api/people';
import { useLanguage, useWords, words } from '~/language/language';
import { instantOf, localInput, shortDay } from '~/language/time';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { Facts, When } from '~/ui/data';
import { CheckField, ChoiceField, FieldRow, SelectField, TextArea, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Empty, Message, Status } from '~/ui/messages';
import { Actions } from '~/ui/Page';
import { ActionForm } from '../ActionForm';
import { commonWords } from '../caseWords';
import styles from '../cases.module.css';
import { type Consent, consentsQuery, touchedBy } from '../queries';
import { Fetched } from './Fetched';
import { may, Part, type PartProps, partWords } from './Part';

const said = words({
  id: {
    fetching: 'Mengambil persetujuan…',
    none: 'Belum ada persetujuan',
    noneNext: 'Jelaskan dulu kepada korban atau wali untuk apa datanya dipakai, lalu catat persetujuannya per jenis instansi. Rujukan dengan dasar persetujuan memerlukannya.',
    record: 'Catat persetujuan',
    recording: 'Mencatat…',
    recorded: 'Persetujuan dicatat',
    live: 'Berlaku',
    notLive: 'Tidak berlaku',
    withdrawn: 'Dicabut',
    for: 'Untuk layanan',
    givenBy: 'Diberikan oleh',
    how: 'Bentuk',
    explainedAt: 'Dijelaskan',
    givenAt: 'Diberikan',
    validUntil: 'Berlaku sampai',
    document: 'Nomor dokumen atau rekaman',
    recordedBy: 'Dicatat',
    withdraw: 'Catat pencabutan',
    withdrawing: 'Mencatat…',
    withdrawnDone: 'Pencabutan dicatat; penerima diberi tahu',
    recipient: 'Jenis instansi penerima',
    explainedFirst: 'Sudah dijelaskan sebelum orangnya berbicara',
    explainedFirstHint: 'Untuk apa datanya, siapa yang melihat, dan bahwa boleh menolak atau mencabut kapan saja.',
    explainedFirstMissing: 'Jelaskan dulu; tanpa penjelasan, persetujuan tidak sah',
    explainedWhen: 'Kapan dijelaskan (WITA)',
    givenWhen: 'Kapan diberikan (WITA)',
    order: 'Penjelasan harus sebelum persetujuan diberikan',
    afterwards: 'Setelah dicatat, rujukan ke jenis instansi ini untuk layanan yang dipilih boleh memakai dasar persetujuan. Semua pembaca berkas melihat catatan ini.',
    by: 'Siapa yang mencabut',
    withdrawnWhen: 'Kapan dicabut (WITA)',
    pressure: 'Apakah ada yang menekan agar dicabut?',
    pressureHint: 'Tekanan dicatat sebagai indikasi upaya damai dan sampai ke orang kedua.',
    pressed: 'Ya, ada tekanan',
    free: 'Tidak, atas kemauan sendiri',
    consequence: 'Seketika tidak ada data baru yang boleh dibagikan dengan dasar ini. Rujukan yang memakainya diminta dibatalkan dan penerimanya diberi tahu. Tidak dapat dibatalkan; persetujuan baru dicatat tersendiri.',
    underPressure: 'Ada tekanan',
    freely: 'Tanpa tekanan',
  },
  en: {
    fetching: 'Fetching the consents…',
    none: 'No consent yet',
    noneNext: 'First explain to the victim or guardian what their data are used for, then record the consent for each kind of agency. A referral on the basis of consent needs it.',
    record: 'Record a consent',
    recording: 'Recording…',
    recorded: 'The consent is recorded',
    live: 'Holds',
    notLive: 'Holds no longer',
    withdrawn: 'Withdrawn',
    for: 'For the services',
    givenBy: 'Given by',
    how: 'Form',
    explainedAt: 'Explained',
    givenAt: 'Given',
    validUntil: 'Holds until',
    document: 'Number of the document or recording',
    recordedBy: 'Recorded',
    withdraw: 'Record a withdrawal',
    withdrawing: 'Recording…',
    withdrawnDone: 'The withdrawal is recorded; the recipients are told',
    recipient: 'Kind of agency that receives',
    explainedFirst: 'It was explained before the person spoke',
    explainedFirstHint: 'What the data are for, who sees them, and that one may refuse or withdraw at any time.',
    explainedFirstMissing: 'Explain first; a consent without it is not valid',
    explainedWhen: 'When it was explained (WITA)',
    givenWhen: 'When it was given (WITA)',
    order: 'The explanation must come before the consent',
    afterwards: 'Once recorded, referrals to this kind of agency for the services chosen may rest on consent. Everybody who reads the file sees this record.',
    by: 'Who withdraws',
    withdrawnWhen: 'When it was withdrawn (WITA)',
    pressure: 'Does somebody press them to withdraw?',
    pressureHint: 'Pressure is kept as a settlement signal and reaches a second person.',
    pressed: 'Yes, there is pressure',
    free: 'No, of their own will',
    consequence: 'At once no new data may be shared on this basis. Referrals that rest on it are asked to be cancelled and their recipients are told. This can’t be undone; a new consent is recorded as one of its own.',
    underPressure: 'Under pressure',
    freely: 'Without pressure',
  },
});

interface ConsentFields {
  recipientKind: string;
  purposes: string[];
  givenBy: string;
  how: string;
  explainedFirst: boolean;
  explainedAt: string;
  givenAt: string;
  documentReference: string;
  validUntil: string;
}

function RecordDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(said);
  const required = useRequired();
  const { options } = useCodes();
  const form = useForm<ConsentFields>({
    defaultValues: {
      recipientKind: '',
      purposes: [],
      givenBy: '',
      how: '',
      explainedFirst: false,
      explainedAt: localInput(new Date()),
      givenAt: localInput(new Date()),
      documentReference: '',
      validUntil: '',
    },
  });
  const { register, formState } = form;
  const wrong = formState.errors;
  const labels = {
    recipientKind: t.recipient,
    purposes: t.for,
    givenBy: t.givenBy,
    how: t.how,
    explainedFirst: t.explainedFirst,
    explainedAt: t.explainedWhen,
    givenAt: t.givenWhen,
    documentReference: t.document,
    validUntil: t.validUntil,
  };
  return (
    <ActionForm
      title={t.record}
      action={t.record}
      busy={t.recording}
      done={t.recorded}
      form={form}
      labels={labels}
      fieldOf={(pointer) => pointer.split('/')[1] ?? ''}
      touches={touchedBy(id)}
      onClose={onClose}
      act={async ({ recipientKind, purposes, givenBy, how, explainedAt, givenAt, documentReference, validUntil }, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/consents', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: {
              recipientKind,
              purposes,
              givenBy,
              how,
              explainedAt: instantOf(explainedAt),
              givenAt: instantOf(givenAt),
              ...(documentReference === '' ? {} : { documentReference }),
              ...(validUntil === '' ? {} : { validUntil }),
            },
          }),
        )
      }
    >
      <CheckField
        label={t.explainedFirst}
        hint={t.explainedFirstHint}
        error={wrong.explainedFirst?.message}
        {...register('explainedFirst', { required: t.explainedFirstMissing })}
      />
      <SelectField label={t.recipient} options={options('agency-kind')} error={wrong.recipientKind?.message} {...register('recipientKind', required)} />
      <ChoiceField many label={t.for} options={options('service')} error={wrong.purposes?.message} {...register('purposes', required)} />
      <ChoiceField label={t.givenBy} options={options('consent-giver')} error={wrong.givenBy?.message} {...register('givenBy', required)} />
      <ChoiceField label={t.how} options={options('consent-form')} error={wrong.how?.message} {...register('how', required)} />
      <FieldRow>
        <TextField
          label={t.explainedWhen}
          type="datetime-local"
          error={wrong.explainedAt?.message}
          {...register('explainedAt', { ...required, validate: (value, { givenAt }) => givenAt === '' || value <= givenAt || t.order })}
        />
        <TextField label={t.givenWhen} type="datetime-local" error={wrong.givenAt?.message} {...register('givenAt', required)} />
      </FieldRow>
      <FieldRow>
        <TextField label={t.document} optional maxLength={200} error={wrong.documentReference?.message} {...register('documentReference')} />
        <TextField label={t.validUntil} optional type="date" error={wrong.validUntil?.message} {...register('validUntil')} />
      </FieldRow>
      <Message title={t.afterwards} />
    </ActionForm>
  );
}

function WithdrawDialog({ id, consent, onClose }: { id: string; consent: Consent; onClose: () => void }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const required = useRequired();
  const { options, label } = useCodes();
  const form = useForm({ defaultValues: { by: '', withdrawnAt: localInput(new Date()), pressure: '', text: '' } });
  const { register, formState } = form;
  return (
    <ActionForm
      title={`${t.withdraw}: ${label('agency-kind', consent.recipientKind)}`}
      action={t.withdraw}
      busy={t.withdrawing}
      done={t.withdrawnDone}
      tone="danger"
      form={form}
      labels={{ by: t.by, withdrawnAt: t.withdrawnWhen, pressure: t.pressure, text: common.text }}
      touches={[...touchedBy(id), ['referrals'], ['referral']]}
      onClose={onClose}
      act={async ({ by, withdrawnAt, pressure, text }, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/consents/{consentId}/withdrawal', {
            params: { path: { id, consentId: consent.id ?? '' }, header: { 'Idempotency-Key': key } },
            body: { by, withdrawnAt: instantOf(withdrawnAt), pressure: pressure === 'yes', ...(text === '' ? {} : { text }) },
          }),
        )
      }
    >
      <Message tone="warn" title={t.consequence} />
      <ChoiceField label={t.by} options={options('consent-giver')} error={formState.errors.by?.message} {...register('by', required)} />
      <TextField label={t.withdrawnWhen} type="datetime-local" error={formState.errors.withdrawnAt?.message} {...register('withdrawnAt', required)} />
      <ChoiceField
        label={t.pressure}
        hint={t.pressureHint}
        options={[
          { value: 'yes', label: t.pressed },
          { value: 'no', label: t.free },
        ]}
        error={formState.errors.pressure?.message}
        {...register('pressure', required)}
      />
      <TextArea label={common.text} optional rows={3} maxLength={1000} error={formState.errors.text?.message} {...register('text')} />
    </ActionForm>
  );
}

function ConsentEntry({ consent, onWithdraw }: { consent: Consent; onWithdraw: () => void }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const { label } = useCodes();
  const { language } = useLanguage();
  const who = usePersonNames();
  const withdrawal = consent.withdrawal ?? undefined;
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <strong>{label('agency-kind', consent.recipientKind)}</strong>
        {withdrawal !== undefined ? (
          <Status tone="danger">{t.withdrawn}</Status>
        ) : (
          <Status tone={consent.live === true ? 'good' : 'warn'}>{consent.live === true ? t.live : t.notLive}</Status>
        )}
      </div>
      <Facts
        items={[
          [t.for, consent.purposes?.map((purpose) => label('service', purpose)).join(', ')],
          [t.givenBy, label('consent-giver', consent.givenBy)],
          [t.how, label('consent-form', consent.how)],
          [t.explainedAt, <When key="explained" at={consent.explainedAt} />],
          [t.givenAt, <When key="given" at={consent.givenAt} />],
          [t.validUntil, consent.validUntil !== undefined && consent.validUntil !== null && shortDay(consent.validUntil, language)],
          [t.document, consent.documentReference],
          [t.recordedBy, who(consent.recordedBy)],
          [
            t.withdrawn,
            withdrawal !== undefined && (
              <>
                <When at={withdrawal.withdrawnAt} /> {common.by(label('consent-giver', withdrawal.by))} · {withdrawal.pressure === true ? t.underPressure : t.freely}
                {withdrawal.text !== undefined && withdrawal.text !== null && `\n${withdrawal.text}`}
              </>
            ),
          ],
        ]}
      />
      {consent.allowedActions?.includes('withdrawal') === true && (
        <Actions>
          <Button tone="danger" onClick={onWithdraw}>
            {t.withdraw}
          </Button>
        </Actions>
      )}
    </li>
  );
}

/** What the person allows to be told, to whom and for what; and that it was taken back. */
export function ConsentsPart({ id, file }: PartProps) {
  const t = useWords(said);
  const title = useWords(partWords).consents;
  const consents = useQuery(consentsQuery(id));
  const [open, setOpen] = useState<'record' | Consent>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <Part
      name="consents"
      title={title}
      aside={
        may(file, 'consents') && (
          <Button
            onClick={() => {
              setOpen('record');
            }}
          >
            {t.record}
          </Button>
        )
      }
    >
      <Fetched query={consents} what={t.fetching}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.none}>
              <p>{t.noneNext}</p>
            </Empty>
          ) : (
            <ul className={styles.entries}>
              {all.toReversed().map((consent) => (
                <ConsentEntry
                  key={consent.id}
                  consent={consent}
                  onWithdraw={() => {
                    setOpen(consent);
                  }}
                />
              ))}
            </ul>
          )
        }
      </Fetched>
      {open === 'record' && <RecordDialog id={id} onClose={close} />}
      {open !== undefined && open !== 'record' && <WithdrawDialog id={id} consent={open} onClose={close} />}
    </Part>
  );
}
