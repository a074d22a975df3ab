import { useEffect, useState } from 'react';
import { useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import styles from './shell.module.css';

const said = words({
  id: { hide: 'Sembunyikan layar', keys: 'Esc dua kali', back: 'Lanjutkan', neutral: 'Kalender' },
  en: { hide: 'Hide the screen', keys: 'Esc twice', back: 'Go on', neutral: 'Calendar' },
});

const TWICE_WITHIN_MS = 600;

/** Covers everything at once when somebody comes near; what was typed stays beneath. */
export function QuickHide() {
  const t = useWords(said);
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    let last = -Infinity;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        if (event.timeStamp - last < TWICE_WITHIN_MS) {
          setHidden(true);
        }
        last = event.timeStamp;
      }
    };
    globalThis.addEventListener('keydown', onKey);
    return () => {
      globalThis.removeEventListener('keydown', onKey);
    };
  }, []);
  useEffect(() => {
    if (!isHidden) {
      return;
    }
    const title = document.title;
    document.title = t.neutral;
    const root = document.getElementById('root');
    root?.setAttribute('data-hidden', '');
    return () => {
      document.title = title;
      root?.removeAttribute('data-hidden');
    };
  }, [isHidden, t]);
  return (
    <>
      <Button
        tone="quiet"
        title={t.keys}
        onClick={() => {
          setHidden(true);
        }}
      >
        {t.hide}
      </Button>
      {isHidden && (
        <div className={styles.cover}>
          <time>{new Date().toLocaleDateString('id-ID', { timeZone: 'Asia/Makassar', dateStyle: 'full' })}</time>
          <button
            type="button"
            ref={(button) => {
              button?.focus();
            }}
            onClick={() => {
              setHidden(false);
            }}
          >
            {t.back}
          </button>
        </div>
      )}
    </>
  );
}
