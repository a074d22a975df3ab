import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { asProblem } from '~/api/problem';
import { useLanguage, useWords, words } from '~/language/language';
import { shortDay } from '~/language/time';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { useAnnounce } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { Facts } from '~/ui/data';
import { Loading, Message, ProblemNotice, Status } from '~/ui/messages';
import { Card, Page } from '~/ui/Page';
import styles from './cases.module.css';
import { commonWords } from './caseWords';
import { caseQuery, referralsOfCaseQuery } from './queries';
import { SIMFONI, SIMFONI_NAMES, type SimfoniField, simfoniValues } from './simfoni';

const said = words({
  id: {
    title: 'Lembar SIMFONI',
    lead: 'Untuk disalin ke SIMFONI-PPA, dalam urutan formulirnya. Periksa setiap isian: usia, jenis, dan layanan dihitung dari berkas.',
    loading: 'Menyiapkan lembar…',
    verify: 'verifikasi',
    verifyAll: 'Verifikasi sebelum menyalin',
    verifyText: 'Daftar pilihan menurut ringkasan yang diterbitkan kementerian; label pendidikan hanya perkiraan, daftar disabilitas dan status perkawinan belum diketahui.',
    field: 'Isian SIMFONI',
    value: 'Nilai',
    copyColumn: 'Salin',
    blank: 'isi sendiri',
    choices: 'Pilihan:',
    several: 'boleh lebih dari satu',
    copy: 'Salin',
    copyOf: (name: string) => `Salin ${name}`,
    copied: (name: string) => `${name} disalin`,
    copyAll: 'Salin seluruh lembar',
    allCopied: 'Seluruh lembar disalin',
    notCopied: 'Tidak dapat menyalin. Pilih teksnya, lalu tekan Ctrl+C.',
    print: 'Cetak',
    toFile: 'Berkas kasus',
    simfoniNumber: 'Nomor SIMFONI-PPA',
    sex: 'Jenis kelamin korban',
    noneYet: 'belum ada; catat di berkas setelah SIMFONI memberi nomor',
  },
  en: {
    title: 'SIMFONI sheet',
    lead: 'To be copied into SIMFONI-PPA, in the order of its form. Check each field: age, kind and services are computed from the file.',
    loading: 'Preparing the sheet…',
    verify: 'verify',
    verifyAll: 'Verify before copying',
    verifyText: 'The choices follow the summary that the ministry publishes; labels of education are approximate, the lists of disability and marital status are not known yet.',
    field: 'Field of SIMFONI',
    value: 'Value',
    copyColumn: 'Copy',
    blank: 'fill in yourself',
    choices: 'Choices:',
    several: 'more than one may hold',
    copy: 'Copy',
    copyOf: (name: string) => `Copy ${name}`,
    copied: (name: string) => `${name} copied`,
    copyAll: 'Copy the whole sheet',
    allCopied: 'The whole sheet is copied',
    notCopied: 'Copying failed. Select the text and press Ctrl+C.',
    print: 'Print',
    toFile: 'Case file',
    simfoniNumber: 'SIMFONI-PPA number',
    sex: 'Victim’s sex',
    noneYet: 'none yet; write it into the file once SIMFONI gave one',
  },
});

const FIELDS = Object.keys(SIMFONI) as SimfoniField[];
const SEVERAL: ReadonlySet<SimfoniField> = new Set(['kind', 'services']);

/** One file's entry in the ministry's register, as far as it can be told, to be copied by hand. */
export function SimfoniScreen() {
  const t = useWords(said);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const { label } = useCodes();
  const announce = useAnnounce();
  const { caseId = '' } = useParams({ strict: false });
  const id = String(caseId);
  const file = useQuery(caseQuery(id));
  const referrals = useQuery(referralsOfCaseQuery(id));
  const back = { to: `/cases/${id}`, label: t.toFile };
  const failed = file.error ?? referrals.error;
  if (file.data === undefined || referrals.data === undefined) {
    return (
      <Page title={t.title} back={back}>
        {failed === null ? (
          <Loading what={t.loading} />
        ) : (
          <ProblemNotice
            problem={asProblem(failed)}
            onRetry={() => {
              void file.refetch();
              void referrals.refetch();
            }}
          />
        )}
      </Page>
    );
  }
  const about = file.data.value;
  const values = simfoniValues(about, referrals.data);
  const copy = (text: string, done: string) => {
    const failedToCopy = () => {
      announce(t.notCopied, 'warn');
    };
    navigator.clipboard.writeText(text).then(() => {
      announce(done);
    }, failedToCopy);
  };
  const sheet = FIELDS.map((name) => `${SIMFONI_NAMES[name]}\t${values[name]}`).join('\n');
  return (
    <Page
      title={t.title}
      lead={t.lead}
      back={back}
      actions={
        <>
          <Button
            tone="primary"
            onClick={() => {
              copy(sheet, t.allCopied);
            }}
          >
            {t.copyAll}
          </Button>
          <Button
            onClick={() => {
              globalThis.print();
            }}
          >
            {t.print}
          </Button>
        </>
      }
    >
      <Message tone="warn" title={t.verifyAll}>
        <p>{t.verifyText}</p>
      </Message>
      <Card>
        <Facts
          items={[
            [common.number, about.number],
            [common.registered, about.registeredAt !== undefined && shortDay(about.registeredAt, language)],
            [common.district, `${regionName(about.district)} (${about.district ?? ''})`],
            [t.sex, label('sex', about.victim?.sex)],
            [t.simfoniNumber, about.outsideNumbers?.simfoni ?? t.noneYet],
          ]}
        />
      </Card>
      <table className={styles.sheet}>
        <caption className="hidden-words">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.value}</th>
            <th scope="col" className={styles.copy}>
              {t.copyColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((name) => (
            <tr key={name}>
              <th scope="row">
                <span lang="id">{SIMFONI_NAMES[name]}</span> <Status tone="warn">{t.verify}</Status>
                {SEVERAL.has(name) && <span className={styles.under}>{t.several}</span>}
              </th>
              <td>
                {values[name] === '' ? (
                  <>
                    <span className={styles.blank}>{t.blank}</span>
                    {SIMFONI[name].length > 0 && (
                      <span className={styles.under}>
                        {t.choices} <span lang="id">{SIMFONI[name].join('; ')}</span>
                      </span>
                    )}
                  </>
                ) : (
                  <strong lang="id">{values[name]}</strong>
                )}
              </td>
              <td className={styles.copy}>
                {values[name] !== '' && (
                  <Button
                    aria-label={t.copyOf(SIMFONI_NAMES[name])}
                    onClick={() => {
                      copy(values[name], t.copied(SIMFONI_NAMES[name]));
                    }}
                  >
                    {t.copy}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
