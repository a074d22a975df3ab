import { Link } from '@tanstack/react-router';
import { useAgencyNames } from '~/api/agencies';
import type { Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCaseStates } from '~/reference/cases';
import { useCodes } from '~/reference/codes';
import type { CaseFile } from '../queries';
import { PartLink } from './Part';

const said = words({
  id: {
    IN_OTHER_STATE: (state: string) => `Status kasus sekarang: ${state}. Tindakan ini bukan untuk status itu.`,
    SAME_PERSON: 'Anda sendiri yang mengusulkan; orang kedua yang memutuskan.',
    SECOND_REASON_MISSING: 'Untuk “Tidak terbukti”, orang kedua menulis alasannya sendiri pada isian alasan.',
    OPEN_DISCLOSURE: (agency: string) => `Rujukan ke ${agency} belum berakhir.`,
    openReferral: 'Buka rujukannya dan selesaikan, minta pembatalan, atau tarik kembali',
    REVIEW_MISSING: (agency: string) => `Pembagian darurat ke ${agency} belum ditinjau orang kedua.`,
    toReview: 'Ke data yang dibagikan',
    TRANSFER_PENDING: (unit: string) => `${unit} sedang diminta mengambil alih kasus ini.`,
    toTransfer: 'Ke petugas dan unit: tarik permintaannya, atau tunggu jawabannya',
    SETTLEMENT_IS_NO_END: (outcome: string, categories: string) =>
      `“${outcome}” tidak menutup kasus ${categories}. Kasus jalan terus.`,
    never: 'TPPO dan kekerasan seksual tidak boleh diselesaikan di luar peradilan (UU 12/2022 ps. 23, UU 20/2025 ps. 82).',
    strictest: 'Sampai pasal yang didakwakan diketahui, aturan paling ketat berlaku.',
    toNotes: 'Tulis catatan: siapa yang mengusulkan damai, kapan, dan adakah tekanan',
    VICTIM_MAY_BE_CHILD: 'Korban anak, atau usianya belum diketahui: hanya orang dewasa yang dapat mengakhiri layanan.',
    toPeople: 'Ke orang: lengkapi usia atau tahun lahir korban',
  },
  en: {
    IN_OTHER_STATE: (state: string) => `The case is now: ${state}. This step is none of that state’s.`,
    SAME_PERSON: 'You proposed it yourself; a second person decides.',
    SECOND_REASON_MISSING: 'For “Unfounded” the second person writes a reason of their own in the field for it.',
    OPEN_DISCLOSURE: (agency: string) => `The referral to ${agency} has not ended.`,
    openReferral: 'Open the referral and complete it, ask to cancel it, or recall it',
    REVIEW_MISSING: (agency: string) => `The emergency disclosure to ${agency} has not had its second person’s review.`,
    toReview: 'To the data that were shared',
    TRANSFER_PENDING: (unit: string) => `${unit} is being asked to take this case over.`,
    toTransfer: 'To officer and unit: withdraw it, or wait for the answer',
    SETTLEMENT_IS_NO_END: (outcome: string, categories: string) =>
      `“${outcome}” does not close a case of ${categories}. The case goes on.`,
    never: 'Trafficking and sexual violence may not be settled out of court (UU 12/2022 art. 23, UU 20/2025 art. 82).',
    strictest: 'Until the charged article is known the strictest rule holds.',
    toNotes: 'Write a note: who proposed peace, when, and whether there is pressure',
    VICTIM_MAY_BE_CHILD: 'The victim is a child, or their age is not known: only an adult can end services.',
    toPeople: 'To the people: complete the victim’s age or year of birth',
  },
});

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** One reason why a case is not closed, with the way to what can be done about it. */
export function ClosureReason({ reason, file, onFollow }: { reason: Reason; file: CaseFile; onFollow: () => void }) {
  const t = useWords(said);
  const stateOf = useCaseStates();
  const { label } = useCodes();
  const agency = useAgencyNames();
  const recipient = agency(file.disclosures?.find((grant) => grant.referralId === reason.referralId)?.recipientAgencyId) || '…';
  switch (reason.code) {
    case 'IN_OTHER_STATE':
      return t.IN_OTHER_STATE(stateOf(text(reason.state)));
    case 'SAME_PERSON':
      return t.SAME_PERSON;
    case 'SECOND_REASON_MISSING':
      return t.SECOND_REASON_MISSING;
    case 'OPEN_DISCLOSURE':
      return (
        <>
          {t.OPEN_DISCLOSURE(recipient)}{' '}
          <Link to="/referrals/$referralId" params={{ referralId: text(reason.referralId) }}>
            {t.openReferral}
          </Link>
        </>
      );
    case 'REVIEW_MISSING':
      return (
        <>
          {t.REVIEW_MISSING(recipient)}{' '}
          <PartLink name="disclosures" onFollow={onFollow}>
            {t.toReview}
          </PartLink>
        </>
      );
    case 'TRANSFER_PENDING':
      return (
        <>
          {t.TRANSFER_PENDING(agency(text(reason.toUnitId)))}{' '}
          <PartLink name="hands" onFollow={onFollow}>
            {t.toTransfer}
          </PartLink>
        </>
      );
    case 'SETTLEMENT_IS_NO_END': {
      const categories = Array.isArray(reason.categories) ? reason.categories.map(text) : [];
      return (
        <>
          {t.SETTLEMENT_IS_NO_END(label('settlement-outcome', text(reason.outcome)), categories.map((code) => label('offence-category', code)).join(', '))}{' '}
          {categories.some((code) => code === 'TRAFFICKING' || code === 'SEXUAL_VIOLENCE') ? t.never : t.strictest}{' '}
          <PartLink name="notes" onFollow={onFollow}>
            {t.toNotes}
          </PartLink>
        </>
      );
    }
    case 'VICTIM_MAY_BE_CHILD':
      return (
        <>
          {t.VICTIM_MAY_BE_CHILD}{' '}
          <PartLink name="people" onFollow={onFollow}>
            {t.toPeople}
          </PartLink>
        </>
      );
    default:
      return text(reason.detail) || reason.code;
  }
}
