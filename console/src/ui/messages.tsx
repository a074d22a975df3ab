import type { ReactNode } from 'react';
import { NO_ANSWER, type Problem, type Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { Button } from './Button';
import styles from './ui.module.css';

export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'danger';

/** A state at a glance; the words say it, the colour only helps. */
export function Status({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.status} data-tone={tone}>
      {children}
    </span>
  );
}

/** Something to know before going on. `role` is `alert` where it interrupts. */
export function Message({ tone = 'info', title, children, role }: { tone?: Tone; title: ReactNode; children?: ReactNode; role?: 'alert' | 'status' }) {
  return (
    <div className={styles.message} data-tone={tone} role={role}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Nothing here: says why, and what would bring something. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** @param what is being fetched, in words: a wait is never without them */
export function Loading({ what }: { what: string }) {
  return (
    <div className={styles.loading} role="status">
      {what}
    </div>
  );
}

const said = words({
  id: {
    noAnswer: 'Tidak ada jawaban dari sistem',
    noAnswerNext: 'Sambungan mungkin terputus. Yang Anda ketik tetap ada; tekan lagi bila sambungan kembali. Menekan dua kali tidak membuat dua.',
    stale: 'Orang lain baru saja mengubah data ini. Muat yang terbaru, lihat perubahannya, lalu ulangi bila masih perlu.',
    reload: 'Muat yang terbaru',
    again: 'Coba lagi',
    reference: 'Sebutkan nomor ini kepada admin:',
    unexpected: 'Terjadi kesalahan yang tidak terduga',
    why: 'Alasannya:',
  },
  en: {
    noAnswer: 'The system did not answer',
    noAnswerNext: 'The line may be down. What you typed is still here; press again once it is back. Pressing twice does not make two.',
    stale: 'Somebody else has just changed this. Load the newest, look at the change, and try again if it is still needed.',
    reload: 'Load the newest',
    again: 'Try again',
    reference: 'Tell this number to the administrator:',
    unexpected: 'Something unexpected went wrong',
    why: 'The reasons:',
  },
});

interface ProblemProps {
  problem: Problem;
  /** Fetches anew what is shown, or tries once more. */
  onRetry?: () => void;
  /** A reason's own words where the screen knows better ones; the service's detail or the code otherwise. */
  reasonWords?: (reason: Reason) => ReactNode;
}

/** What went wrong and what to do next, by the problem's type. */
export function ProblemNotice({ problem, onRetry, reasonWords }: ProblemProps) {
  const t = useWords(said);
  const silent = problem.type === NO_ANSWER;
  return (
    <Message tone={problem.isPassing ? 'warn' : 'danger'} role="alert" title={silent ? t.noAnswer : (problem.members.title ?? t.unexpected)}>
      {silent && <p>{t.noAnswerNext}</p>}
      {problem.is('stale') && <p>{t.stale}</p>}
      {!silent && !problem.is('stale') && problem.members.detail !== undefined && <p>{problem.members.detail}</p>}
      {problem.reasons.length > 0 && (
        <>
          <p>{t.why}</p>
          <ul>
            {problem.reasons.map((reason, n) => (
              <li key={`${reason.code}-${String(n)}`}>{reasonWords?.(reason) ?? (typeof reason.detail === 'string' ? reason.detail : reason.code)}</li>
            ))}
          </ul>
        </>
      )}
      {problem.members.reference !== undefined && (
        <p>
          {t.reference} <code>{problem.members.reference}</code>
        </p>
      )}
      {onRetry !== undefined && (
        <div>
          <Button onClick={onRetry}>{problem.is('stale') ? t.reload : t.again}</Button>
        </div>
      )}
    </Message>
  );
}
