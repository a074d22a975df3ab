import { useState, type ReactNode } from 'react';
import { plural, useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';

const said = words({
  id: { fresh: (count: number) => `${String(count)} baru — tampilkan` },
  en: { fresh: (count: number) => `${plural(count, 'new one', 'new ones')} — show` },
});

/**
 * A list that is fed live and yet stands still under a finger: while the pointer or the focus is in it its rows
 * keep their places, and what has come since waits behind a button.
 */
export function Steady<T>({ items, keyOf, children }: { items: readonly T[]; keyOf: (item: T) => string; children: (items: readonly T[]) => ReactNode }) {
  const t = useWords(said);
  const [held, setHeld] = useState<readonly T[]>();
  const hold = () => {
    setHeld((already) => already ?? items);
  };
  const release = () => {
    setHeld(undefined);
  };
  const now = new Map(items.map((item) => [keyOf(item), item]));
  const kept = new Set(held?.map(keyOf));
  const fresh = held === undefined ? 0 : items.filter((item) => !kept.has(keyOf(item))).length;
  return (
    <>
      {fresh > 0 && (
        <div role="status">
          <Button onClick={release}>{t.fresh(fresh)}</Button>
        </div>
      )}
      <div
        onPointerEnter={hold}
        onPointerLeave={(event) => {
          if (!event.currentTarget.contains(document.activeElement)) {
            release();
          }
        }}
        onFocus={hold}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) {
            release();
          }
        }}
      >
        {children(held === undefined ? items : held.map((item) => now.get(keyOf(item)) ?? item))}
      </div>
    </>
  );
}
