import { useLanguage, useWords, words } from '~/language/language';
import { signInAddress } from '~/session/session';
import { Message } from '~/ui/messages';
import buttons from '~/ui/ui.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';
import styles from './shell.module.css';
import { TrainingBanner } from './TrainingBanner';

const said = words({
  id: {
    what: 'Satuan tugas TPPO dan perlindungan perempuan & anak, Kalimantan Utara',
    lead: 'Untuk petugas pengaduan, manajer kasus, koordinator, kepala, dan narahubung instansi.',
    signIn: 'Masuk',
    report: 'Anda ingin melapor? Hubungi hotline atau baca caranya',
    failed: 'Belum berhasil masuk',
    failedNext: 'Halaman masuk terlalu lama terbuka, atau dibatalkan. Tekan Masuk untuk mencoba lagi.',
    away: 'Layanan masuk sedang tidak dapat dihubungi',
    awayNext: 'Coba lagi beberapa menit lagi. Hotline tetap dapat dihubungi.',
  },
  en: {
    what: 'Task force against human trafficking and for the protection of women & children, North Kalimantan',
    lead: 'For intake officers, case managers, coordinators, heads and agency liaisons.',
    signIn: 'Sign in',
    report: 'Do you want to report? Call the hotline or read how',
    failed: 'Signing in did not succeed',
    failedNext: 'The sign-in page was open too long, or was left. Press Sign in to try again.',
    away: 'The sign-in service cannot be reached',
    awayNext: 'Try again in a few minutes. The hotline can still be called.',
  },
});

/** What somebody sees who is not signed in. */
export function Door() {
  const t = useWords(said);
  const { language } = useLanguage();
  const { pathname, search } = globalThis.location;
  const failure = new URLSearchParams(search).get('signin');
  return (
    <div className={styles.door}>
      <TrainingBanner />
      <main className={styles.doorBody}>
        <div>
          <h1 className={styles.doorBrand}>
            <Mark size={44} /> Tuntas
          </h1>
          <p>{t.what}</p>
        </div>
        {failure === 'failed' && (
          <Message tone="warn" title={t.failed} role="alert">
            <p>{t.failedNext}</p>
          </Message>
        )}
        {failure !== null && failure !== 'failed' && (
          <Message tone="warn" title={t.away} role="alert">
            <p>{t.awayNext}</p>
          </Message>
        )}
        <p>{t.lead}</p>
        <a className={buttons.button} data-tone="primary" href={signInAddress(failure === null ? pathname + search : '/', language)}>
          {t.signIn}
        </a>
        <div className={styles.doorFoot}>
          <a href={language === 'id' ? '/lapor' : '/report'}>{t.report}</a>
          <LanguageSwitch />
        </div>
      </main>
    </div>
  );
}
