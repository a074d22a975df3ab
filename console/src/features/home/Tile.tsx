import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords, words } from '~/language/language';
import styles from './home.module.css';

const said = words({
  id: { fetching: 'Mengambil angkanya…', failed: 'Angkanya belum terambil.' },
  en: { fetching: 'Fetching the number…', failed: 'The number could not be fetched.' },
});

export interface TileProps {
  label: string;
  to: string;
  search?: Record<string, string | boolean> | undefined;
  hash?: string | undefined;
  /** Undefined while it is not known. */
  count: { count: number; text: string } | undefined;
  failed?: boolean;
  isUrgent?: boolean | undefined;
  more?: ReactNode;
}

/** One number, the link to the list that shows exactly those. */
export function Tile({ label, to, search, hash, count, failed = false, isUrgent = false, more }: TileProps) {
  const t = useWords(said);
  const tone = count === undefined || count.count === 0 ? 'none' : isUrgent ? 'danger' : 'plain';
  return (
    <li>
      <Link className={styles.tile} data-tone={tone} to={to} {...(search === undefined ? {} : { search })} {...(hash === undefined ? {} : { hash })}>
        <span className={styles.count}>{count?.text ?? '–'}</span> <span className={styles.label}>{label}</span>{' '}
        {count === undefined && <span className={styles.more}>{failed ? t.failed : t.fetching}</span>}
        {count !== undefined && count.count > 0 && more !== undefined && more !== false && <span className={styles.more}>{more}</span>}
      </Link>
    </li>
  );
}

export function Tiles({ children }: { children: ReactNode }) {
  return <ul className={styles.tiles}>{children}</ul>;
}
