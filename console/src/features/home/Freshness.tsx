import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage, useWords, words } from '~/language/language';
import { clock } from '~/language/time';
import { useLive } from '~/live/live';
import { Button } from '~/ui/Button';
import styles from './home.module.css';

const said = words({
  id: {
    fetching: 'Mengambil angka…',
    live: (at: string) => `Angka dari ${at}, diperbarui sendiri.`,
    still: (at: string) => `Angka dari ${at}.`,
    down: (at: string) => `Angka dari ${at}; sambungan terputus.`,
    none: 'Belum ada angka; sambungan terputus.',
    again: 'Ambil lagi',
  },
  en: {
    fetching: 'Fetching the numbers…',
    live: (at: string) => `Numbers of ${at}, kept up by themselves.`,
    still: (at: string) => `Numbers of ${at}.`,
    down: (at: string) => `Numbers of ${at}; the line is down.`,
    none: 'No numbers yet; the line is down.',
    again: 'Fetch again',
  },
});

/** What the numbers of this screen are kept under. */
const SHOWN: readonly QueryKey[] = [['reports', 'home'], ['cases', 'home'], ['transfers', 'home'], ['queue', 'home'], ['late', 'home'], ['notices', 'since']];

/** Since when all numbers on the screen hold, the oldest of them counts; and whether they go on doing so. */
export function Freshness() {
  const t = useWords(said);
  const { language } = useLanguage();
  const { line } = useLive();
  const queries = useQueryClient();
  const [, look] = useState(0);
  useEffect(
    () =>
      queries.getQueryCache().subscribe(() => {
        // After the render that told of it.
        queueMicrotask(() => {
          look((n) => n + 1);
        });
      }),
    [queries],
  );
  const states = SHOWN.flatMap((queryKey) => queries.getQueryCache().findAll({ queryKey, type: 'active' })).map(({ state }) => state);
  const times = states.map(({ dataUpdatedAt }) => dataUpdatedAt).filter((at) => at > 0);
  const oldest = times.length === 0 ? undefined : clock(new Date(Math.min(...times)), language);
  const isDown = line === 'down' || states.some(({ fetchStatus, error, fetchFailureCount }) => error !== null || (fetchStatus === 'fetching' && fetchFailureCount > 0));
  return (
    <span className={styles.fresh} data-line={isDown ? 'down' : line}>
      {/* Told when the line breaks; not each minute that all is well. */}
      <span aria-live={isDown ? 'polite' : 'off'}>{text()}</span>
      {isDown && (
        <Button
          onClick={() => {
            for (const queryKey of SHOWN) {
              void queries.invalidateQueries({ queryKey });
            }
          }}
        >
          {t.again}
        </Button>
      )}
    </span>
  );

  function text() {
    if (oldest === undefined) {
      return isDown ? t.none : t.fetching;
    }
    if (isDown) {
      return t.down(oldest);
    }
    return line === 'live' ? t.live(oldest) : t.still(oldest);
  }
}
