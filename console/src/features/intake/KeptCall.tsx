import type { Agency } from '~/api/agencies';
import { useOutboxItems } from '~/drafts';
import { useWords, words } from '~/language/language';
import { Button, ButtonLink } from '~/ui/Button';
import { Message } from '~/ui/messages';
import { Actions, Page } from '~/ui/Page';

const said = words({
  id: {
    title: 'Terima laporan',
    kept: 'Belum terkirim',
    keptNext: 'Sambungan terputus. Laporan tersimpan terkunci di peramban ini, hanya untuk Anda, dan dikirim sendiri satu kali begitu sambungan kembali. Jangan tulis ulang.',
    phone: 'Jangan menunggu sambungan: telepon sekarang',
    phoneNext: 'Sebutkan yang perlu untuk menolong. Instansi ini menerima rujukannya begitu sambungan kembali.',
    none: 'belum ada nomor piket',
    refused: 'Perlu keputusan Anda',
    refusedNext: 'Sistem menolak sebagian isian. Buka daftar yang belum terkirim untuk membaca sebabnya dan mengubahnya.',
    sent: 'Sudah terkirim',
    sentNext: 'Sambungan kembali, laporan sudah tercatat.',
    another: 'Terima laporan baru',
    unsent: 'Lihat yang belum terkirim',
    reports: 'Ke daftar laporan',
  },
  en: {
    title: 'Take a report',
    kept: 'Not sent yet',
    keptNext: 'The line is down. The report is kept locked in this browser, for you only, and is sent by itself, once, as soon as the line is back. Do not write it again.',
    phone: 'Do not wait for the line: phone now',
    phoneNext: 'Say what is needed to help. These agencies get the referral as soon as the line is back.',
    none: 'no duty phone yet',
    refused: 'Needs your decision',
    refusedNext: 'The system refused part of it. Open the list of what is not sent to read why, and to change it.',
    sent: 'Sent',
    sentNext: 'The line is back, the report is recorded.',
    another: 'Take a new report',
    unsent: 'See what is not sent',
    reports: 'To the reports',
  },
});

/**
 * After saving without a line: nothing is lost, and danger does not wait for it.
 *
 * @param keys of the report and of what follows from it
 * @param calling the agencies that the report is to be sent to at once
 */
export function KeptCall({ keys, calling, onNew }: { keys: readonly string[]; calling: readonly Agency[]; onNew: () => void }) {
  const t = useWords(said);
  const items = useOutboxItems().filter(({ key }) => keys.includes(key));
  const isUnsent = items.length > 0;
  const isRefused = items.some(({ state }) => state === 'refused');
  return (
    <Page title={t.title}>
      {isRefused ? (
        <Message tone="danger" title={t.refused} role="alert">
          <p>{t.refusedNext}</p>
        </Message>
      ) : isUnsent ? (
        <Message tone="warn" title={t.kept} role="status">
          <p>{t.keptNext}</p>
        </Message>
      ) : (
        <Message tone="good" title={t.sent} role="status">
          <p>{t.sentNext}</p>
        </Message>
      )}
      {calling.length > 0 && (
        <Message tone="danger" title={t.phone}>
          <ul>
            {calling.map(({ id, name, dutyPhone }) => (
              <li key={id}>
                {name}: {dutyPhone === undefined ? t.none : <a href={`tel:${dutyPhone}`}>☎ {dutyPhone}</a>}
              </li>
            ))}
          </ul>
          <p>{t.phoneNext}</p>
        </Message>
      )}
      <Actions>
        <Button tone="primary" onClick={onNew}>
          {t.another}
        </Button>
        <ButtonLink to={isUnsent ? '/unsent' : '/reports'}>{isUnsent ? t.unsent : t.reports}</ButtonLink>
      </Actions>
    </Page>
  );
}
