import { useId, type InputHTMLAttributes, type Ref } from 'react';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import ui from '~/ui/ui.module.css';
import styles from './referrals.module.css';

const said = words({
  id: {
    label: 'Dasar pembagian data',
    hint: 'Setiap pembagian data menyebut dasarnya.',
    CONSENT: 'Korban (atau walinya) sudah setuju untuk jenis instansi dan layanan ini, tertulis atau direkam. Bila persetujuan dicabut, aksesnya berakhir.',
    LEGAL_DUTY: 'Undang-undang mewajibkan pelaporan, misalnya kekerasan seksual ke polisi (UU 12/2022 ps. 41). Hanya untuk kepolisian dan kejaksaan.',
    VITAL_INTEREST: 'Nyawa terancam sekarang. Anda mengirim seketika; orang kedua meninjaunya dalam 24 jam.',
    BEST_INTEREST_OF_CHILD: 'Korban anak, dan persetujuan walinya tidak dapat diandalkan, misalnya karena wali terlapor.',
  },
  en: {
    label: 'Basis of sharing the data',
    hint: 'Every disclosure names its basis.',
    CONSENT: 'The victim (or the guardian) has agreed for this kind of agency and service, in writing or recorded. If the consent is withdrawn, access ends.',
    LEGAL_DUTY: 'The law demands a report, such as of sexual violence to the police (UU 12/2022 art. 41). For police and prosecution only.',
    VITAL_INTEREST: 'A life is in danger now. You send at once; a second person reviews it within 24 hours.',
    BEST_INTEREST_OF_CHILD: 'The victim is a child and the guardian’s consent can’t be relied on, such as where the guardian is the suspect.',
  },
});

export function useBasisLabel(): string {
  return useWords(said).label;
}

/** Why these data may be shared, each choice with what it means and when it may be used. */
export function BasisField({ error, ...input }: { error?: string | undefined; ref?: Ref<HTMLInputElement> } & InputHTMLAttributes<HTMLInputElement>) {
  const t = useWords(said);
  const means = t as Readonly<Record<string, string>>;
  const codes = useCodes();
  const id = useId();
  return (
    <fieldset className={ui.field} aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}>
      <legend className={ui.label}>{t.label}</legend>
      <div className={ui.hint} id={`${id}-hint`}>
        {t.hint}
      </div>
      {error !== undefined && (
        <div className={ui.wrong} id={`${id}-error`}>
          {error}
        </div>
      )}
      <div className={styles.choices}>
        {codes.options('disclosure-basis').map(({ value, label }) => (
          <label key={value} className={styles.basis}>
            <input {...input} type="radio" value={value} aria-invalid={error !== undefined || undefined} />
            <strong>{label}</strong>
            <span>{means[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
