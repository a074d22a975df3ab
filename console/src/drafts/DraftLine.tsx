import { useLanguage, useWords, words } from '~/language/language';
import { clock } from '~/language/time';
import { Button } from '~/ui/Button';
import styles from './drafts.module.css';
import type { Draft } from './useDraft';

const said = words({
  id: {
    saving: 'Menyimpan draf…',
    saved: (at: string) => `Draf tersimpan ${at}`,
    restored: (at: string) => `Draf dari ${at} dikembalikan`,
    unavailable: 'Draf tidak dapat disimpan di peramban ini; jangan tutup layar ini sebelum terkirim.',
    discard: 'Buang draf',
    where: 'Hanya untuk Anda, di peramban ini, 12 jam',
  },
  en: {
    saving: 'Saving the draft…',
    saved: (at: string) => `Draft saved ${at}`,
    restored: (at: string) => `Draft of ${at} restored`,
    unavailable: 'This browser can’t keep a draft; do not close this screen before it is sent.',
    discard: 'Throw the draft away',
    where: 'For you only, in this browser, for 12 hours',
  },
});

/** That what was typed is kept, since when, that it was restored; and the way to throw it away. */
export function DraftLine({ draft }: { draft: Draft }) {
  const t = useWords(said);
  const { language } = useLanguage();
  if (draft.state === 'opening' || draft.state === 'empty') {
    return null;
  }
  return (
    <div className={styles.line}>
      {draft.restoredFrom !== undefined && (
        <p className={styles.restored} role="status">
          {t.restored(clock(new Date(draft.restoredFrom), language))}
        </p>
      )}
      {draft.state === 'unavailable' ? (
        <p role="alert">{t.unavailable}</p>
      ) : (
        <>
          <p title={t.where}>{draft.state === 'saving' || draft.savedAt === undefined ? t.saving : t.saved(clock(new Date(draft.savedAt), language))}</p>
          <Button tone="quiet" onClick={() => void draft.discard()}>
            {t.discard}
          </Button>
        </>
      )}
    </div>
  );
}
