import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import type { Referral } from '~/api/referrals';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Facts, When } from '~/ui/data';
import { hasStep } from './steps';

const said = words({
  id: {
    to: 'Kepada',
    from: 'Dari',
    service: 'Yang diminta',
    urgency: 'Urgensi',
    sentAt: 'Terkirim',
    due: 'Jawaban paling lambat',
    read: 'Data dibaca',
    unread: 'Belum dibaca',
    arrived: 'Belum dibaca; instansi mengatakan sudah menerimanya',
    basis: 'Dasar pembagian data',
    cost: 'Penanggung biaya',
    assignee: 'Petugas',
    unassigned: 'Belum dibagi',
    before: 'Menggantikan',
    after: 'Dialihkan menjadi',
    other: 'rujukan lain',
  },
  en: {
    to: 'To',
    from: 'From',
    service: 'Asked for',
    urgency: 'Urgency',
    sentAt: 'Sent',
    due: 'Answer due',
    read: 'Data read',
    unread: 'Not read yet',
    arrived: 'Not read yet; the agency says that it has arrived',
    basis: 'Basis of sharing the data',
    cost: 'Who bears the cost',
    assignee: 'Officer',
    unassigned: 'Not assigned',
    before: 'Takes the place of',
    after: 'Redirected as',
    other: 'another referral',
  },
});

/** What a referral is, and since when; no personal data. */
export function Standing({ referral }: { referral: Referral }) {
  const t = useWords(said);
  const codes = useCodes();
  const agency = useAgencyNames();
  const person = usePersonNames();
  return (
    <Facts
      items={[
        [t.to, agency(referral.recipient?.agencyId)],
        [t.from, agency(referral.sender?.agencyId)],
        [t.service, codes.label('service', referral.service)],
        [t.urgency, codes.label('urgency', referral.urgency)],
        [t.sentAt, referral.sentAt === undefined ? undefined : <When at={referral.sentAt} />],
        [t.due, referral.answerDueAt === undefined ? undefined : <When at={referral.answerDueAt} />],
        [t.read, referral.packetReadAt === undefined ? (hasStep(referral, 'Received') ? t.arrived : t.unread) : <When at={referral.packetReadAt} />],
        [t.basis, codes.label('disclosure-basis', referral.basis)],
        [t.cost, referral.costBearer === undefined ? undefined : codes.label('cost-bearer', referral.costBearer)],
        [t.assignee, referral.assigneeId === undefined ? t.unassigned : person(referral.assigneeId)],
        [t.before, otherReferral(referral.redirectedFrom, t.other)],
        [t.after, otherReferral(referral.redirectedTo, t.other)],
      ]}
    />
  );
}

function otherReferral(id: string | undefined, text: string): ReactNode {
  return id === undefined ? undefined : (
    <Link to="/referrals/$referralId" params={{ referralId: id }}>
      {text}
    </Link>
  );
}
