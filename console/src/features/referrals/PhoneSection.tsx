import type { Referral } from '~/api/referrals';
import { useLanguage, useWords, words } from '~/language/language';
import { useAnnounce } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { Card, Section, Stack } from '~/ui/Page';
import styles from './referrals.module.css';

const said = words({
  id: {
    title: 'Hubungi instansi penerima sekarang',
    lead: 'Rujukan ini mendesak. Telepon piketnya, lalu catat siapa yang mengangkat.',
    none: 'Instansi ini belum mencantumkan telepon piket.',
    unavailable: 'Nomor piket sedang tidak dapat diambil. Muat ulang layar ini sebentar lagi.',
    text: 'Teks siap kirim, tanpa data pribadi',
    copy: 'Salin teks',
    copied: 'Teks tersalin',
    notCopied: 'Peramban tidak mengizinkan menyalin: pilih teksnya dan salin sendiri',
  },
  en: {
    title: 'Call the recipient now',
    lead: 'This referral is urgent. Call its duty phone, then note who answered.',
    none: 'This agency has named no duty phone.',
    unavailable: 'The duty phone can’t be fetched just now. Load this screen again in a moment.',
    text: 'A ready text without personal data',
    copy: 'Copy the text',
    copied: 'The text is copied',
    notCopied: 'The browser does not allow copying: select the text and copy it yourself',
  },
});

/** To the sender of an urgent one: whom to call, and what to write. Nothing where there is nothing to call about. */
export function PhoneSection({ referral: { recipient, readyText } }: { referral: Referral }) {
  const t = useWords(said);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const text = readyText?.[language];
  if (text === undefined && recipient?.dutyPhone === undefined) {
    return null;
  }
  return (
    <Card>
      <Section title={t.title}>
        <Stack>
          <p>{t.lead}</p>
          {recipient?.dutyPhone === undefined ? (
            <p>{recipient?.dutyPhoneUnavailable === true ? t.unavailable : t.none}</p>
          ) : (
            <a className={styles.phone} href={`tel:${recipient.dutyPhone}`}>
              {recipient.dutyPhone}
            </a>
          )}
          {text !== undefined && (
            <>
              <h3>{t.text}</h3>
              <blockquote className={styles.ready}>{text}</blockquote>
              <div>
                <Button
                  onClick={() => {
                    copied(text).then(
                      () => {
                        announce(t.copied);
                      },
                      () => {
                        announce(t.notCopied, 'warn');
                      },
                    );
                  }}
                >
                  {t.copy}
                </Button>
              </div>
            </>
          )}
        </Stack>
      </Section>
    </Card>
  );
}

async function copied(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
