import { useLanguage, useWords, words } from '~/language/language';
import { signInAddress, useEndedSession, useWorker } from '~/session/session';
import { Dialog } from '~/ui/Dialog';
import buttons from '~/ui/ui.module.css';

const said = words({
  id: {
    title: 'Sesi Anda telah berakhir',
    text: 'Yang Anda ketik tetap ada di layar ini. Masuk lagi di jendela baru, lalu kembali ke sini dan lanjutkan.',
    action: 'Masuk lagi di jendela baru',
  },
  en: {
    title: 'Your session has ended',
    text: 'What you typed is still on this screen. Sign in again in a new window, then come back here and go on.',
    action: 'Sign in again in a new window',
  },
});

export function SessionEnded() {
  const t = useWords(said);
  const { language } = useLanguage();
  const isEnded = useEndedSession(useWorker().id);
  return isEnded ? (
    <Dialog title={t.title} isOpaque>
      <p>{t.text}</p>
      <a className={buttons.button} data-tone="primary" href={signInAddress('/signed-in', language)} target="_blank" rel="opener">
        {t.action}
      </a>
    </Dialog>
  ) : null;
}
