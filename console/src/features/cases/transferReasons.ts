import { words } from '~/language/language';

/** Why a transfer is not possible now (`reasons` of /problems/transfer-not-possible). */
export const transferReasonWords = words({
  id: {
    IN_OTHER_STATE: 'Kasus sedang diusulkan ditutup atau sudah ditutup. Tunggu putusannya, atau tarik dulu usul penutupannya.',
    TRANSFER_PENDING: 'Satu unit lain sudah diminta. Tarik dulu permintaan itu.',
    TOO_MANY_TRANSFERS: 'Kasus ini sudah terlalu sering diminta pindah.',
    NO_TRANSFER_PENDING: 'Permintaan ini sudah dijawab atau ditarik. Muat ulang daftarnya.',
  },
  en: {
    IN_OTHER_STATE: 'Closing the case is proposed, or it is closed. Wait for the decision, or withdraw the proposal first.',
    TRANSFER_PENDING: 'One other unit is asked already. Withdraw that first.',
    TOO_MANY_TRANSFERS: 'This case was asked over too often.',
    NO_TRANSFER_PENDING: 'This was answered or withdrawn already. Load the list again.',
  },
});
