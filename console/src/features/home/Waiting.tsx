import { useQuery } from '@tanstack/react-query';
import { agenciesQuery } from '~/api/agencies';
import { colleaguesQuery } from '~/api/people';
import { useOutboxItems } from '~/drafts';
import { draftSlots } from '~/drafts/vault';
import { plural, useWords, words } from '~/language/language';
import { useWorker } from '~/session/session';
import { Section } from '~/ui/Page';
import { Empty } from '~/ui/messages';
import { casesQuery, countOf, lateNowQuery, queueQuery, systemsQuery, transfersQuery, untriagedQuery } from './waiting';
import { Tile, Tiles } from './Tile';

const said = words({
  id: {
    title: 'Menunggu Anda',
    untriaged: 'Laporan belum ditriase',
    danger: (n: number) => `${String(n)} dengan bahaya langsung`,
    drafts: 'Draf laporan di peramban ini',
    draftsMore: 'Hanya Anda yang dapat membukanya, selama 12 jam',
    unsent: 'Belum terkirim',
    unsentMore: 'Dikirim sendiri begitu sambungan kembali, atau perlu keputusan Anda',
    unassessed: 'Kasus Anda yang belum diasesmen',
    unassigned: 'Kasus tanpa penanggung jawab',
    unassignedMore: 'Di unit dan wilayah Anda',
    reviews: 'Pembagian data perlu ditinjau orang kedua',
    transfers: 'Permintaan pindah kasus ke unit Anda',
    queue: 'Rujukan menunggu instansi Anda',
    overdue: 'Rujukan lewat tenggat',
    overdueMore: 'Jawab ini dulu',
    mine: 'Rujukan yang ditugaskan kepada Anda',
    late: 'Jawaban instansi yang terlambat',
    lateMore: (n: number) => `Dari ${String(n)} instansi`,
    closures: 'Penutupan menunggu persetujuan',
    invited: 'Undangan belum dipakai',
    invitedMore: 'Mereka belum dapat masuk',
    unreachable: 'Data instansi Anda yang masih kosong',
    unreachableMore: 'Nomor piket dan jam buka dibutuhkan saat darurat',
    oldSecrets: 'Rahasia akun sistem berumur lebih dari setahun',
    noDuty: 'Instansi tanpa nomor piket',
    noDutyMore: 'Pada keadaan darurat tidak ada yang dapat ditelepon',
    nothing: 'Peran Anda tidak punya daftar kerja di sini',
    nothingText: 'Yang perlu Anda ketahui masuk ke Pemberitahuan.',
  },
  en: {
    title: 'Waiting for you',
    untriaged: 'Reports to be triaged',
    danger: (n: number) => `${String(n)} with immediate danger`,
    drafts: 'Drafts of reports in this browser',
    draftsMore: 'Only you can open them, for 12 hours',
    unsent: 'Not sent yet',
    unsentMore: 'Sent by itself once the line is back, or it needs your decision',
    unassessed: 'Your cases without an assessment',
    unassigned: 'Cases that nobody works on',
    unassignedMore: 'Of your unit and region',
    reviews: 'Shared data for a second person to review',
    transfers: 'Cases that your unit is asked to take over',
    queue: 'Referrals waiting for your agency',
    overdue: 'Referrals past their due time',
    overdueMore: 'Answer these first',
    mine: 'Referrals assigned to you',
    late: 'Agencies’ answers that are late',
    lateMore: (n: number) => `Of ${plural(n, 'agency', 'agencies')}`,
    closures: 'Closures waiting for approval',
    invited: 'Invitations not used yet',
    invitedMore: 'These people can’t sign in yet',
    unreachable: 'What your agency has not filled in',
    unreachableMore: 'Duty phone and opening hours are needed in an emergency',
    oldSecrets: 'Service account secrets older than a year',
    noDuty: 'Agencies without a duty phone',
    noDutyMore: 'Nobody can be called there in an emergency',
    nothing: 'Your role has no worklist here',
    nothingText: 'What you need to know comes into Notifications.',
  },
});

/** What one's roles have to do; each number is the link to exactly those. */
export function Waiting() {
  const t = useWords(said);
  const worker = useWorker();
  const isLiaison = worker.has('liaison');
  const sees = useSees();
  if (!worker.has('intake', 'case-manager', 'coordinator', 'liaison', 'agency-admin', 'platform-admin') && !sees.late) {
    return (
      <Section title={t.title}>
        <Empty title={t.nothing}>
          <p>{t.nothingText}</p>
        </Empty>
      </Section>
    );
  }
  return (
    <Section title={t.title}>
      <Tiles>
        <Unsent />
        {worker.has('intake', 'case-manager') && <Untriaged />}
        {worker.has('intake') && <Drafts />}
        {isLiaison && <Queue />}
        {sees.late && <Late />}
        {worker.has('case-manager') && <OfCaseManager />}
        {sees.decisions && <Closures />}
        {sees.cases && <Reviews />}
        {worker.has('agency-admin') && <OfAgencyAdministrator />}
        {worker.has('platform-admin') && <OfPlatformAdministrator />}
      </Tiles>
    </Section>
  );
}

/** Cases are the lead office's and the units'; a partner's head has none to look after. */
export function useSees() {
  const worker = useWorker();
  const isOffice = worker.agency.kind === 'LEAD' || worker.agency.kind === 'UPTD_PPA';
  const cases = worker.has('case-manager') || (isOffice && worker.has('coordinator', 'head'));
  return { cases, late: cases, decisions: isOffice && worker.has('coordinator', 'head') };
}

