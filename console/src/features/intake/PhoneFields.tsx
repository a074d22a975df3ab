import { useFieldArray, useFormContext, useWatch, type ArrayPath, type FieldValues, type Path } from 'react-hook-form';
import { useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import { ChoiceField, FieldRow, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { noPhone } from './call';
import styles from './intake.module.css';
import { useErrorOf } from './useErrorOf';

const said = words({
  id: {
    number: 'Nomor telepon',
    safe: 'Aman ditelepon?',
    safeHint: 'Tanyakan: siapa lagi yang memegang telepon ini?',
    yes: 'Aman',
    no: 'Tidak aman',
    note: 'Kapan, dan siapa yang boleh mengangkat',
    add: 'Tambah nomor',
    remove: (n: number) => `Hapus nomor ${String(n)}`,
  },
  en: {
    number: 'Phone number',
    safe: 'Safe to call?',
    safeHint: 'Ask: who else has this phone?',
    yes: 'Safe',
    no: 'Not safe',
    note: 'When, and who may answer',
    add: 'Add a number',
    remove: (n: number) => `Remove number ${String(n)}`,
  },
});

const MOST = 5;

/**
 * Phone numbers, each with the question whether it is safe to call: a call at the wrong moment can tell the wrong
 * person that somebody has reported.
 *
 * @param name of the list in the form, such as `phones`
 */
export function PhoneFields({ name }: { name: string }) {
  const t = useWords(said);
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: name as ArrayPath<FieldValues> });
  return (
    <div className={styles.many}>
      {fields.map(({ id }, n) => (
        <div key={id} className={styles.part}>
          <PhoneField name={`${name}.${String(n)}`} />
          {fields.length > 1 && (
            <Button
              tone="quiet"
              onClick={() => {
                remove(n);
              }}
            >
              {t.remove(n + 1)}
            </Button>
          )}
        </div>
      ))}
      {fields.length < MOST && (
        <div>
          <Button
            tone="quiet"
            onClick={() => {
              append(noPhone);
            }}
          >
            + {t.add}
          </Button>
        </div>
      )}
    </div>
  );
}

function PhoneField({ name }: { name: string }) {
  const t = useWords(said);
  const { register, getValues } = useFormContext();
  const error = useErrorOf();
  const { required } = useRequired();
  const number = useWatch({ name: `${name}.number` as Path<FieldValues> }) as string | undefined;
  const isGiven = (number ?? '').trim() !== '';
  return (
    <>
      <TextField label={t.number} type="tel" inputMode="tel" optional maxLength={40} error={error(`${name}.number`)} {...register(`${name}.number`)} />
      {isGiven && (
        <FieldRow>
          <ChoiceField
            label={t.safe}
            hint={t.safeHint}
            options={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
            error={error(`${name}.safeToCall`)}
            {...register(`${name}.safeToCall`, {
              validate: (value: string) => value !== '' || (getValues(`${name}.number`) as string).trim() === '' || required,
            })}
          />
          <TextField label={t.note} optional maxLength={200} error={error(`${name}.note`)} {...register(`${name}.note`)} />
        </FieldRow>
      )}
    </>
  );
}
