import { words } from '~/language/language';

/** What can be done with a referral, as the buttons say it. */
export const stepWords = words({
  id: {
    receipt: 'Tandai sudah sampai, tanpa membuka data',
    acceptance: 'Terima untuk ditangani',
    decline: 'Tidak dapat ditangani…',
    progress: 'Catat perkembangan…',
    completion: 'Selesai dilayani…',
    cancellation: 'Setujui pembatalan…',
    'cancellation-request': 'Minta pembatalan…',
    redirection: 'Alihkan ke instansi lain…',
    'redirection/confirmation': 'Setujui pengalihan…',
    'redirection/refusal': 'Jangan dialihkan…',
    recall: 'Tarik kembali…',
    'phone-confirmation': 'Catat jawaban telepon…',
    assignment: 'Disposisi…',
  },
  en: {
    receipt: 'Say that it arrived, without opening the data',
    acceptance: 'Accept',
    decline: 'Can’t take it on…',
    progress: 'Note progress…',
    completion: 'Service completed…',
    cancellation: 'Agree to the cancellation…',
    'cancellation-request': 'Ask for cancellation…',
    redirection: 'Redirect to another agency…',
    'redirection/confirmation': 'Agree to the redirection…',
    'redirection/refusal': 'Do not redirect…',
    recall: 'Recall…',
    'phone-confirmation': 'Note an answer by phone…',
    assignment: 'Assign…',
  },
});
