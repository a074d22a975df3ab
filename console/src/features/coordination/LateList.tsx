import { Link } from '@tanstack/react-router';
import { useAgencyNames } from '~/api/agencies';
import type { LateReferral } from '~/api/late';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { useReferralStates } from '~/reference/referrals';
import { Table, When } from '~/ui/data';
import { Status } from '~/ui/messages';
import styles from './coordination.module.css';

const said = words({
  id: {
    caption: 'Rujukan yang jawabannya terlambat, yang paling lama di atas',
    case: 'Kasus',
    who: 'Dari → kepada',
    service: 'Layanan',
    due: 'Tenggat jawaban',
    since: 'Sejak itu',
    told: 'Kedua pihak diberi tahu',
    phone: 'Dijawab lewat telepon',
    assigned: 'Sudah ada disposisi',
    nothing: 'belum ada kabar',
    state: 'Status',
    urgency: (label: string) => `Urgensi ${label.toLowerCase()}`,
  },
  en: {
    caption: 'Referrals whose answer is late, the longest first',
    case: 'Case',
    who: 'From → to',
    service: 'Service',
    due: 'Answer was due',
    since: 'Since then',
    told: 'Both sides told',
    phone: 'Answered by phone',
    assigned: 'Given to somebody',
    nothing: 'no word yet',
    state: 'Status',
    urgency: (label: string) => `${label} urgency`,
  },
});

/** The referrals behind the totals. A case number leads to its referral, for that is what is late. */
export function LateList({ referrals }: { referrals: readonly LateReferral[] }) {
  const t = useWords(said);
  const agency = useAgencyNames();
  const codes = useCodes();
  const states = useReferralStates();
  return (
    <Table
      caption={t.caption}
      items={referrals}
      keyOf={({ id }) => id ?? ''}
      empty={null}
      columns={[
        { name: t.case, show: ({ id = '', caseNumber }) => <Link className={styles.whole} to={`/referrals/${id}`}>{caseNumber}</Link> },
        { name: t.who, show: ({ senderAgencyId, recipientAgencyId }) => `${agency(senderAgencyId)} → ${agency(recipientAgencyId)}` },
        { name: t.service, show: ({ service }) => codes.label('service', service) },
        { name: t.due, show: ({ answerDueAt }) => <When at={answerDueAt} short /> },
        { name: t.since, show: (referral) => <Since referral={referral} /> },
        {
          name: t.state,
          end: true,
          show: ({ state, urgency }) => (
            <>
              {urgency === 'HIGH' && <Status tone="danger">{t.urgency(codes.label('urgency', urgency))}</Status>} <Status tone={states.tone(state)}>{states.label(state)}</Status>
            </>
          ),
        },
      ]}
    />
  );
}

function Since({ referral: { toldAt, confirmedByPhoneAt, assigneeId } }: { referral: LateReferral }) {
  const t = useWords(said);
  if (toldAt === undefined && confirmedByPhoneAt === undefined && assigneeId === undefined) {
    return t.nothing;
  }
  return (
    <>
      {toldAt !== undefined && (
        <div>
          {t.told} <When at={toldAt} short />
        </div>
      )}
      {confirmedByPhoneAt !== undefined && (
        <div>
          {t.phone} <When at={confirmedByPhoneAt} short />
        </div>
      )}
      {assigneeId !== undefined && <div>{t.assigned}</div>}
    </>
  );
}
