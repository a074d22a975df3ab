import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { noticesSinceQuery, screenOf, startOfYesterday } from '~/api/notices';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { useWorker } from '~/session/session';
import { useNow, When } from '~/ui/data';
import { Empty, Status } from '~/ui/messages';
import { Section } from '~/ui/Page';
import styles from './home.module.css';
import { useSees } from './Waiting';
import { EVERY_MS, lateNowQuery, queueQuery, referralQuery, untriagedQuery } from './waiting';

const said = words({
  id: {
    title: 'Ditinggalkan giliran sebelumnya',
    leadReports: 'Laporan 24 jam terakhir yang belum ditriase.',
    leadReferrals: 'Rujukan mendesak yang belum dijawab.',
    none: 'Tidak ada yang tertinggal',
    report: (channel: string) => `Laporan lewat ${channel}`,
    danger: 'Bahaya langsung',
    urgent: (to: string) => `mendesak, menunggu ${to}`,
    incoming: (from: string) => `mendesak, dari ${from}`,
    decide: (from: string) => `${from} minta dialihkan; perlu keputusan Anda`,
    due: 'tenggat',
    all: 'Semua yang belum ditriase',
    more: (n: number) => `${String(n)} lagi ada di daftarnya masing-masing.`,
  },
  en: {
    title: 'Left open by the last shift',
    leadReports: 'Reports of the last 24 hours that are not triaged.',
    leadReferrals: 'Urgent referrals without an answer.',
    none: 'Nothing was left open',
    report: (channel: string) => `Report by ${channel}`,
    danger: 'Immediate danger',
    urgent: (to: string) => `urgent, waits for ${to}`,
    incoming: (from: string) => `urgent, from ${from}`,
    decide: (from: string) => `${from} asks to redirect; you need to decide`,
    due: 'due',
    all: 'All that are not triaged',
    more: (n: number) => `${String(n)} more stand in their own lists.`,
  },
});

const DAY_MS = 86_400_000;
const SHOWN = 10;
const MOST_DECISIONS = 20;
const DECIDED_WITHIN_MS = 6 * DAY_MS;

/** What whoever comes on duty has to pick up, line by line. */
export function LeftOpen() {
  const t = useWords(said);
  const worker = useWorker();
  const sees = useSees();
  const codes = useCodes();
  const agency = useAgencyNames();
  const now = useNow();
  const takesReports = worker.has('intake', 'case-manager');
  const reports = useQuery({ ...untriagedQuery, enabled: takesReports });
  const late = useQuery({ ...lateNowQuery, enabled: sees.late });
  const queue = useQuery({ ...queueQuery({}), enabled: worker.has('liaison') });
  const decisions = useDecisions(worker.has('case-manager'));

  const lines: { key: string; link: ReactNode; about: ReactNode }[] = [
    ...(reports.data?.items ?? [])
      .filter(({ receivedAt = '' }) => now.getTime() - new Date(receivedAt).getTime() < DAY_MS)
      .sort((one, other) => Number(other.danger === true) - Number(one.danger === true))
      .map((report) => ({
        key: report.id ?? '',
        link: <Link to={`/reports/${report.id ?? ''}`}>{t.report(codes.label('channel', report.channel))}</Link>,
        about: (
          <>
            {report.danger === true && <Status tone="danger">{t.danger}</Status>} {regionName(report.district)} <When at={report.receivedAt} short />
          </>
        ),
      })),
    ...decisions.map((referral) => ({
      key: referral.id ?? '',
      link: <Link to={`/referrals/${referral.id ?? ''}`}>{referral.caseNumber}</Link>,
      about: t.decide(agency(referral.recipient?.agencyId)),
    })),
    ...(late.data?.items ?? [])
      .filter(({ urgency }) => urgency === 'HIGH')
      .map((referral) => ({
        key: referral.id ?? '',
        link: <Link to={`/referrals/${referral.id ?? ''}`}>{referral.caseNumber}</Link>,
        about: (
          <>
            {t.urgent(agency(referral.recipientAgencyId))}; {t.due} <When at={referral.answerDueAt} short />
          </>
        ),
      })),
    ...(queue.data?.items ?? [])
      .filter(({ urgency, allowedActions }) => urgency === 'HIGH' && allowedActions?.includes('acceptance') === true)
      .map((referral) => ({
        key: referral.id ?? '',
        link: <Link to={`/referrals/${referral.id ?? ''}`}>{referral.caseNumber}</Link>,
        about: (
          <>
            {t.incoming(agency(referral.sender?.agencyId))}; {t.due} <When at={referral.answerDueAt} short />
          </>
        ),
      })),
  ];
  const isKnown = [takesReports && reports, sees.late && late, worker.has('liaison') && queue].every((query) => query === false || query.data !== undefined);
  const seesReferrals = sees.late || worker.has('liaison');
  return (
    <Section title={t.title} aside={takesReports && <Link to="/reports" search={{ state: 'Received' }}>{t.all}</Link>}>
      <p className={styles.soft}>
        {takesReports && t.leadReports} {seesReferrals && t.leadReferrals}
      </p>
      {lines.length === 0 && isKnown && <Empty title={t.none} />}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.slice(0, SHOWN).map(({ key, link, about }) => (
            <li key={key}>
              {link}
              <span className={styles.soft}>{about}</span>
            </li>
          ))}
        </ul>
      )}
      {lines.length > SHOWN && <p className={styles.soft}>{t.more(lines.length - SHOWN)}</p>}
    </Section>
  );
}

/**
 * The referrals that wait for their sender's word. No list names them: those that notices told of are asked
 * for one by one, and the referral itself says whether there is still something to decide.
 */
function useDecisions(isAsked: boolean) {
  const since = startOfYesterday(useNow()).getTime() - DECIDED_WITHIN_MS;
  const query = useMemo(() => noticesSinceQuery(new Date(since)), [since]);
  const { data } = useQuery({ ...query, enabled: isAsked, refetchInterval: EVERY_MS });
  const ids = new Set(
    (isAsked ? (data?.notices ?? []) : [])
      .filter(({ kind }) => kind === 'referral-redirection-requested')
      .flatMap(({ link }) => screenOf(link)?.to.split('/')[2] ?? []),
  );
  const found = useQueries({ queries: [...ids].slice(0, MOST_DECISIONS).map(referralQuery) });
  return found.flatMap(({ data: referral }) => (referral?.allowedActions?.includes('redirection/confirmation') === true ? [referral] : []));
}