function Untriaged() {
  const t = useWords(said);
  const { data, isError } = useQuery(untriagedQuery);
  const danger = data?.items?.filter((report) => report.danger === true).length ?? 0;
  return (
    <Tile label={t.untriaged} to="/reports" search={{ state: 'Received' }} count={countOf(data)} failed={isError} isUrgent={danger > 0} more={danger > 0 && t.danger(danger)} />
  );
}

/** What was said over a bad line; nothing where all is confirmed. */
function Unsent() {
  const t = useWords(said);
  const items = useOutboxItems();
  return items.length === 0 ? null : <Tile label={t.unsent} to="/unsent" count={numberOf(items.length, items)} isUrgent more={t.unsentMore} />;
}

/** Kept here alone: no service knows of them. */
function Drafts() {
  const t = useWords(said);
  const worker = useWorker();
  const { data, isError } = useQuery({ queryKey: ['drafts', worker.id], queryFn: () => draftSlots(worker.id, 'report'), staleTime: 0, retry: false });
  return isError || data?.length === 0 ? null : <Tile label={t.drafts} to="/reports/new" count={numberOf(data?.length, data)} more={t.draftsMore} />;
}

function Queue() {
  const t = useWords(said);
  const all = useQuery(queueQuery({}));
  const mine = useQuery(queueQuery({ assignee: 'me' }));
  return (
    <>
      <Tile label={t.overdue} to="/queue" search={{ overdue: true }} count={numberOf(all.data?.overdue, all.data)} failed={all.isError} isUrgent more={t.overdueMore} />
      <Tile label={t.queue} to="/queue" count={numberOf(all.data?.waiting, all.data)} failed={all.isError} />
      <Tile label={t.mine} to="/queue" search={{ assignee: 'me' }} count={numberOf(mine.data?.waiting, mine.data)} failed={mine.isError} />
    </>
  );
}

function numberOf(count: number | undefined, data: unknown) {
  return data === undefined ? undefined : { count: count ?? 0, text: String(count ?? 0) };
}

function Late() {
  const t = useWords(said);
  const { data, isError } = useQuery(lateNowQuery);
  const totals = data?.totals ?? [];
  return (
    <Tile
      label={t.late}
      to="/board"
      count={numberOf(totals.reduce((sum, { count = 0 }) => sum + count, 0), data)}
      failed={isError}
      isUrgent
      more={t.lateMore(totals.length)}
    />
  );
}

function OfCaseManager() {
  const t = useWords(said);
  const unassessed = useQuery(casesQuery({ state: 'Registered', assignee: 'me' }));
  const unassigned = useQuery(casesQuery({ assignee: 'none' }));
  const transfers = useQuery(transfersQuery);
  return (
    <>
      <Tile
        label={t.unassessed}
        to="/cases"
        search={{ state: 'Registered', assignee: 'me' }}
        count={countOf(unassessed.data)}
        failed={unassessed.isError}
        isUrgent={unassessed.data?.items?.some(({ risk }) => risk === 'HIGH')}
      />
      <Tile label={t.unassigned} to="/cases" search={{ assignee: 'none' }} count={countOf(unassigned.data)} failed={unassigned.isError} more={t.unassignedMore} />
      <Tile label={t.transfers} to="/transfers" count={countOf(transfers.data)} failed={transfers.isError} />
    </>
  );
}

function Reviews() {
  const t = useWords(said);
  const { data, isError } = useQuery(casesQuery({ reviewDue: 'true' }));
  return <Tile label={t.reviews} to="/cases" search={{ reviewDue: true }} count={countOf(data)} failed={isError} isUrgent />;
}

function Closures() {
  const t = useWords(said);
  const { data, isError } = useQuery(casesQuery({ state: 'ClosureProposed' }));
  return <Tile label={t.closures} to="/closures" count={countOf(data)} failed={isError} />;
}

const YEAR_MS = 365 * 86_400_000;

function OfAgencyAdministrator() {
  const t = useWords(said);
  const { agency } = useWorker();
  const people = useQuery(colleaguesQuery);
  const systems = useQuery(systemsQuery);
  const invited = people.data?.filter(({ state }) => state === 'INVITED').length;
  const empty = [agency.dutyPhone, agency.openingHours, agency.contacts?.phone].filter((given) => given === undefined || given === '').length;
  const yearAgo = new Date(systems.dataUpdatedAt - YEAR_MS);
  const old = systems.data?.items?.filter(({ state, secretSince }) => state === 'ACTIVE' && secretSince !== undefined && new Date(secretSince) < yearAgo).length;
  return (
    <>
      <Tile label={t.invited} to="/people" search={{ state: 'INVITED' }} count={numberOf(invited, people.data)} failed={people.isError} more={t.invitedMore} />
      <Tile label={t.unreachable} to={`/agencies/${agency.id}`} count={numberOf(empty, agency)} isUrgent={agency.dutyPhone === undefined} more={t.unreachableMore} />
      {old !== undefined && old > 0 && <Tile label={t.oldSecrets} to="/systems" count={numberOf(old, systems.data)} />}
    </>
  );
}

function OfPlatformAdministrator() {
  const t = useWords(said);
  const { data, isError } = useQuery(agenciesQuery);
  const without = data?.filter(({ dutyPhone }) => dutyPhone === undefined || dutyPhone === '').length;
  return <Tile label={t.noDuty} to="/agencies" search={{ missing: 'dutyPhone' }} count={numberOf(without, data)} failed={isError} more={t.noDutyMore} />;
}
