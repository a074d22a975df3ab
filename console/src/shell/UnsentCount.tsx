import { Link } from '@tanstack/react-router';
import { useOutboxItems } from '~/drafts';
import { plural, useWords, words } from '~/language/language';
import styles from './shell.module.css';

const said = words({
  id: {
    waiting: (count: number) => `${String(count)} belum terkirim`,
    refused: (count: number) => `${String(count)} perlu keputusan Anda`,
  },
  en: {
    waiting: (count: number) => `${String(count)} not sent yet`,
    refused: (count: number) => `${plural(count, 'needs', 'need')} your decision`,
  },
});

/** What is not confirmed by the services, on every screen; nothing where all is. */
export function UnsentCount() {
  const t = useWords(said);
  const items = useOutboxItems();
  const refused = items.filter(({ state }) => state === 'refused').length;
  const waiting = items.length - refused;
  return (
    <span role="status">
      {items.length > 0 && (
        <Link to="/unsent" className={styles.unsent}>
          {[waiting > 0 && t.waiting(waiting), refused > 0 && t.refused(refused)].filter(Boolean).join(' · ')}
        </Link>
      )}
    </span>
  );
}
