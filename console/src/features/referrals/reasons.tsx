import type { Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';

const said = words({
  id: {
    NOT_SENT: 'Rujukan ini belum terkirim.',
    ABANDONED: 'Rujukan ini tidak jadi dikirim.',
    NOT_ACCEPTED: 'Rujukan ini belum diterima untuk ditangani.',
    ALREADY_SENT: 'Rujukan ini sudah terkirim.',
    ALREADY_ACCEPTED: 'Rujukan ini sudah diterima untuk ditangani.',
    ALREADY_STARTED: 'Rujukan ini sudah mulai ditangani.',
    ALREADY_COMPLETED: 'Rujukan ini sudah selesai dilayani.',
    DECLINED: 'Rujukan ini sudah dijawab: tidak dapat ditangani.',
    CANCELLATION_REQUESTED: 'Pengirim sudah meminta pembatalan.',
    CANCELLATION_NOT_REQUESTED: 'Pengirim tidak (lagi) meminta pembatalan.',
    CANCELLED: 'Rujukan ini sudah dibatalkan.',
    REDIRECTION_REQUESTED: 'Pengalihan sudah diminta dan menunggu pengirim.',
    REDIRECTION_NOT_REQUESTED: 'Tidak (lagi) ada permintaan pengalihan.',
    REDIRECTED: 'Rujukan ini sudah dialihkan.',
    RECALLED: 'Pengirim sudah menarik kembali rujukan ini.',
    NOT_URGENT: 'Rujukan ini tidak mendesak.',
    CONSENT_WITHDRAWN: 'Persetujuan korban sudah dicabut.',
    CONSENT_MISSING: 'Belum ada persetujuan untuk jenis instansi dan layanan ini.',
    OUT_OF_TIME: 'Pengiriman tidak selesai pada waktunya.',
    SUPERSEDED: 'Rujukan lain sudah menggantikannya.',
    NOT_GRANTED: 'Data kasus tidak boleh dibagikan untuk rujukan ini.',
  },
  en: {
    NOT_SENT: 'This referral has not been sent yet.',
    ABANDONED: 'This referral was never sent.',
    NOT_ACCEPTED: 'This referral has not been accepted.',
    ALREADY_SENT: 'This referral has been sent already.',
    ALREADY_ACCEPTED: 'This referral has been accepted already.',
    ALREADY_STARTED: 'Work on this referral has begun already.',
    ALREADY_COMPLETED: 'This referral is completed already.',
    DECLINED: 'This referral has been answered: it can’t be taken on.',
    CANCELLATION_REQUESTED: 'The sender has asked for its cancellation.',
    CANCELLATION_NOT_REQUESTED: 'The sender does not ask for its cancellation (any more).',
    CANCELLED: 'This referral is cancelled.',
    REDIRECTION_REQUESTED: 'A redirection was asked for and waits for the sender.',
    REDIRECTION_NOT_REQUESTED: 'No redirection is asked for (any more).',
    REDIRECTED: 'This referral has been redirected.',
    RECALLED: 'The sender has recalled this referral.',
    NOT_URGENT: 'This referral is not urgent.',
    CONSENT_WITHDRAWN: 'The victim’s consent was withdrawn.',
    CONSENT_MISSING: 'There is no consent for this kind of agency and service.',
    OUT_OF_TIME: 'Sending did not finish in time.',
    SUPERSEDED: 'Another referral has taken its place.',
    NOT_GRANTED: 'The case’s data may not be shared for this referral.',
  },
});

/** @returns a reason in the words of the field; undefined where it is not known here */
export function useReasonWords(): (reason: Reason) => string | undefined {
  const t = useWords(said) as Readonly<Partial<Record<string, string>>>;
  return ({ code }) => t[code];
}
