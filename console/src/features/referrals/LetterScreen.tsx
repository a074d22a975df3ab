import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { agenciesQuery } from '~/api/agencies';
import { asProblem } from '~/api/problem';
import { type Packet, type Referral, referralQuery } from '~/api/referrals';
import { useLanguage, useWords, words } from '~/language/language';
import { day, moment } from '~/language/time';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { Button } from '~/ui/Button';
import { Facts } from '~/ui/data';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { Page } from '~/ui/Page';
import styles from './letter.module.css';
import type { PacketContent } from './PacketDetails';
import { packetQuery } from './PacketSection';

const said = words({
  id: {
    title: 'Surat rujukan',
    back: 'Kembali ke rujukan',
    print: 'Cetak',
    fetching: 'Menyusun surat…',
    masked: 'Data korban belum dibuka, jadi tidak ikut tercetak. Buka datanya pada rujukan, lalu kembali ke sini.',
    open: 'Data korban ikut tercetak. Simpan cetakannya terkunci; jangan tinggalkan di mesin cetak.',
    office: 'Gugus Tugas Pencegahan dan Penanganan TPPO',
    province: 'Provinsi Kalimantan Utara',
    confidential: 'RAHASIA — hanya untuk petugas yang menangani',
    number: 'Nomor kasus',
    subject: 'Hal',
    subjectOf: (service: string) => `Rujukan untuk layanan ${service}`,
    urgency: 'Urgensi',
    sentAt: 'Terkirim',
    to: 'Kepada Yth. Pimpinan',
    from: 'Dari',
    at: 'di',
    opening: (service: string) => `Dengan ini kami merujuk kasus tersebut untuk layanan ${service}. Mohon jawaban melalui Tuntas: diterima untuk ditangani, tidak dapat ditangani, atau dialihkan, beserta alasannya.`,
    due: (when: string) => `Jawaban kami tunggu paling lambat ${when}.`,
    safety: 'Catatan keselamatan',
    safetyMasked: 'Catatan keselamatan ada pada data rujukan. Bukalah sebelum menghubungi siapa pun.',
    asked: 'Yang kami minta',
    victim: 'Korban',
    name: 'Nama',
    description: 'Ciri-ciri',
    age: 'Umur',
    years: (n: number) => `${String(n)} tahun`,
    sex: 'Jenis kelamin',
    whereabouts: 'Keberadaan',
    needs: 'Kebutuhan',
    hidden: '•••••• (lihat di Tuntas)',
    district: 'Kecamatan',
    basis: 'Dasar hukum dan dasar pembagian data',
    CONSENT: 'Persetujuan korban atau walinya, yang dapat dicabut sewaktu-waktu (UU 27/2022).',
    LEGAL_DUTY: 'Kewajiban hukum untuk melapor (UU 12/2022 ps. 41).',
    VITAL_INTEREST: 'Kepentingan vital: nyawa terancam (UU 27/2022). Ditinjau orang kedua dalam 24 jam.',
    BEST_INTEREST_OF_CHILD: 'Kepentingan terbaik bagi anak (UU 35/2014; UU 11/2012 ps. 19).',
    cost: 'Penanggung biaya',
    rule: 'Data ini hanya untuk keperluan di atas dan tidak boleh diteruskan. Korban tidak ditanyai dua kali tentang hal yang sudah disampaikan.',
    signed: 'Petugas pengirim',
    signedFor: 'Dikirim secara elektronik melalui Tuntas; keasliannya dapat diperiksa di sana.',
    notVerified: 'Kutipan undang-undang pada surat ini belum diperiksa oleh dinas.',
  },
  en: {
    title: 'Referral letter',
    back: 'Back to the referral',
    print: 'Print',
    fetching: 'Writing the letter…',
    masked: 'The victim’s data have not been opened, so they are not printed. Open them on the referral, then come back here.',
    open: 'The victim’s data are printed. Keep the print locked away; do not leave it in the printer.',
    office: 'Task force against trafficking in persons',
    province: 'Province of Kalimantan Utara',
    confidential: 'CONFIDENTIAL — for the officers in charge only',
    number: 'Case number',
    subject: 'Subject',
    subjectOf: (service: string) => `Referral for: ${service}`,
    urgency: 'Urgency',
    sentAt: 'Sent',
    to: 'To the head of',
    from: 'From',
    at: 'in',
    opening: (service: string) => `We hereby refer this case for: ${service}. Please answer through Tuntas: accepted, can’t be taken on, or to be redirected, with the reason.`,
    due: (when: string) => `We await your answer by ${when}.`,
    safety: 'Safety note',
    safetyMasked: 'The safety note is in the referral’s data. Open them before you contact anybody.',
    asked: 'What we ask',
    victim: 'Victim',
    name: 'Name',
    description: 'Description',
    age: 'Age',
    years: (n: number) => `${String(n)} years`,
    sex: 'Sex',
    whereabouts: 'Whereabouts',
    needs: 'Needs',
    hidden: '•••••• (see Tuntas)',
    district: 'District',
    basis: 'Legal basis and basis of sharing the data',
    CONSENT: 'Consent of the victim or the guardian, who may withdraw it at any time (UU 27/2022).',
    LEGAL_DUTY: 'Legal duty to report (UU 12/2022 art. 41).',
    VITAL_INTEREST: 'Vital interest: a life is in danger (UU 27/2022). Reviewed by a second person within 24 hours.',
    BEST_INTEREST_OF_CHILD: 'Best interest of the child (UU 35/2014; UU 11/2012 art. 19).',
    cost: 'Who bears the cost',
    rule: 'These data are for this purpose only and may not be passed on. The victim is not asked twice about what was told already.',
    signed: 'The sending officer',
    signedFor: 'Sent electronically through Tuntas, where it can be checked.',
    notVerified: 'The statutes quoted in this letter have not been checked by the office yet.',
  },
});

