import { useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import { Message } from '~/ui/messages';
import { Actions } from '~/ui/Page';
import styles from './cases.module.css';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A field that somebody else has changed since it was seen here. */
interface Change {
  name: string;
  theirs: unknown;
  /** Whether it was changed here too, to something else. */
  clashes: boolean;
}

/**
 * Brings together what was typed here and what somebody else has saved meanwhile, field by field: what only they
 * have changed is taken over, what both have changed is shown and left to the person.
 *
 * @param first the values that were seen when the form was opened
 */
export function useMerging<V extends FieldValues, Kept extends Partial<V>>(form: UseFormReturn<V>, first: Kept) {
  const [seen, setSeen] = useState(first);
  const [changes, setChanges] = useState<Change[]>([]);
  const merge = (theirs: Kept) => {
    const found: Change[] = [];
    for (const name of Object.keys(theirs)) {
      const mine: unknown = form.getValues(name as Path<V>);
      if (!same(theirs[name], seen[name]) && !same(theirs[name], mine)) {
        const clashes = !same(mine, seen[name]);
        if (!clashes) {
          form.setValue(name as Path<V>, theirs[name] as PathValue<V, Path<V>>);
        }
        found.push({ name, theirs: theirs[name], clashes });
      }
    }
    setSeen(theirs);
    setChanges(found);
  };
  const settle = (name: string, value: unknown) => {
    form.setValue(name as Path<V>, value as PathValue<V, Path<V>>);
    setChanges((all) => all.filter((change) => change.name !== name));
  };
  return { seen, changes, merge, settle, hasMerged: !same(seen, first) || changes.length > 0 };
}

const said = words({
  id: {
    title: 'Orang lain baru mengubah data ini',
    nothing: 'Isinya tidak berbeda dengan yang Anda ketik. Simpan sekali lagi, atau batal bila sudah cukup.',
    theirs: 'Sekarang tersimpan',
    mine: 'Yang Anda ketik',
    takenOver: 'sudah dimuat ke isian di bawah',
    empty: '(kosong)',
    takeTheirs: 'Pakai yang tersimpan',
    keepMine: 'Pakai yang saya ketik',
    both: 'Gabungkan keduanya',
    next: 'Pilih untuk setiap isian, lalu simpan sekali lagi.',
  },
  en: {
    title: 'Somebody else has just changed this',
    nothing: 'It does not differ from what you typed. Save once more, or cancel if that is enough.',
    theirs: 'Saved now',
    mine: 'What you typed',
    takenOver: 'already loaded into the field below',
    empty: '(empty)',
    takeTheirs: 'Use what is saved',
    keepMine: 'Use what I typed',
    both: 'Keep both',
    next: 'Choose for each field, then save once more.',
  },
});

interface MergedProps<V extends FieldValues, Kept extends Partial<V>> {
  form: UseFormReturn<V>;
  merging: ReturnType<typeof useMerging<V, Kept>>;
  labels: Partial<Record<string, string>>;
  show: (name: string, value: unknown) => string;
}

/** The other person's changes beside one's own. */
export function Merged<V extends FieldValues, Kept extends Partial<V>>({ form, merging, labels, show }: MergedProps<V, Kept>) {
  const t = useWords(said);
  if (!merging.hasMerged) {
    return null;
  }
  return (
    <Message tone="warn" title={t.title} role="alert">
      {merging.changes.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          {merging.changes.map(({ name, theirs, clashes }) => {
            const mine: unknown = form.getValues(name as Path<V>);
            const isText = typeof mine === 'string' && typeof theirs === 'string' && mine !== '' && theirs !== '';
            return (
              <div key={name}>
                <p className={styles.prose}>
                  <strong>{labels[name] ?? name}</strong>
                  <br />
                  {t.theirs}: {show(name, theirs) || t.empty}
                  {!clashes && ` — ${t.takenOver}`}
                </p>
                {clashes && (
                  <>
                    <p className={styles.prose}>
                      {t.mine}: {show(name, mine) || t.empty}
                    </p>
                    <Actions>
                      <Button
                        onClick={() => {
                          merging.settle(name, theirs);
                        }}
                      >
                        {t.takeTheirs}
                      </Button>
                      <Button
                        onClick={() => {
                          merging.settle(name, mine);
                        }}
                      >
                        {t.keepMine}
                      </Button>
                      {isText && show(name, mine) === mine && (
                        <Button
                          onClick={() => {
                            merging.settle(name, `${theirs}\n${mine}`);
                          }}
                        >
                          {t.both}
                        </Button>
                      )}
                    </Actions>
                  </>
                )}
              </div>
            );
          })}
          <p>{t.next}</p>
        </>
      )}
    </Message>
  );
}
