import { useNow } from '~/ui/data';
import styles from './intake.module.css';

const two = (n: number) => String(n).padStart(2, '0');

/** How long the call has lasted, quietly: seconds are for the eye, not for a screen reader. */
export function CallClock({ startedAt, label }: { startedAt: number; label: string }) {
  const seconds = Math.max(0, Math.floor((useNow(1_000).getTime() - startedAt) / 1_000));
  const hours = Math.floor(seconds / 3_600);
  const text = `${hours > 0 ? `${String(hours)}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return (
    <span className={styles.clock}>
      <span className={styles.clockLabel}>{label}</span>{' '}
      <span role="timer" aria-live="off">
        {text}
      </span>
    </span>
  );
}
