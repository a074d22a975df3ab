import { useQuery } from '@tanstack/react-query';
import type { SelectHTMLAttributes, Ref } from 'react';
import { agenciesQuery } from '~/api/agencies';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Facts } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Loading, ProblemNotice } from '~/ui/messages';
import { agencyGroups } from './agencyGroups';
import styles from './referrals.module.css';

const said = words({
  id: {
    label: 'Instansi penerima',
    hint: 'Menurut jenisnya; yang di wilayah kasus lebih dulu.',
    fetching: 'Mengambil daftar instansi…',
    hours: 'Jam buka',
    noHours: 'Jam buka belum dicantumkan',
    phone: 'Telepon piket',
    noPhone: 'Belum mencantumkan telepon piket',
  },
  en: {
    label: 'Recipient',
    hint: 'By kind; those of the case’s region first.',
    fetching: 'Fetching the agencies…',
    hours: 'Opening hours',
    noHours: 'No opening hours named',
    phone: 'Duty phone',
    noPhone: 'No duty phone named',
  },
});

export function useRecipientLabel(): string {
  return useWords(said).label;
}

interface RecipientFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  /** Which agency is chosen now. */
  chosen: string;
  /** Agencies that can't be asked: the two sides themselves. */
  except: readonly (string | undefined)[];
  district: string | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLSelectElement>;
}

/** Which agency is asked, with when it is open and whom to call there. */
export function RecipientField({ chosen, except, district, error, ...select }: RecipientFieldProps) {
  const t = useWords(said);
  const codes = useCodes();
  const agencies = useQuery(agenciesQuery);
  if (agencies.data === undefined) {
    return agencies.error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(agencies.error)} onRetry={() => void agencies.refetch()} />;
  }
  const agency = agencies.data.find(({ id }) => id === chosen);
  return (
    <>
      <SelectField
        label={t.label}
        hint={t.hint}
        groups={agencyGroups(
          agencies.data.filter(({ id }) => !except.includes(id)),
          codes,
          district,
        )}
        error={error}
        {...select}
      />
      {agency !== undefined && (
        <div className={styles.agency}>
          <Facts
            items={[
              [t.hours, agency.openingHours ?? t.noHours],
              [t.phone, agency.dutyPhone === undefined ? t.noPhone : <a href={`tel:${agency.dutyPhone}`}>{agency.dutyPhone}</a>],
            ]}
          />
        </div>
      )}
    </>
  );
}
