import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { SelectField, TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Message } from '~/ui/messages';
import { ActionForm } from '../ActionForm';
import { commonWords } from '../caseWords';
import { Merged, useMerging } from '../merging';
import { partiesQuery, type Party, touchedBy } from '../queries';
import { fieldsOfRole, formOf, LISTS, personFieldOf, type PersonForm, type PhoneFields, saidAnew } from './personFields';
import { PersonFormFields, usePersonLabels } from './PersonFormFields';

const said = words({
  id: {
    add: 'Tambah orang',
    addAction: 'Tambahkan',
    adding: 'Menambahkan…',
    added: 'Orang ditambahkan ke berkas',
    role: 'Peran dalam kasus',
    roleHint: 'Korban lain mendapat kasusnya sendiri.',
    whoSees: 'Siapa yang melihat',
    reporterStays: 'Pelapor, wali, saksi, dan keluarga tidak pernah ikut dalam data rujukan. Terlapor ikut hanya ke instansi yang perlu.',
    correct: (role: string) => `Perbaiki data: ${role}`,
    corrected: 'Data diperbaiki; yang lama tetap tersimpan dalam riwayat',
    why: 'Mengapa diperbaiki',
    nothing: 'Ubah dulu isian yang perlu diperbaiki',
    safe: 'aman',
    unsafe: 'jangan telepon',
  },
  en: {
    add: 'Add a person',
    addAction: 'Add',
    adding: 'Adding…',
    added: 'The person is added to the file',
    role: 'Role in the case',
    roleHint: 'Another victim gets a case of their own.',
    whoSees: 'Who sees this',
    reporterStays: 'Reporter, guardian, witness and family are never part of what a referral carries. A suspect is, only to agencies that need it.',
    correct: (role: string) => `Correct what is known: ${role}`,
    corrected: 'Corrected; what stood there is kept in the history',
    why: 'Why it is corrected',
    nothing: 'First change the field that is to be corrected',
    safe: 'safe',
    unsafe: 'do not call',
  },
});

const NEW = { role: '', reasonCode: '', reasonText: '' };

export function AddPersonDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(said);
  const required = useRequired();
  const labels = usePersonLabels();
  const { options } = useCodes();
  const form = useForm<PersonForm>({ defaultValues: { ...formOf(undefined), ...NEW } });
  const role = useWatch({ control: form.control, name: 'role' });
  return (
    <ActionForm
      title={t.add}
      action={t.addAction}
      busy={t.adding}
      done={t.added}
      form={form}
      labels={labels}
      fieldOf={personFieldOf}
      touches={touchedBy(id)}
      onClose={onClose}
      act={async (fields, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/parties', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { role: fields.role, person: saidAnew(fields, formOf(undefined), fields.role) },
          }),
        )
      }
    >
      <SelectField
        label={t.role}
        hint={t.roleHint}
        options={options('party-role').filter(({ value }) => value !== 'VICTIM')}
        error={form.formState.errors.role?.message}
        {...form.register('role', required)}
      />
      {role !== '' && (
        <>
          <PersonFormFields form={form} role={role} />
          <Message title={t.whoSees}>
            <p>{t.reporterStays}</p>
          </Message>
        </>
      )}
    </ActionForm>
  );
}

export function CorrectPersonDialog({ id, party, onClose }: { id: string; party: Party; onClose: () => void }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const required = useRequired();
  const labels = usePersonLabels();
  const queries = useQueryClient();
  const { options, label } = useCodes();
  const [version, setVersion] = useState(party.version);
  const form = useForm<PersonForm>({ defaultValues: { ...formOf(party.person), ...NEW } });
  const merging = useMerging(form, formOf(party.person));
  const reason = useWatch({ control: form.control, name: 'reasonCode' });
  const show = (name: string, value: unknown) =>
    Array.isArray(value)
      ? (value as PhoneFields[]).map((phone) => `${phone.number} (${phone.safeToCall === 'yes' ? t.safe : t.unsafe})`).join(', ')
      : name in LISTS
        ? label(LISTS[name as keyof typeof LISTS], String(value))
        : String(value);
  return (
    <ActionForm
      title={t.correct(label('party-role', party.role))}
      action={common.save}
      busy={common.saving}
      done={t.corrected}
      form={form}
      labels={labels}
      fieldOf={personFieldOf}
      touches={touchedBy(id)}
      onClose={onClose}
      onStale={async () => {
        const newest = (await queries.fetchQuery({ ...partiesQuery(id), staleTime: 0 })).find((each) => each.id === party.id);
        if (newest !== undefined) {
          merging.merge(formOf(newest.person));
          setVersion(newest.version);
        }
      }}
      act={async (fields) =>
        answered(
          await api.cases.PATCH('/api/v1/cases/{id}/parties/{partyId}', {
            params: { path: { id, partyId: party.id ?? '' }, header: { 'If-Match': `"${String(version)}"` } },
            body: {
              person: saidAnew(fields, merging.seen, party.role),
              reason: { code: fields.reasonCode, ...(fields.reasonText === '' ? {} : { text: fields.reasonText }) },
            },
          }),
        )
      }
    >
      <Merged form={form} merging={merging} labels={labels} show={show} />
      <PersonFormFields form={form} role={party.role} />
      <SelectField
        label={t.why}
        options={options('correction-reason')}
        error={form.formState.errors.reasonCode?.message}
        {...form.register('reasonCode', {
          ...required,
          validate: (_, fields) =>
            fieldsOfRole(party.role).some((name) => fields[name] !== merging.seen[name]) ||
            JSON.stringify(fields.phones) !== JSON.stringify(merging.seen.phones) ||
            t.nothing,
        })}
      />
      <TextArea
        label={common.text}
        optional={reason !== 'OTHER'}
        rows={2}
        maxLength={1000}
        error={form.formState.errors.reasonText?.message}
        {...form.register('reasonText', { validate: (value, fields) => fields.reasonCode !== 'OTHER' || value.trim() !== '' || common.textNeeded })}
      />
    </ActionForm>
  );
}
