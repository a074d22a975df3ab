import { useEffect, useRef } from 'react';

/** Ctrl+Enter (⌘+Enter) saves; Alt with a digit goes to a part of the form, wherever the focus is. */
export function useShortcuts({ onSave, onGo }: { onSave: () => void; onGo: (n: number) => void }) {
  const acts = useRef({ onSave, onGo });
  useEffect(() => {
    acts.current = { onSave, onGo };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        acts.current.onSave();
      } else if (event.altKey && !event.ctrlKey && !event.metaKey && digit !== undefined) {
        event.preventDefault();
        acts.current.onGo(Number(digit) - 1);
      }
    };
    globalThis.addEventListener('keydown', onKey);
    return () => {
      globalThis.removeEventListener('keydown', onKey);
    };
  }, []);
}
