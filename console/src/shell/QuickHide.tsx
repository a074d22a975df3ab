import { useEffect, useState } from 'react';
import { useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import { TWICE_WITHIN_MS } from '~/ui/Dialog';
import styles from './shell.module.css';

const said = words({
  id: { hide: 'Sembunyikan layar', keys: 'Esc dua kali', back: 'Lanjutkan', neutral: 'Kalender' },
  en: { hide: 'Hide the screen', keys: 'Esc twice', back: 'Go on', neutral: 'Calendar' },
});

/** Covers everything at once, the last of the top layer and so above every other dialog, when somebody comes near; what was typed stays beneath. */
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
    return () => {
      document.title = title;
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
        <dialog
          className={styles.cover}
          ref={(cover) => {
            if (cover?.open === false) {
              cover.showModal();
            }
          }}
          aria-label={t.neutral}
          onCancel={(event) => {
            event.preventDefault();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
            }
          }}
        >
          <time>{new Date().toLocaleDateString('id-ID', { timeZone: 'Asia/Makassar', dateStyle: 'full' })}</time>
          <button
            type="button"
            autoFocus
            onClick={() => {
              setHidden(false);
            }}
          >
            {t.back}
          </button>
        </dialog>
      )}
    </>
  );
}
