import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { useLanguage, useWords, words } from '~/language/language';
import { moment, relative } from '~/language/time';
import { Button } from './Button';
import styles from './ui.module.css';

/** Names and what is known by them; what is not known is left out. */
export function Facts({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {items
        .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

const MINUTE_MS = 60_000;

/** The time now, anew each minute. */
export function useNow(everyMs = MINUTE_MS): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}

/** A moment in WITA with how long ago it was, or how soon it will be. */
export function When({ at, short = false }: { at: string | undefined; short?: boolean }) {
  const { language } = useLanguage();
  const now = useNow();
  if (at === undefined) {
    return null;
  }
  const full = moment(at, language);
  const since = relative(at, now, language);
  return (
    <time dateTime={at} title={full}>
      {short ? since : `${full} (${since})`}
    </time>
  );
}

export interface Column<T> {
  name: string;
  /** The first column is the row's heading: the case's or referral's number, and the link. */
  show: (item: T) => ReactNode;
  /** At the row's end, where a status stands. */
  end?: boolean;
}

interface TableProps<T> {
  /** What this list is, for a screen reader. */
  caption: string;
  items: readonly T[];
  columns: readonly Column<T>[];
  keyOf: (item: T) => string;
  /** What is shown instead of no rows. */
  empty: ReactNode;
}

/** Rows on a desk, cards on a phone. */
export function Table<T>({ caption, items, columns, keyOf, empty }: TableProps<T>) {
  if (items.length === 0) {
    return empty;
  }
  return (
    <table className={styles.table}>
      <caption className="hidden-words">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" data-end={column.end}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            {columns.map((column, n) =>
              n === 0 ? (
                <th key={column.name} scope="row">
                  {column.show(item)}
                </th>
              ) : (
                <td key={column.name} data-name={column.name} data-end={column.end}>
                  {column.show(item)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const said = words({
  id: { more: 'Tampilkan berikutnya', fetching: 'Mengambil…' },
  en: { more: 'Show more', fetching: 'Fetching…' },
});

/** Goes on with a list that has more pages; nothing where there are none. */
export function More({ query }: { query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const t = useWords(said);
  return query.hasNextPage ? (
    <div className={styles.more}>
      <Button busy={query.isFetchingNextPage && t.fetching} onClick={() => void query.fetchNextPage()}>
        {t.more}
      </Button>
    </div>
  ) : null;
}
