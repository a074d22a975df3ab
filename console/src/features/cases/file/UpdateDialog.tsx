import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { ChoiceField, FieldRow, TextArea, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { ActionForm } from '../ActionForm';
import { commonWords } from '../caseWords';
import { Merged, useMerging } from '../merging';
import { type CaseFile, caseQuery, touchedBy } from '../queries';
import type { PartProps } from './Part';

const said = words({
  id: {
    title: 'Ubah risiko, catatan keselamatan, nomor luar',
    done: 'Perubahan tersimpan',
    safety: 'Catatan keselamatan',
    safetyHint: 'Siapa yang tidak boleh mendampingi, menjemput, atau diberi tahu. Semua penerima rujukan melihat catatan ini.',
    safetyStays: 'Catatan yang sudah ada tidak dapat dikosongkan. Tulis apa yang berlaku sekarang.',
    simfoni: 'Nomor SIMFONI-PPA',
    sapa129: 'Nomor SAPA 129',
    lp: 'Nomor LP',
  },
  en: {
    title: 'Change risk, safety note, outside numbers',
    done: 'The change is saved',
    safety: 'Safety note',
    safetyHint: 'Who may not accompany, collect or be told. Everybody who gets a referral sees this note.',
    safetyStays: 'A note that is there can’t be emptied. Write what holds now.',
    simfoni: 'SIMFONI-PPA number',
    sapa129: 'SAPA 129 number',
    lp: 'LP number',
  },
});

const OUTSIDE = ['simfoni', 'sapa129', 'lp'] as const;

interface Fields extends Record<(typeof OUTSIDE)[number], string> {
  risk: string;
  safetyNote: string;
}

const fieldsOf = (file: CaseFile): Fields => ({
  risk: file.risk ?? '',
  safetyNote: file.safetyNote ?? '',
  simfoni: file.outsideNumbers?.simfoni ?? '',
  sapa129: file.outsideNumbers?.sapa129 ?? '',
  lp: file.outsideNumbers?.lp ?? '',
});

/** Only what was changed is sent, so that what others change beside it stays theirs. */
export function changesOf(fields: Fields, seen: Fields) {
  return {
    ...(fields.risk === seen.risk ? {} : { risk: fields.risk }),
    ...(fields.safetyNote === seen.safetyNote ? {} : { safetyNote: fields.safetyNote }),
    ...(OUTSIDE.every((name) => fields[name] === seen[name])
      ? {}
      : { outsideNumbers: Object.fromEntries(OUTSIDE.filter((name) => fields[name] !== '').map((name) => [name, fields[name]])) }),
  };
}

export function UpdateDialog({ id, file, etag, onClose }: PartProps & { etag: string | undefined; onClose: () => void }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const required = useRequired();
  const queries = useQueryClient();
  const { options, label } = useCodes();
  // The version that the person looked at when they began; a later fetch must not move it.
  const [version, setVersion] = useState(etag);
  const form = useForm<Fields>({ defaultValues: fieldsOf(file) });
  const merging = useMerging(form, fieldsOf(file));
  const { register, formState } = form;
  const labels = { risk: common.risk, safetyNote: t.safety, simfoni: t.simfoni, sapa129: t.sapa129, lp: t.lp };
  return (
    <ActionForm
      title={t.title}
      action={common.save}
      busy={common.saving}
      done={t.done}
      form={form}
      labels={labels}
      fieldOf={(pointer) => pointer.split('/').at(-1) ?? ''}
      touches={touchedBy(id)}
      onClose={onClose}
      onStale={async () => {
        const newest = await queries.fetchQuery({ ...caseQuery(id), staleTime: 0 });
        merging.merge(fieldsOf(newest.value));
        setVersion(newest.etag);
      }}
      act={async (fields) =>
        answered(
          await api.cases.PATCH('/api/v1/cases/{id}', {
            params: { path: { id }, header: version === undefined ? {} : { 'If-Match': version } },
            body: changesOf(fields, merging.seen),
          }),
        )
      }
    >
      <Merged form={form} merging={merging} labels={labels} show={(name, value) => (name === 'risk' ? label('urgency', String(value)) : String(value))} />
      <ChoiceField label={common.risk} options={options('urgency')} error={formState.errors.risk?.message} {...register('risk', required)} />
      <TextArea
        label={t.safety}
        hint={t.safetyHint}
        optional
        maxLength={2000}
        error={formState.errors.safetyNote?.message}
        {...register('safetyNote', {
          validate: (value) => value.trim() !== '' || merging.seen.safetyNote === '' || t.safetyStays,
        })}
      />
      <FieldRow>
        {OUTSIDE.map((name) => (
          <TextField key={name} label={t[name]} optional maxLength={100} error={formState.errors[name]?.message} {...register(name)} />
        ))}
      </FieldRow>
    </ActionForm>
  );
}
