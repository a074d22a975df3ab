import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { type Agency, agenciesQuery } from '~/api/agencies';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { useWorker } from '~/session/session';
import { SelectField, TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import type { CaseValues } from './call';
import styles from './intake.module.css';
import { useErrorOf } from './useErrorOf';

const said = words({
  id: {
    title: 'Kirim segera ke',
    fetching: 'Mengambil daftar instansi…',
    near: 'Wilayah kejadian dan provinsi',
    far: (count: number) => `Instansi wilayah lain (${String(count)})`,
    none: 'Belum ada nomor piket',
    service: (agency: string) => `Layanan dari ${agency}`,
    note: 'Pesan untuk semua penerima',
    noteHint: 'Dibaca bersama data rujukan. Misalnya: berangkat subuh dari dermaga mana, apa yang diminta dahulu.',
    seen: 'Yang akan dilihat penerima',
    seenText:
      'Atas dasar bahaya bagi nyawa, tiap instansi melihat yang perlu bagi tugasnya: polisi dan BP3MI identitas atau ciri korban, keberadaan, kejadian, terlapor, dan telepon yang aman; kesehatan yang perlu untuk perawatan. Semua melihat catatan keselamatan. Catatan konseling tidak ikut. Orang kedua meninjau pengiriman ini dalam 24 jam.',
    away: 'Simpan laporannya saja dahulu, dan telepon instansinya langsung.',
  },
  en: {
    title: 'Send at once to',
    fetching: 'Fetching the agencies…',
    near: 'The region of the incident, and the province',
    far: (count: number) => `Agencies of other regions (${String(count)})`,
    none: 'No duty phone yet',
    service: (agency: string) => `Service by ${agency}`,
    note: 'Message to all recipients',
    noteHint: 'Read together with the referral’s data. For example: from which jetty they leave at dawn, what is needed first.',
    seen: 'What the recipients will see',
    seenText:
      'For danger to life each agency sees what its task needs: police and migrant protection the victim’s identity or description, whereabouts, incident, suspects and the safe phone; health what care needs. All see the safety note. Counselling notes never go along. A second person reviews this within 24 hours.',
    away: 'Save the report alone first, and phone the agencies directly.',
  },
});

/** Whom one thinks of first. */
const ORDER = ['POLICE', 'MIGRANT_PROTECTION', 'HEALTH', 'SOCIAL', 'SHELTER', 'IMMIGRATION', 'UPTD_PPA', 'LEGAL_AID', 'PROSECUTION', 'LEAD'];

const USUAL_SERVICE: Record<string, string> = {
  POLICE: 'LAW_ENFORCEMENT',
  PROSECUTION: 'LAW_ENFORCEMENT',
  IMMIGRATION: 'LAW_ENFORCEMENT',
  MIGRANT_PROTECTION: 'REPATRIATION',
  HEALTH: 'HEALTH',
  SOCIAL: 'SOCIAL_REHABILITATION',
  SHELTER: 'SOCIAL_REHABILITATION',
  LEGAL_AID: 'LEGAL_AID',
  UPTD_PPA: 'COMPLAINT',
  LEAD: 'COMPLAINT',
};

interface Form {
  district: string;
  emergency: CaseValues;
}

/** What each agency's service is called in a summary of what is wrong, by the field's name. */
export function useServiceLabels(): Record<string, string> {
  const t = useWords(said);
  const { data = [] } = useQuery(agenciesQuery);
  return Object.fromEntries(data.map(({ id = '', name = '' }) => [`emergency.services.${id}`, t.service(name)]));
}

/** The agencies that can be sent to at once: those of the incident's region first, each with its duty phone. */
export function SendToFields({ isRequired }: { isRequired: () => boolean }) {
  const t = useWords(said);
  const worker = useWorker();
  const { register } = useFormContext<Form>();
  const error = useErrorOf();
  const [district, sendTo] = useWatch<Form, ['district', 'emergency.sendTo']>({ name: ['district', 'emergency.sendTo'] });
  const agencies = useQuery(agenciesQuery);
  if (agencies.data === undefined) {
    return agencies.error === null ? (
      <Loading what={t.fetching} />
    ) : (
      <>
        <ProblemNotice problem={asProblem(agencies.error)} onRetry={() => void agencies.refetch()} />
        <p>{t.away}</p>
      </>
    );
  }
  const others = agencies.data.filter(({ id }) => id !== worker.agency.id).sort((one, other) => rank(one) - rank(other) || (other.region ?? '').length - (one.region ?? '').length);
  const near = others.filter(({ region = '' }) => isNear(region, district === '' ? (worker.agency.region ?? '') : district));
  const far = others.filter((agency) => !near.includes(agency));
  const isFarChosen = far.some(({ id }) => sendTo.includes(id ?? ''));
  return (
    <fieldset className={styles.group} aria-describedby={error('emergency.sendTo') === undefined ? undefined : 'send-to-wrong'}>
      <legend>{t.title}</legend>
      {error('emergency.sendTo') !== undefined && (
        <p id="send-to-wrong" className={styles.wrong}>
          {error('emergency.sendTo')}
        </p>
      )}
      <p className={styles.hint}>{t.near}</p>
      <Agencies agencies={near} sendTo={sendTo} isRequired={isRequired} />
      {far.length > 0 && (
        <details open={isFarChosen || near.length === 0}>
          <summary className={styles.summary}>{t.far(far.length)}</summary>
          <Agencies agencies={far} sendTo={sendTo} isRequired={isRequired} />
        </details>
      )}
      <TextArea label={t.note} hint={t.noteHint} optional rows={2} maxLength={4000} error={error('emergency.note')} {...register('emergency.note')} />
      {sendTo.length > 0 && (
        <Message title={t.seen}>
          <p>{t.seenText}</p>
        </Message>
      )}
    </fieldset>
  );
}

function Agencies({ agencies, sendTo, isRequired }: { agencies: readonly Agency[]; sendTo: readonly string[]; isRequired: () => boolean }) {
  const t = useWords(said);
  const codes = useCodes();
  const error = useErrorOf();
  const { required } = useRequired();
  const { register, getValues, setValue } = useFormContext<Form>();
  const box = register('emergency.sendTo', { validate: (chosen) => chosen.length > 0 || !isRequired() || required });
  return (
    <ul className={styles.agencies}>
      {agencies.map(({ id = '', name = '', kind = '', dutyPhone }) => (
        <li key={id} className={styles.agency}>
          <label className={styles.agencyName}>
            <input
              type="checkbox"
              value={id}
              {...box}
              onChange={(event) => {
                void box.onChange(event);
                if ((getValues(`emergency.services.${id}`) ?? '') === '') {
                  setValue(`emergency.services.${id}`, USUAL_SERVICE[kind] ?? '');
                }
              }}
            />
            <span>
              <strong>{name}</strong> <span className={styles.hint}>{codes.label('agency-kind', kind)}</span>
            </span>
          </label>
          {dutyPhone === undefined || dutyPhone === null ? <span className={styles.hint}>{t.none}</span> : <a href={`tel:${dutyPhone}`}>☎ {dutyPhone}</a>}
          {sendTo.includes(id) && (
            <SelectField
              label={t.service(name)}
              options={codes.options('service')}
              error={error(`emergency.services.${id}`)}
              {...register(`emergency.services.${id}`, {
                validate: (service: string | undefined) => (service ?? '') !== '' || !getValues('emergency.sendTo').includes(id) || required,
              })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function rank({ kind = '' }: Agency): number {
  return ORDER.indexOf(kind);
}

/** The district's regency, and those that work in the whole province. */
function isNear(region: string, district: string): boolean {
  return region.length <= 2 || district.startsWith(region) || region.startsWith(district.slice(0, 5));
}
