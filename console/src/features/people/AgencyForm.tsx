import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Agency } from '~/api/agencies';
import type { Tagged } from '~/api/api';
import { asProblem, type Problem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { useWorker } from '~/session/session';
import { Button } from '~/ui/Button';
import { ErrorSummary, useServerErrors } from '~/ui/forms';
import { Message, ProblemNotice } from '~/ui/messages';
import { Actions, Card } from '~/ui/Page';
import { type AgencyFields, changeOf, fieldAt, fieldNames, fieldsOf, fieldWords } from './agencyFields';
import { AgencyFieldset } from './AgencyFieldset';
import styles from './people.module.css';
import { agencyQuery, changeAgency } from './requests';

const said = words({
  id: {
    save: 'Simpan',
    saving: 'Menyimpan…',
    cancel: 'Batal',
    unchanged: 'Belum ada yang diubah',
    stale: 'Orang lain baru saja mengubah instansi ini',
    staleText: 'Yang Anda ketik tetap ada. Periksa perubahan di bawah, lalu simpan lagi: hanya isian yang Anda ubah yang disimpan.',
    theirs: 'Diubah orang lain menjadi:',
    mine: 'Yang Anda ketik:',
    take: 'Pakai yang dari orang lain',
    nothing: '(kosong)',
  },
  en: {
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    unchanged: 'Nothing is changed yet',
    stale: 'Somebody else has just changed this agency',
    staleText: 'What you typed is still here. Look at the changes below, then save again: only the fields that you changed are saved.',
    theirs: 'Changed by somebody else to:',
    mine: 'What you typed:',
    take: 'Take the other one',
    nothing: '(empty)',
  },
});

interface AgencyFormProps {
  shown: Tagged<Agency>;
  onClose: () => void;
  onDone: () => void;
}

/** Changes an agency as it was seen. What somebody else saved meanwhile is shown beside what was typed. */
export function AgencyForm({ shown, onClose, onDone }: AgencyFormProps) {
  const t = useWords(said);
  const names = useWords(fieldWords);
  const worker = useWorker();
  const queries = useQueryClient();
  const [base, setBase] = useState(shown);
  const [theirs, setTheirs] = useState<readonly (keyof AgencyFields)[]>([]);
  const [isUnchanged, setUnchanged] = useState(false);
  const form = useForm<AgencyFields>({ defaultValues: fieldsOf(shown.value) });
  const id = shown.value.id ?? '';
  const saving = useMutation<Tagged<Agency>, Problem, AgencyFields>({
    mutationFn: async (fields) => {
      try {
        return await changeAgency({ id, etag: base.etag }, changeOf(fieldsOf(base.value), fields));
      } catch (error) {
        const problem = asProblem(error);
        if (problem.is('stale')) {
          await merge(fields);
        }
        throw problem;
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['agencies'] });
      onDone();
    },
  });
  useServerErrors(form, saving.error, fieldAt);

  /** What was not touched here follows the others' change; what was touched on both sides is shown. */
  async function merge(typed: AgencyFields) {
    const newest = await queries.fetchQuery({ ...agencyQuery(id), staleTime: 0 });
    const [before, now] = [fieldsOf(base.value), fieldsOf(newest.value)];
    const changed = fieldNames.filter((field) => now[field] !== before[field]);
    for (const field of changed.filter((each) => typed[each].trim() === before[each])) {
      form.setValue(field, now[field]);
    }
    setTheirs(changed);
    setBase(newest);
  }

  return (
    <Card>
      <form
        className={styles.rows}
        noValidate
        onSubmit={(event) =>
          void form.handleSubmit((fields) => {
            const isNothing = Object.keys(changeOf(fieldsOf(base.value), fields)).length === 0;
            setUnchanged(isNothing);
            if (!isNothing) {
              saving.mutate(fields);
            }
          })(event)
        }
      >
        <ErrorSummary form={form} labels={names} />
        {theirs.length > 0 && <Merging fields={theirs} theirs={fieldsOf(base.value)} form={form} />}
        {saving.error !== null && !saving.error.is('stale') && <ProblemNotice problem={saving.error} />}
        <AgencyFieldset form={form} isWhole={worker.has('platform-admin')} />
        <div role="status">{isUnchanged && t.unchanged}</div>
        <Actions>
          <Button type="submit" tone="primary" busy={saving.isPending && t.saving}>
            {t.save}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </Actions>
      </form>
    </Card>
  );
}

function Merging({ fields, theirs, form }: { fields: readonly (keyof AgencyFields)[]; theirs: AgencyFields; form: ReturnType<typeof useForm<AgencyFields>> }) {
  const t = useWords(said);
  const names = useWords(fieldWords);
  const codes = useCodes();
  const [, look] = useState(0);
  const shown = (field: keyof AgencyFields, value: string) =>
    value === '' ? t.nothing : field === 'kind' ? codes.label('agency-kind', value) : field === 'region' ? regionName(value) : value;
  return (
    <Message tone="warn" title={t.stale} role="alert">
      <p>{t.staleText}</p>
      {fields.map((field) => {
        const mine = form.getValues(field);
        return (
          <div key={field} className={styles.change}>
            <strong>{names[field]}</strong>
            <span>
              {t.theirs} {shown(field, theirs[field])}
            </span>
            {mine !== theirs[field] && (
              <>
                <span>
                  {t.mine} {shown(field, mine)}
                </span>
                <div>
                  <Button
                    onClick={() => {
                      form.setValue(field, theirs[field]);
                      look((n) => n + 1);
                    }}
                  >
                    {t.take}
                  </Button>
                </div>
              </>
            )}
          </div>
        );
      })}
    </Message>
  );
}
