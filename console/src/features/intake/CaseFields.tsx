import { useFieldArray, useFormContext } from 'react-hook-form';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { ChoiceField, FieldRow, SelectField, TextArea, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { type CaseValues, noSuspect, noVictim } from './call';
import styles from './intake.module.css';
import { PhoneFields } from './PhoneFields';
import { useErrorOf } from './useErrorOf';

const said = words({
  id: {
    categories: 'Dugaan tindak pidana',
    categoriesHint: 'Boleh lebih dari satu. Bila ragu, pilih yang paling berat; dapat diperbaiki kemudian.',
    risk: 'Risiko',
    victims: 'Korban',
    victim: (n: number) => `Korban ${String(n)}`,
    victimHint: 'Satu kasus untuk setiap korban. Nama dan identitas tidak wajib.',
    sex: 'Jenis kelamin',
    age: 'Perkiraan umur',
    name: 'Nama atau panggilan',
    description: 'Ciri-ciri',
    whereabouts: 'Keberadaan sekarang',
    addVictim: 'Tambah korban',
    removeVictim: (n: number) => `Hapus korban ${String(n)}`,
    suspects: 'Terlapor',
    suspect: (n: number) => `Terlapor ${String(n)}`,
    role: 'Peran',
    suspectDescription: 'Ciri-ciri, kendaraan, kapal, tempat',
    addSuspect: 'Tambah terlapor',
    removeSuspect: (n: number) => `Hapus terlapor ${String(n)}`,
    safetyNote: 'Catatan keselamatan',
    safetyHint: 'Siapa yang tidak boleh mendampingi, menjemput, atau diberi tahu. Semua penerima rujukan melihat catatan ini.',
  },
  en: {
    categories: 'Suspected offence',
    categoriesHint: 'More than one may hold. In doubt take the gravest; it can be corrected later.',
    risk: 'Risk',
    victims: 'Victims',
    victim: (n: number) => `Victim ${String(n)}`,
    victimHint: 'One case for each victim. A name or papers are never mandatory.',
    sex: 'Sex',
    age: 'Estimated age',
    name: 'Name or nickname',
    description: 'Description',
    whereabouts: 'Whereabouts now',
    addVictim: 'Add a victim',
    removeVictim: (n: number) => `Remove victim ${String(n)}`,
    suspects: 'Suspects',
    suspect: (n: number) => `Suspect ${String(n)}`,
    role: 'Part played',
    suspectDescription: 'Description, vehicle, vessel, place',
    addSuspect: 'Add a suspect',
    removeSuspect: (n: number) => `Remove suspect ${String(n)}`,
    safetyNote: 'Safety note',
    safetyHint: 'Who may not accompany, collect or be told. Every recipient of a referral sees this note.',
  },
});

interface Form {
  emergency: CaseValues;
}

/**
 * What it takes to open a case for each victim; in a form with `emergency: CaseValues`.
 *
 * @param isRequired whether what is sent right now opens cases
 */
export function CaseFields({ isRequired }: { isRequired: () => boolean }) {
  const t = useWords(said);
  const codes = useCodes();
  const { register, control } = useFormContext<Form>();
  const error = useErrorOf();
  const { required } = useRequired();
  const needed = { validate: (value: string | readonly string[]) => value.length > 0 || !isRequired() || required };
  const victims = useFieldArray({ control, name: 'emergency.victims' });
  const suspects = useFieldArray({ control, name: 'emergency.suspects' });
  return (
    <>
      <ChoiceField
        label={t.categories}
        hint={t.categoriesHint}
        many
        options={codes.options('offence-category')}
        error={error('emergency.categories')}
        {...register('emergency.categories', needed)}
      />
      <ChoiceField label={t.risk} options={codes.options('urgency')} error={error('emergency.risk')} {...register('emergency.risk', needed)} />
      <fieldset className={styles.group}>
        <legend>{t.victims}</legend>
        <p className={styles.hint}>{t.victimHint}</p>
        {victims.fields.map(({ id }, n) => (
          <fieldset key={id} className={styles.part}>
            <legend>{t.victim(n + 1)}</legend>
            <FieldRow>
              <ChoiceField
                label={t.sex}
                options={codes.options('sex')}
                error={error(`emergency.victims.${String(n)}.sex`)}
                {...register(`emergency.victims.${n}.sex`, needed)}
              />
              <TextField
                label={t.age}
                optional
                type="number"
                inputMode="numeric"
                min={0}
                max={120}
                error={error(`emergency.victims.${String(n)}.age`)}
                {...register(`emergency.victims.${n}.age`)}
              />
            </FieldRow>
            <FieldRow>
              <TextField label={t.name} optional maxLength={200} error={error(`emergency.victims.${String(n)}.name`)} {...register(`emergency.victims.${n}.name`)} />
              <TextField
                label={t.whereabouts}
                optional
                maxLength={1000}
                error={error(`emergency.victims.${String(n)}.whereabouts`)}
                {...register(`emergency.victims.${n}.whereabouts`)}
              />
            </FieldRow>
            <TextField
              label={t.description}
              optional
              maxLength={1000}
              error={error(`emergency.victims.${String(n)}.description`)}
              {...register(`emergency.victims.${n}.description`)}
            />
            {victims.fields.length > 1 && (
              <Button
                tone="quiet"
                onClick={() => {
                  victims.remove(n);
                }}
              >
                {t.removeVictim(n + 1)}
              </Button>
            )}
          </fieldset>
        ))}
        <div>
          <Button
            tone="quiet"
            onClick={() => {
              victims.append(noVictim);
            }}
          >
            + {t.addVictim}
          </Button>
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t.suspects}</legend>
        {suspects.fields.map(({ id }, n) => (
          <fieldset key={id} className={styles.part}>
            <legend>{t.suspect(n + 1)}</legend>
            <FieldRow>
              <TextField label={t.name} optional maxLength={200} error={error(`emergency.suspects.${String(n)}.name`)} {...register(`emergency.suspects.${n}.name`)} />
              <SelectField
                label={t.role}
                optional
                options={codes.options('suspect-role')}
                error={error(`emergency.suspects.${String(n)}.role`)}
                {...register(`emergency.suspects.${n}.role`)}
              />
            </FieldRow>
            <TextField
              label={t.suspectDescription}
              optional
              maxLength={1000}
              error={error(`emergency.suspects.${String(n)}.description`)}
              {...register(`emergency.suspects.${n}.description`)}
            />
            <PhoneFields name={`emergency.suspects.${String(n)}.phones`} />
            <Button
              tone="quiet"
              onClick={() => {
                suspects.remove(n);
              }}
            >
              {t.removeSuspect(n + 1)}
            </Button>
          </fieldset>
        ))}
        <div>
          <Button
            tone="quiet"
            onClick={() => {
              suspects.append(noSuspect);
            }}
          >
            + {t.addSuspect}
          </Button>
        </div>
      </fieldset>
      <TextArea
        label={t.safetyNote}
        hint={t.safetyHint}
        optional
        rows={2}
        maxLength={2000}
        error={error('emergency.safetyNote')}
        {...register('emergency.safetyNote')}
      />
    </>
  );
}
