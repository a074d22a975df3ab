import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { colleaguesQuery } from '~/api/people';
import { useWords, words } from '~/language/language';
import { caseStateWords } from '~/reference/cases';
import { useCodes } from '~/reference/codes';
import { districts, regencies } from '~/reference/regions';
import { Button } from '~/ui/Button';
import { CheckField, FieldRow, SelectField, TextField } from '~/ui/fields';
import { Actions, Card } from '~/ui/Page';
import styles from './cases.module.css';
import { commonWords } from './caseWords';
import type { Filter } from './worklist';

const said = words({
  id: {
    title: 'Saring daftar',
    some: (count: number) => `${String(count)} saringan dipakai`,
    all: 'semua',
    number: 'Nomor kasus',
    numberHint: 'Lengkap, misalnya KT-2026-000123',
    incident: 'Nomor kejadian',
    incidentHint: 'Lengkap, misalnya KJ-2026-000045',
    region: 'Wilayah',
    regencies: 'Kabupaten dan kota',
    districts: 'Kecamatan',
    ageFrom: 'Usia korban dari',
    ageTo: 'sampai',
    years: 'tahun',
    me: 'Saya',
    none: 'Belum ada petugas',
    reviewDue: 'Hanya yang menunggu tinjauan orang kedua',
    apply: 'Terapkan',
    clear: 'Tampilkan semua',
    badNumber: 'Tulis lengkap, misalnya KT-2026-000123',
    badIncident: 'Tulis lengkap, misalnya KJ-2026-000045',
    badAge: 'Angka 0 sampai 130',
    ageOrder: 'Tidak boleh lebih kecil dari usia awal',
  },
  en: {
    title: 'Filter the list',
    some: (count: number) => `${String(count)} in use`,
    all: 'all',
    number: 'Case number',
    numberHint: 'In full, such as KT-2026-000123',
    incident: 'Incident number',
    incidentHint: 'In full, such as KJ-2026-000045',
    region: 'Region',
    regencies: 'Regencies and city',
    districts: 'Districts',
    ageFrom: 'Victim’s age from',
    ageTo: 'to',
    years: 'years',
    me: 'Me',
    none: 'No officer yet',
    reviewDue: 'Only those that wait for a second person’s review',
    apply: 'Apply',
    clear: 'Show all',
    badNumber: 'Write it in full, such as KT-2026-000123',
    badIncident: 'Write it in full, such as KJ-2026-000045',
    badAge: 'A number from 0 to 130',
    ageOrder: 'Must not be less than the age before',
  },
});

const NUMBER = /^KT-\d{4}-\d{6,9}$/;
const INCIDENT = /^KJ-\d{4}-\d{6,9}$/;
const AGE = /^(\d{1,2}|1[0-2]\d|130)$/;

type Fields = Record<Exclude<keyof Filter, 'reviewDue'>, string> & { reviewDue: boolean };

const fieldsOf = (filter: Filter): Fields => ({
  number: filter.number ?? '',
  incident: filter.incident ?? '',
  state: filter.state ?? '',
  region: filter.region ?? '',
  category: filter.category ?? '',
  ageFrom: filter.ageFrom ?? '',
  ageTo: filter.ageTo ?? '',
  risk: filter.risk ?? '',
  assignee: filter.assignee ?? '',
  reviewDue: filter.reviewDue === 'true',
});

/** Narrows the worklist; what is chosen stands in the address, so that it can be kept and sent on. */
export function CaseFilter({ filter, onApply }: { filter: Filter; onApply: (filter: Filter) => void }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const states = useWords(caseStateWords);
  const { options } = useCodes();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const { register, handleSubmit, reset, getValues, formState } = useForm<Fields>({ values: fieldsOf(filter) });
  const used = Object.keys(filter).length;
  // Open to whoever came with filters; it stays as the person leaves it.
  const [wasNarrowed] = useState(used > 0);
  const upper = { setValueAs: (value: string) => value.trim().toUpperCase() };
  return (
    <Card>
      <details open={wasNarrowed}>
        <summary className={styles.summary}>
          {t.title} {used > 0 && <span className={styles.tally}>({t.some(used)})</span>}
        </summary>
        <form
          className={styles.filter}
          noValidate
          onSubmit={(event) =>
            void handleSubmit(({ reviewDue, ...texts }) => {
              onApply({
                ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
                ...(reviewDue ? { reviewDue: 'true' } : {}),
              });
            })(event)
          }
        >
          <FieldRow>
            <TextField
              label={t.number}
              hint={t.numberHint}
              error={formState.errors.number?.message}
              {...register('number', { ...upper, validate: (value) => value === '' || NUMBER.test(value) || t.badNumber })}
            />
            <TextField
              label={t.incident}
              hint={t.incidentHint}
              error={formState.errors.incident?.message}
              {...register('incident', { ...upper, validate: (value) => value === '' || INCIDENT.test(value) || t.badIncident })}
            />
          </FieldRow>
          <FieldRow>
            <SelectField
              label={common.state}
              none={t.all}
              options={Object.entries(states).map(([value, label]) => ({ value, label }))}
              {...register('state')}
            />
            <SelectField label={common.risk} none={t.all} options={options('urgency')} {...register('risk')} />
            <SelectField
              label={t.region}
              none={t.all}
              groups={[
                { label: t.regencies, options: regencies },
                { label: t.districts, options: districts },
              ]}
              {...register('region')}
            />
            <SelectField label={common.categories} none={t.all} options={options('offence-category')} {...register('category')} />
            <SelectField
              label={common.assignee}
              none={t.all}
              options={[
                { value: 'me', label: t.me },
                { value: 'none', label: t.none },
                ...colleagues
                  .filter((person) => person.roles?.includes('case-manager'))
                  .map((person) => ({ value: person.id ?? '', label: person.name ?? '' })),
              ]}
              {...register('assignee')}
            />
          </FieldRow>
          <FieldRow>
            <TextField
              label={t.ageFrom}
              hint={t.years}
              inputMode="numeric"
              error={formState.errors.ageFrom?.message}
              {...register('ageFrom', { validate: (value) => value === '' || AGE.test(value) || t.badAge })}
            />
            <TextField
              label={t.ageTo}
              hint={t.years}
              inputMode="numeric"
              error={formState.errors.ageTo?.message}
              {...register('ageTo', {
                validate: {
                  number: (value) => value === '' || AGE.test(value) || t.badAge,
                  order: (value) => value === '' || getValues('ageFrom') === '' || Number(value) >= Number(getValues('ageFrom')) || t.ageOrder,
                },
              })}
            />
          </FieldRow>
          <CheckField label={t.reviewDue} {...register('reviewDue')} />
          <Actions>
            <Button type="submit" tone="primary">
              {t.apply}
            </Button>
            {used > 0 && (
              <Button
                onClick={() => {
                  reset(fieldsOf({}));
                  onApply({});
                }}
              >
                {t.clear}
              </Button>
            )}
          </Actions>
        </form>
      </details>
    </Card>
  );
}
