import type { ReactNode } from 'react';
import { useWords, words } from '~/language/language';
import { Button } from './Button';
import styles from './ui.module.css';
import { useSteadyItems } from './useSteadyItems';

const said = words({
  id: { fresh: (count: number) => `${String(count)} baru — tampilkan` },
  en: { fresh: (count: number) => `${String(count)} new — show` },
});

interface SteadyProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (items: readonly T[]) => ReactNode;
}

/**
 * A live list that stands still under a finger: while pointer or focus is in it, rows keep their places (their
 * words may change) and new ones wait behind a button.
 */
export function Steady<T>({ items, keyOf, children }: SteadyProps<T>) {
  const t = useWords(said);
  const { shown, fresh, showFresh, around } = useSteadyItems(items, keyOf);
  return (
    <div className={styles.stack} {...around}>
      <div role="status" className={fresh > 0 ? undefined : 'hidden-words'}>
        {fresh > 0 && (
          <Button onClick={showFresh}>{t.fresh(fresh)}</Button>
        )}
      </div>
      {children(shown)}
    </div>
  );
}
