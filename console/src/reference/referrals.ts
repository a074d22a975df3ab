import { useWords, words } from '~/language/language';

/** What a referral's steps are called on the screens; the first ones are also the states where it stands. */
export const referralStateWords = words({
  id: {
    Preparing: 'Sedang disiapkan',
    Sent: 'Terkirim',
    Received: 'Dibaca instansi',
    Accepted: 'Diterima untuk ditangani',
    Declined: 'Tidak dapat ditangani',
    RedirectionRequested: 'Minta dialihkan',
    Redirected: 'Dialihkan',
    InProgress: 'Sedang ditangani',
    Completed: 'Selesai dilayani',
    CancellationRequested: 'Minta pembatalan',
    Cancelled: 'Dibatalkan',
    Recalled: 'Ditarik kembali',
    Abandoned: 'Tidak jadi dikirim',
    Progressed: 'Perkembangan dicatat',
    RedirectionRefused: 'Pengalihan tidak disetujui',
    Overdue: 'Jawaban terlambat',
    ConfirmedByPhone: 'Dikonfirmasi lewat telepon',
    Assigned: 'Disposisi',
    SenderChanged: 'Pengirim berganti',
  },
  en: {
    Preparing: 'Being prepared',
    Sent: 'Sent',
    Received: 'Read by the agency',
    Accepted: 'Accepted',
    Declined: 'Can’t be taken on',
    RedirectionRequested: 'Asks to be redirected',
    Redirected: 'Redirected',
    InProgress: 'In progress',
    Completed: 'Service completed',
    CancellationRequested: 'Cancellation asked for',
    Cancelled: 'Cancelled',
    Recalled: 'Recalled',
    Abandoned: 'Never sent',
    Progressed: 'Progress noted',
    RedirectionRefused: 'Redirection not agreed to',
    Overdue: 'Answer is late',
    ConfirmedByPhone: 'Confirmed by phone',
    Assigned: 'Assigned',
    SenderChanged: 'Sender changed',
  },
});

type Tone = 'plain' | 'info' | 'good' | 'warn' | 'danger';

const TONES: Readonly<Partial<Record<string, Tone>>> = {
  Sent: 'warn',
  Received: 'warn',
  Accepted: 'info',
  InProgress: 'info',
  Completed: 'good',
  Declined: 'danger',
  RedirectionRequested: 'warn',
  CancellationRequested: 'warn',
  Recalled: 'danger',
};

/** @returns a step's words; the code itself where the service is newer than this console */
export function useReferralStates() {
  const t = useWords(referralStateWords) as Readonly<Partial<Record<string, string>>>;
  return {
    label: (state: string | undefined) => (state === undefined ? '' : (t[state] ?? state)),
    tone: (state: string | undefined): Tone => TONES[state ?? ''] ?? 'plain',
  };
}
