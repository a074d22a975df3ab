import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { ChoiceField, FieldRow, SelectField, TextArea, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Card } from '~/ui/Page';
import { commonWords } from '../caseWords';
import { fieldsOfRole, LISTS, type PersonField, type PersonForm, personWords } from './personFields';

const said = words({
  id: {
    addPhone: 'Tambah telepon',
    removePhone: 'Hapus telepon ini',
    years: 'Angka 0 sampai 120',
    year: 'Empat angka, misalnya 2011',
    safe: 'Ya, aman',
    unsafe: 'Tidak, jangan telepon',
  },
  en: {
    addPhone: 'Add a phone',
    removePhone: 'Remove this phone',
    years: 'A number from 0 to 120',
    year: 'Four digits, such as 2011',
    safe: 'Yes, safe',
    unsafe: 'No, do not call',
  },
});

const LONG: readonly PersonField[] = ['description', 'whereabouts', 'needs', 'household'];
const MOST_PHONES = 5;

/** All that is kept of a person in that role; nothing of it must be known. */
export function PersonFormFields({ form, role }: { form: UseFormReturn<PersonForm>; role: string | undefined }) {
  const t = useWords(said);
  const p = useWords(personWords);
  const required = useRequired();
  const { options } = useCodes();
  const phones = useFieldArray({ control: form.control, name: 'phones' });
  const { register, formState } = form;
  const wrong = formState.errors;
  return (
    <>
      {fieldsOfRole(role).map((name) => {
        if (name === 'sex' || name === 'suspectRole' || name === 'status') {
          return <SelectField key={name} label={p[name]} optional options={options(LISTS[name])} error={wrong[name]?.message} {...register(name)} />;
        }
        if (LONG.includes(name)) {
          return <TextArea key={name} label={p[name]} optional rows={2} maxLength={1000} error={wrong[name]?.message} {...register(name)} />;
        }
        if (name === 'age') {
          return (
            <FieldRow key={name}>
              <TextField
                label={p.age}
                optional
                inputMode="numeric"
                error={wrong.age?.message}
                {...register('age', { validate: (value) => value === '' || (/^\d{1,3}$/.test(value) && Number(value) <= 120) || t.years })}
              />
              <TextField
                label={p.birthYear}
                optional
                inputMode="numeric"
                error={wrong.birthYear?.message}
                {...register('birthYear', { validate: (value) => value === '' || /^(19|20)\d\d$/.test(value) || t.year })}
              />
            </FieldRow>
          );
        }
        return name === 'birthYear' ? null : (
          <TextField key={name} label={p[name]} optional maxLength={200} error={wrong[name]?.message} {...register(name)} />
        );
      })}
      {phones.fields.map((phone, n) => (
        <Card key={phone.id}>
          <TextField
            label={p.number}
            type="tel"
            error={wrong.phones?.[n]?.number?.message}
            {...register(`phones.${n}.number` as const, required)}
          />
          <ChoiceField
            label={p.safeToCall}
            options={[
              { value: 'yes', label: t.safe },
              { value: 'no', label: t.unsafe },
            ]}
            error={wrong.phones?.[n]?.safeToCall?.message}
            {...register(`phones.${n}.safeToCall` as const, required)}
          />
          <TextField label={p.note} optional maxLength={200} error={wrong.phones?.[n]?.note?.message} {...register(`phones.${n}.note` as const)} />
          <div>
            <Button
              tone="quiet"
              onClick={() => {
                phones.remove(n);
              }}
            >
              {t.removePhone}
            </Button>
          </div>
        </Card>
      ))}
      {phones.fields.length < MOST_PHONES && (
        <div>
          <Button
            onClick={() => {
              phones.append({ number: '', safeToCall: '', note: '' });
            }}
          >
            {t.addPhone}
          </Button>
        </div>
      )}
    </>
  );
}

/** How the form's fields are called where something is wrong with them. */
export function usePersonLabels(): Partial<Record<string, string>> {
  const p = useWords(personWords);
  const common = useWords(commonWords);
  return { ...p, role: common.role, reasonCode: common.reason, reasonText: common.text, 'phones.number': p.number, 'phones.safeToCall': p.safeToCall, 'phones.note': p.note };
}
