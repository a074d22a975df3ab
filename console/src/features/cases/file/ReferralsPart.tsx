import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { ButtonLink } from '~/ui/Button';
import { Table, When } from '~/ui/data';
import { Empty, Status } from '~/ui/messages';
import styles from '../cases.module.css';
import { ReferralState } from '../CaseSigns';
import { type Referral, referralsOfCaseQuery } from '../queries';
import { Fetched } from './Fetched';
import { may, Part, type PartProps, partWords } from './Part';

const said = words({
  id: {
    send: 'Kirim rujukan',
    fetching: 'Mengambil rujukan…',
    none: 'Belum ada rujukan',
    noneNext: 'Rujukan meminta satu instansi memberi satu layanan. Sebelum terkirim, Anda melihat tepat apa yang akan dilihat penerima.',
    service: 'Layanan dan penerima',
    sent: 'Terkirim',
    read: 'Dibaca',
    notRead: 'belum dibaca',
    due: 'Jawaban paling lambat',
    overdue: 'Terlambat',
    outcome: 'Hasil',
    state: 'Status',
  },
  en: {
    send: 'Send a referral',
    fetching: 'Fetching the referrals…',
    none: 'No referrals yet',
    noneNext: 'A referral asks one agency for one service. Before it is sent you see exactly what its recipient will see.',
    service: 'Service and recipient',
    sent: 'Sent',
    read: 'Read',
    notRead: 'not read yet',
    due: 'Answer due',
    overdue: 'Late',
    outcome: 'Outcome',
    state: 'State',
  },
});

/** Still to be answered: only then does it matter when that is due. */
const UNANSWERED = new Set(['Sent', 'Received', 'RedirectionRequested']);

function ReadBy({ referral }: { referral: Referral }) {
  const t = useWords(said);
  const who = usePersonNames();
  const agency = useAgencyNames();
  // An answer counts as reading.
  const read = referral.steps?.find((step) => step.state === 'Received') ?? referral.steps?.find((step) => step.state === 'Accepted' || step.state === 'Declined');
  if (read === undefined) {
    return <em>{t.notRead}</em>;
  }
  return (
    <>
      <When at={read.at} short />
      <span className={styles.under}>
        {read.performedBy?.name ?? who(read.by)}, {agency(read.byAgencyId ?? referral.recipient?.agencyId)}
      </span>
    </>
  );
}

/** What was asked of which agency, who there has read it and when, and how it stands. */
export function ReferralsPart({ id, file }: PartProps) {
  const t = useWords(said);
  const title = useWords(partWords).referrals;
  const { label } = useCodes();
  const agency = useAgencyNames();
  const referrals = useQuery(referralsOfCaseQuery(id));
  return (
    <Part
      name="referrals"
      title={title}
      aside={
        may(file, 'disclosures') && (
          <ButtonLink to="/cases/$caseId/refer" params={{ caseId: id }}>
            {t.send}
          </ButtonLink>
        )
      }
    >
      <Fetched query={referrals} what={t.fetching}>
        {(all) => (
          <Table
            caption={title}
            items={all.toReversed()}
            keyOf={(referral) => referral.id ?? ''}
            empty={
              <Empty title={t.none}>
                <p>{t.noneNext}</p>
              </Empty>
            }
            columns={[
              {
                name: t.service,
                show: (referral) => (
                  <>
                    <Link to="/referrals/$referralId" params={{ referralId: referral.id }}>
                      {label('service', referral.service)}
                    </Link>
                    <span className={styles.under}>{agency(referral.recipient?.agencyId)}</span>
                  </>
                ),
              },
              { name: t.sent, show: (referral) => <When at={referral.sentAt ?? undefined} short /> },
              { name: t.read, show: (referral) => <ReadBy referral={referral} /> },
              {
                name: t.state,
                end: true,
                show: (referral) => (
                  <>
                    <span className={styles.signs}>
                      {referral.overdue === true && <Status tone="danger">{t.overdue}</Status>}
                      <ReferralState state={referral.state} />
                    </span>
                    {UNANSWERED.has(referral.state ?? '') && referral.answerDueAt !== undefined && referral.answerDueAt !== null && (
                      <span className={styles.under}>
                        {t.due} <When at={referral.answerDueAt} short />
                      </span>
                    )}
                    {referral.outcome !== undefined && referral.outcome !== null && (
                      <span className={styles.under}>
                        {t.outcome}: {label('referral-outcome', referral.outcome)}
                      </span>
                    )}
                    {referral.declineReason !== undefined && referral.declineReason !== null && (
                      <span className={styles.under}>{label('decline-reason', referral.declineReason)}</span>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
      </Fetched>
    </Part>
  );
}
