import { useRef, useState, type FocusEvent, type PointerEvent } from 'react';

/**
 * Keeps the rows of a live list where they are while a pointer or the focus is in it: what is new is counted and
 * waits to be asked for, what is known is shown as it stands now.
 *
 * @returns the rows to show, how many more there are, and the props of the element around the list
 */
export function useSteadyItems<T>(items: readonly T[], keyOf: (item: T) => string) {
  const [held, setHeld] = useState<readonly T[]>();
  const isPointed = useRef(false);
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const heldKeys = new Set(held?.map(keyOf));
  const shown = held?.map((item) => byKey.get(keyOf(item)) ?? item) ?? items;
  const hold = () => {
    setHeld((before) => before ?? items);
  };
  return {
    shown,
    fresh: held === undefined ? 0 : items.filter((item) => !heldKeys.has(keyOf(item))).length,
    showFresh: () => {
      setHeld(items);
    },
    around: {
      onPointerEnter: () => {
        isPointed.current = true;
        hold();
      },
      onPointerLeave: ({ currentTarget }: PointerEvent<HTMLElement>) => {
        isPointed.current = false;
        if (!currentTarget.contains(document.activeElement)) {
          setHeld(undefined);
        }
      },
      onFocus: hold,
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (!isPointed.current && !currentTarget.contains(relatedTarget)) {
          setHeld(undefined);
        }
      },
    },
  };
}
