import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { usePersonNames } from '~/api/people';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { When } from '~/ui/data';
import { TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Masked } from '~/ui/Masked';
import { Empty, Message } from '~/ui/messages';
import { Actions, Section } from '~/ui/Page';
import { ActionForm } from '../ActionForm';
import { commonWords } from '../caseWords';
import styles from '../cases.module.css';
import { type Note, notesQuery, touchedBy } from '../queries';
import { Fetched } from './Fetched';
import { may, Part, type PartProps, partWords } from './Part';

type Kind = 'GENERAL' | 'COUNSELLING';

const said = words({
  id: {
    masked: { GENERAL: 'Catatan umum tertutup.', COUNSELLING: 'Catatan konseling tertutup. Hanya manajer kasus unit ini yang dapat membacanya; tidak pernah ikut rujukan.' },
    open: { GENERAL: 'Buka catatan umum', COUNSELLING: 'Buka catatan konseling' },
    add: { GENERAL: 'Tulis catatan', COUNSELLING: 'Tulis catatan konseling' },
    adding: 'Menyimpan…',
    added: 'Catatan tersimpan',
    fetching: 'Mengambil catatan…',
    none: 'Belum ada catatan',
    noneNext: 'Tulis yang perlu diketahui rekan berikutnya: apa yang dikatakan, apa yang disepakati, apa yang harus dilakukan.',
    text: 'Isi catatan',
    readers: {
      GENERAL: 'Dibaca semua yang boleh membaca berkas ini. Tidak dapat dihapus; yang keliru diperbaiki dengan catatan baru.',
      COUNSELLING: 'Hanya dibaca manajer kasus unit ini. Tidak dapat dihapus; yang keliru diperbaiki dengan catatan baru.',
    },
    correct: 'Perbaiki dengan catatan baru',
    corrects: 'Memperbaiki catatan',
    corrected: 'Sudah diperbaiki oleh catatan',
  },
  en: {
    masked: { GENERAL: 'General notes are covered.', COUNSELLING: 'Counselling notes are covered. Only case managers of this unit can read them; they never travel with a referral.' },
    open: { GENERAL: 'Open the general notes', COUNSELLING: 'Open the counselling notes' },
    add: { GENERAL: 'Write a note', COUNSELLING: 'Write a counselling note' },
    adding: 'Saving…',
    added: 'The note is saved',
    fetching: 'Fetching the notes…',
    none: 'No notes yet',
    noneNext: 'Write what the next colleague must know: what was said, what was agreed, what is to be done.',
    text: 'The note',
    readers: {
      GENERAL: 'Read by everybody who may read this file. It can’t be deleted; what is wrong is corrected by a new note.',
      COUNSELLING: 'Read by case managers of this unit only. It can’t be deleted; what is wrong is corrected by a new note.',
    },
    correct: 'Correct by a new note',
    corrects: 'Corrects the note of',
    corrected: 'Corrected by the note of',
  },
});

function WriteDialog({ id, kind, corrects, onClose }: { id: string; kind: Kind; corrects: Note | undefined; onClose: () => void }) {
  const t = useWords(said);
  const required = useRequired();
  const form = useForm({ defaultValues: { text: '' } });
  return (
    <ActionForm
      title={corrects === undefined ? t.add[kind] : t.correct}
      action={t.add[kind]}
      busy={t.adding}
      done={t.added}
      form={form}
      labels={{ text: t.text }}
      touches={touchedBy(id)}
      onClose={onClose}
      act={async ({ text }, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/notes', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { kind, text, ...(corrects?.id === undefined ? {} : { corrects: corrects.id }) },
          }),
        )
      }
    >
      {corrects !== undefined && (
        <Message title={t.corrects}>
          <p className={styles.prose}>{corrects.text}</p>
        </Message>
      )}
      <TextArea label={t.text} hint={t.readers[kind]} rows={8} error={form.formState.errors.text?.message} {...form.register('text', required)} />
    </ActionForm>
  );
}

function Notes({ id, kind, canWrite }: { id: string; kind: Kind; canWrite: boolean }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const who = usePersonNames();
  const notes = useQuery(notesQuery(id, kind));
  const [corrected, setCorrected] = useState<Note>();
  return (
    <>
      <Fetched query={notes} what={t.fetching}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.none}>
              <p>{t.noneNext}</p>
            </Empty>
          ) : (
            <ul className={styles.entries}>
              {all.toReversed().map((note) => {
                const target = all.find((each) => each.id === note.corrects);
                const by = all.find((each) => each.corrects === note.id);
                return (
                  <li key={note.id} className={styles.entry}>
                    <p className={styles.soft}>
                      <When at={note.writtenAt} /> {common.by(who(note.writtenBy))}
                    </p>
                    {target !== undefined && (
                      <p className={styles.soft}>
                        {t.corrects} <When at={target.writtenAt} short />
                      </p>
                    )}
                    {by !== undefined && (
                      <p className={styles.soft}>
                        {t.corrected} <When at={by.writtenAt} short />
                      </p>
                    )}
                    <p className={styles.prose}>{note.text}</p>
                    {canWrite && (
                      <Actions>
                        <Button
                          tone="quiet"
                          onClick={() => {
                            setCorrected(note);
                          }}
                        >
                          {t.correct}
                        </Button>
                      </Actions>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Fetched>
      {corrected !== undefined && (
        <WriteDialog
          id={id}
          kind={kind}
          corrects={corrected}
          onClose={() => {
            setCorrected(undefined);
          }}
        />
      )}
    </>
  );
}

/**
 * Notes of every day, and apart from them those of counselling. Whoever may write on the file is of its own unit,
 * and they alone are shown that there is such a thing.
 */
export function NotesPart({ id, file }: PartProps) {
  const t = useWords(said);
  const title = useWords(partWords).notes;
  const { label } = useCodes();
  const canWrite = may(file, 'notes');
  const [written, setWritten] = useState<Kind>();
  const kinds: readonly Kind[] = canWrite ? ['GENERAL', 'COUNSELLING'] : ['GENERAL'];
  return (
    <Part name="notes" title={title}>
      {kinds.map((kind) => (
        <Section
          key={kind}
          level={3}
          title={label('note-kind', kind)}
          aside={
            canWrite && (
              <Button
                onClick={() => {
                  setWritten(kind);
                }}
              >
                {t.add[kind]}
              </Button>
            )
          }
        >
          <Masked what={t.masked[kind]} action={t.open[kind]}>
            {() => <Notes id={id} kind={kind} canWrite={canWrite} />}
          </Masked>
        </Section>
      ))}
      {written !== undefined && (
        <WriteDialog
          id={id}
          kind={written}
          corrects={undefined}
          onClose={() => {
            setWritten(undefined);
          }}
        />
      )}
    </Part>
  );
}
