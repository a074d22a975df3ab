import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Message, type Tone } from './messages';
import styles from './ui.module.css';

const Announcing = createContext<(words: string, tone?: Tone) => void>(() => undefined);

const SHOWN_MS = 8_000;

/** Says for a while that something was done, to eyes and to a screen reader, wherever the person is then. */
export function Announcements({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ words: string; tone: Tone }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((text: string, tone: Tone = 'good') => {
    clearTimeout(timer.current);
    setSaid({ words: text, tone });
    timer.current = setTimeout(() => {
      setSaid(undefined);
    }, SHOWN_MS);
  }, []);
  useEffect(() => () => { clearTimeout(timer.current); }, []);
  return (
    <Announcing value={announce}>
      {children}
      <div className={styles.notice} role="status" aria-live="polite">
        {said !== undefined && <Message tone={said.tone} title={said.words} />}
      </div>
    </Announcing>
  );
}

/** @returns a function that says what was done, such as "Rujukan diterima" */
export function useAnnounce() {
  return use(Announcing);
}