/** A referral as a plain letter. It fetches no personal data: they are on it only if this person has opened them. */
export function LetterScreen() {
  const t = useWords(said);
  const { referralId = '' } = useParams({ strict: false });
  const queries = useQueryClient();
  const query = useQuery(referralQuery(referralId));
  const agencies = useQuery(agenciesQuery);
  const referral = query.data?.value;
  const opened = referral?.packetClosedAt === undefined ? queries.getQueryData<Packet>(packetQuery(referralId).queryKey) : undefined;
  const error = query.error ?? agencies.error;
  return (
    <Page
      title={t.title}
      back={{ to: `/referrals/${referralId}`, label: t.back }}
      actions={
        referral !== undefined && (
          <Button
            tone="primary"
            onClick={() => {
              globalThis.print();
            }}
          >
            {t.print}
          </Button>
        )
      }
    >
      {error !== null && (
        <ProblemNotice
          problem={asProblem(error)}
          onRetry={() => {
            void query.refetch();
            void agencies.refetch();
          }}
        />
      )}
      {error === null && (referral === undefined || agencies.data === undefined) && <Loading what={t.fetching} />}
      {referral !== undefined && agencies.data !== undefined && (
        <>
          <div className={styles.notPrinted}>
            <Message tone={opened === undefined ? 'info' : 'warn'} title={opened === undefined ? t.masked : t.open} />
          </div>
          <Letter referral={referral} opened={opened} />
        </>
      )}
    </Page>
  );
}

function Letter({ referral, opened }: { referral: Referral; opened: Packet | undefined }) {
  const t = useWords(said);
  const { language } = useLanguage();
  const codes = useCodes();
  const { data: agencies } = useQuery(agenciesQuery);
  const sender = agencies?.find(({ id }) => id === referral.sender?.agencyId);
  const recipient = agencies?.find(({ id }) => id === referral.recipient?.agencyId);
  const service = codes.label('service', referral.service);
  const packet = opened?.packet as PacketContent | undefined;
  const victim = packet?.victim;
  const bases = t as unknown as Readonly<Record<string, string>>;
  const shown = (value: string | undefined) => (opened === undefined ? t.hidden : value);
  return (
    <article className={styles.letter}>
      <header className={styles.head}>
        <p>{t.province}</p>
        <p>{t.office}</p>
        <p className={styles.office}>{sender?.name}</p>
      </header>
      <p className={styles.confidential}>{t.confidential}</p>
      <Facts
        items={[
          [t.number, referral.caseNumber],
          [t.subject, t.subjectOf(service)],
          [t.urgency, codes.label('urgency', referral.urgency)],
          [t.sentAt, referral.sentAt === undefined ? undefined : `${day(referral.sentAt, language)} (${moment(referral.sentAt, language)})`],
        ]}
      />
      <p>
        {t.to} <strong>{recipient?.name}</strong>
        {recipient?.region !== undefined && ` ${t.at} ${regionName(recipient.region)}`}
      </p>
      <p>{t.opening(service)}</p>
      {referral.answerDueAt !== undefined && (
        <p>
          <strong>{t.due(moment(referral.answerDueAt, language))}</strong>
        </p>
      )}
      <section className={styles.safety}>
        <h2>{t.safety}</h2>
        <p>{opened === undefined ? t.safetyMasked : (packet?.safetyNote ?? '—')}</p>
      </section>
      {opened?.note !== undefined && (
        <section>
          <h2>{t.asked}</h2>
          <p className={styles.said}>{opened.note}</p>
        </section>
      )}
      {(opened === undefined || victim !== undefined) && (
        <section>
          <h2>{t.victim}</h2>
          <Facts
            items={[
              [t.name, shown(victim?.name)],
              [t.description, shown(victim?.description)],
              [t.age, shown(victim?.age === undefined ? undefined : t.years(victim.age))],
              [t.sex, shown(victim?.sex === undefined ? undefined : codes.label('sex', victim.sex))],
              [t.whereabouts, victim?.whereabouts],
              [t.needs, victim?.needs],
              [t.district, packet?.district === undefined ? undefined : regionName(packet.district)],
            ]}
          />
        </section>
      )}
      <section>
        <h2>{t.basis}</h2>
        <p>{bases[referral.basis ?? ''] ?? referral.basis}</p>
        <p className={styles.small}>{t.notVerified}</p>
        {referral.costBearer !== undefined && (
          <p>
            {t.cost}: {codes.label('cost-bearer', referral.costBearer)}
          </p>
        )}
      </section>
      <p>{t.rule}</p>
      <footer className={styles.foot}>
        <p>{t.signed}</p>
        <p>{sender?.name}</p>
        <p className={styles.small}>{t.signedFor}</p>
      </footer>
    </article>
  );
}
