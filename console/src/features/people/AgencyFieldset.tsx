import type { UseFormReturn } from 'react-hook-form';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { districts, regencies } from '~/reference/regions';
import { FieldRow, SelectField, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { type AgencyFields, fieldWords } from './agencyFields';

const said = words({
  id: {
    nameHint: 'Nama lengkap yang membedakannya, misalnya dengan kabupaten atau kotanya.',
    regencies: 'Kabupaten dan kota',
    districts: 'Kecamatan',
    province: 'Seluruh provinsi',
    regionHint: 'Tanpa wilayah, instansi ini tidak mencakup kasus mana pun.',
    hoursHint: 'Misalnya: Senin–Jumat 08.00–16.00 WITA',
    dutyHint: 'Ditampilkan besar kepada pengirim rujukan mendesak. Nomor yang selalu dijawab seseorang.',
  },
  en: {
    nameHint: 'The full name that tells it apart, such as with its regency or city.',
    regencies: 'Regencies and city',
    districts: 'Districts',
    province: 'The whole province',
    regionHint: 'Without a region this agency covers no case.',
    hoursHint: 'Such as: Monday–Friday 08.00–16.00 WITA',
    dutyHint: 'Shown large to whoever sends an urgent referral. A number that somebody always answers.',
  },
});

const PROVINCE = '65';

/** @param isWhole whether also what the agency is, not only how it is reached */
export function AgencyFieldset({ form, isWhole }: { form: UseFormReturn<AgencyFields>; isWhole: boolean }) {
  const t = useWords(said);
  const names = useWords(fieldWords);
  const codes = useCodes();
  const required = useRequired();
  const { errors } = form.formState;
  return (
    <>
      {isWhole && (
        <>
          <TextField label={names.name} hint={t.nameHint} error={errors.name?.message} {...form.register('name', required)} />
          <FieldRow>
            <SelectField label={names.kind} error={errors.kind?.message} options={codes.options('agency-kind')} {...form.register('kind', required)} />
            <SelectField
              label={names.region}
              hint={t.regionHint}
              optional
              error={errors.region?.message}
              options={[{ value: PROVINCE, label: t.province }]}
              groups={[
                { label: t.regencies, options: regencies },
                { label: t.districts, options: districts },
              ]}
              {...form.register('region')}
            />
          </FieldRow>
        </>
      )}
      <FieldRow>
        <TextField label={names.dutyPhone} hint={t.dutyHint} optional type="tel" error={errors.dutyPhone?.message} {...form.register('dutyPhone')} />
        <TextField label={names.openingHours} hint={t.hoursHint} optional error={errors.openingHours?.message} {...form.register('openingHours')} />
      </FieldRow>
      <FieldRow>
        <TextField label={names.phone} optional type="tel" error={errors.phone?.message} {...form.register('phone')} />
        <TextField label={names.mail} optional type="email" error={errors.mail?.message} {...form.register('mail')} />
      </FieldRow>
      <TextField label={names.address} optional error={errors.address?.message} {...form.register('address')} />
    </>
  );
}
