import { useRef, useState, type ReactNode } from 'react';
import { useWords, words } from '~/language/language';
import { Button } from './Button';
import styles from './ui.module.css';

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
  const box = useRef<HTMLDivElement>(null);
  const isPointed = useRef(false);
  const [held, setHeld] = useState<readonly T[]>();
  const hold = () => {
    setHeld((before) => before ?? items);
  };
  const now = new Map(items.map((item) => [keyOf(item), item]));
  const kept = new Set(held?.map(keyOf));
  const fresh = held === undefined ? 0 : items.filter((item) => !kept.has(keyOf(item))).length;
  return (
    <div
      ref={box}
      className={styles.stack}
      onPointerEnter={() => {
        isPointed.current = true;
        hold();
      }}
      onPointerLeave={() => {
        isPointed.current = false;
        if (box.current?.contains(document.activeElement) !== true) {
          setHeld(undefined);
        }
      }}
      onFocus={hold}
      onBlur={({ relatedTarget }) => {
        if (!isPointed.current && box.current?.contains(relatedTarget) !== true) {
          setHeld(undefined);
        }
      }}
    >
      <div role="status" className={fresh > 0 ? undefined : 'hidden-words'}>
        {fresh > 0 && (
          <Button
            onClick={() => {
              setHeld(items);
            }}
          >
            {t.fresh(fresh)}
          </Button>
        )}
      </div>
      {children(held === undefined ? items : held.map((item) => now.get(keyOf(item)) ?? item))}
    </div>
  );
}
