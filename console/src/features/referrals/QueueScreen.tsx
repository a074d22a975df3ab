import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { answered, api, type OfReferrals } from '~/api/api';
import { usePersonNames } from '~/api/people';
import { asProblem } from '~/api/problem';
import type { Referral } from '~/api/referrals';
import { useOutboxItems } from '~/drafts';
import { plural, useWords, words } from '~/language/language';
import { useLive } from '~/live/live';
import { useCodes } from '~/reference/codes';
import { useReferralStates } from '~/reference/referrals';
import { useWorker } from '~/session/session';
import { Button } from '~/ui/Button';
import { type Column, More, Table, When } from '~/ui/data';
import { FieldRow, SelectField } from '~/ui/fields';
import { Empty, Loading, ProblemNotice, Status } from '~/ui/messages';
import { Page, Stack } from '~/ui/Page';
import styles from './referrals.module.css';
import { useHeld } from './useHeld';

const said = words({
  id: {
    title: 'Antrean rujukan',
    lead: 'Rujukan yang menunggu jawaban instansi Anda. Yang terlambat berada paling atas.',
    waiting: (n: number) => `${String(n)} menunggu jawaban`,
    overdue: (n: number) => (n === 0 ? 'tidak ada yang terlambat' : `${String(n)} terlambat`),
    reload: 'Muat ulang',
    reloading: 'Memuat…',
    fetchedAt: 'Data diambil',
    lineDown: 'Sambungan langsung terputus: antrean dimuat ulang setiap menit selama jaringan ada.',
    arrived: (n: number) => `${String(n)} baru — tampilkan`,
    changed: 'Antrean berubah — tampilkan',
    fetching: 'Mengambil antrean…',
    caption: 'Rujukan yang menunggu jawaban',
    number: 'Nomor kasus',
    asked: 'Yang diminta',
    sender: 'Pengirim',
    due: 'Jawaban paling lambat',
    assignee: 'Petugas',
    state: 'Status',
    unassigned: 'Belum dibagi',
    late: 'Terlambat',
    gone: 'Tidak menunggu lagi',
    unsent: 'Jawaban belum terkirim',
    urgency: (label: string) => `Urgensi ${label.toLowerCase()}`,
    whose: 'Tampilkan',
    everybody: 'Semua petugas',
    mine: 'Tugas saya',
    lateness: 'Tenggat',
    all: 'Semua',
    lateOnly: 'Terlambat saja',
    emptyTitle: 'Tidak ada rujukan yang menunggu jawaban',
    emptyText: 'Rujukan baru muncul di sini begitu dikirim, lengkap dengan batas waktu jawabannya. Rujukan yang sudah dijawab dibuka dari pemberitahuannya.',
    emptyFilteredTitle: 'Tidak ada rujukan dengan saringan ini',
    unfiltered: 'Tampilkan semua',
    notices: 'Lihat pemberitahuan',
  },
  en: {
    title: 'Referral queue',
    lead: 'Referrals that wait for your agency’s answer, what is late first.',
    waiting: (n: number) => `${plural(n, 'waits', 'wait')} for an answer`,
    overdue: (n: number) => (n === 0 ? 'none late' : `${String(n)} late`),
    reload: 'Load again',
    reloading: 'Loading…',
    fetchedAt: 'Fetched',
    lineDown: 'The live line is down: the queue is fetched anew every minute while there is a network.',
    arrived: (n: number) => `${String(n)} new — show`,
    changed: 'The queue has changed — show',
    fetching: 'Fetching the queue…',
    caption: 'Referrals that wait for an answer',
    number: 'Case number',
    asked: 'Asked for',
    sender: 'Sender',
    due: 'Answer due',
    assignee: 'Officer',
    state: 'Status',
    unassigned: 'Not assigned',
    late: 'Late',
    gone: 'No longer waiting',
    unsent: 'Answer not sent yet',
    urgency: (label: string) => `${label} urgency`,
    whose: 'Show',
    everybody: 'Everybody’s',
    mine: 'Mine',
    lateness: 'Due',
    all: 'All',
    lateOnly: 'Late only',
    emptyTitle: 'No referral waits for an answer',
    emptyText: 'A new referral shows here as soon as it is sent, with the time its answer is due. One that was answered is opened from its notification.',
    emptyFilteredTitle: 'No referral with these filters',
    unfiltered: 'Show all',
    notices: 'See the notifications',
  },
});

const WITHOUT_LIVE_MS = 60_000;

interface Filters {
  overdue?: boolean | undefined;
  assignee?: 'me' | undefined;
}

function useQueue(filters: Filters, line: string) {
  return useInfiniteQuery({
    queryKey: ['queue', filters],
    queryFn: async ({ pageParam }) =>
      answered(
        await api.referrals.GET('/api/v1/queue', {
          params: {
            query: {
              ...(filters.overdue === true ? { overdue: true } : {}),
              ...(filters.assignee === undefined ? {} : { assignee: filters.assignee }),
              ...(pageParam === undefined ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: OfReferrals['Queue']) => page.next,
    refetchInterval: line === 'down' ? WITHOUT_LIVE_MS : false,
  });
}

export function QueueScreen() {
  const t = useWords(said);
  const { line } = useLive();
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters: Filters = { ...(search.overdue === true ? { overdue: true } : {}), ...(search.assignee === 'me' ? { assignee: 'me' } : {}) };
  const filterBy = (next: Filters) => void navigate({ to: '/queue', search: next as never, replace: true });
  return (
    <Page title={t.title} lead={t.lead}>
      <FieldRow>
        <SelectField
          label={t.whose}
          none={t.everybody}
          options={[{ value: 'me', label: t.mine }]}
          value={filters.assignee ?? ''}
          onChange={({ target }) => {
            filterBy({ ...filters, assignee: target.value === 'me' ? 'me' : undefined });
          }}
        />
        <SelectField
          label={t.lateness}
          none={t.all}
          options={[{ value: 'true', label: t.lateOnly }]}
          value={filters.overdue === true ? 'true' : ''}
          onChange={({ target }) => {
            filterBy({ ...filters, overdue: target.value === 'true' ? true : undefined });
          }}
        />
      </FieldRow>
      {line === 'down' && (
        <p className={styles.quiet} role="status">
          {t.lineDown}
        </p>
      )}
      <Waiting key={JSON.stringify(filters)} filters={filters} line={line} />
    </Page>
  );
}

function Waiting({ filters, line }: { filters: Filters; line: string }) {
  const t = useWords(said);
  const query = useQueue(filters, line);
  const latest = query.data?.pages.flatMap((page) => page.items ?? []);
  const [shown, show] = useHeld(latest);
  const counts = query.data?.pages[0];
  if (shown === undefined) {
    return query.error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  }
  const known = new Set(shown.map(({ id }) => id));
  const arrived = (latest ?? []).filter(({ id }) => !known.has(id)).length;
  const isGone = (id: string | undefined) => latest !== undefined && !latest.some((each) => each.id === id);
  const current = shown.map((item) => latest?.find(({ id }) => id === item.id) ?? item);
  const showAll = (answer: typeof query) => {
    show(answer.data?.pages.flatMap((page) => page.items ?? []) ?? latest);
  };
  return (
    <Stack>
      <div className={styles.bar}>
        <p>
          <strong>{t.waiting(counts?.waiting ?? 0)}</strong>, <Late count={counts?.overdue ?? 0} />
        </p>
        <p className={styles.quiet}>
          {t.fetchedAt} <When at={new Date(query.dataUpdatedAt).toISOString()} />
        </p>
        <Button
          busy={query.isRefetching && t.reloading}
          onClick={() => {
            void query.refetch().then((answer) => {
              showAll(answer as typeof query);
            });
          }}
        >
          {t.reload}
        </Button>
      </div>
      {query.error !== null && <ProblemNotice problem={asProblem(query.error)} onRetry={() => void query.refetch()} />}
      <div role="status" className={styles.arrived}>
        {(arrived > 0 || shown.some(({ id }) => isGone(id))) && (
          <Button
            tone="primary"
            onClick={() => {
              show(latest);
            }}
          >
            {arrived > 0 ? t.arrived(arrived) : t.changed}
          </Button>
        )}
      </div>
      <QueueTable items={current} isGone={isGone} empty={<NothingWaits isFiltered={filters.overdue === true || filters.assignee !== undefined} />} />
      <More
        query={{
          hasNextPage: query.hasNextPage,
          isFetchingNextPage: query.isFetchingNextPage,
          fetchNextPage: () =>
            query.fetchNextPage().then((answer) => {
              showAll(answer as typeof query);
            }),
        }}
      />
    </Stack>
  );
}

function Late({ count }: { count: number }) {
  const t = useWords(said);
  return count === 0 ? t.overdue(0) : <Status tone="danger">{t.overdue(count)}</Status>;
}

function NothingWaits({ isFiltered }: { isFiltered: boolean }) {
  const t = useWords(said);
  return isFiltered ? (
    <Empty title={t.emptyFilteredTitle}>
      <Link to="/queue">{t.unfiltered}</Link>
    </Empty>
  ) : (
    <Empty title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <Link to="/notifications">{t.notices}</Link>
    </Empty>
  );
}

interface QueueTableProps {
  items: readonly Referral[];
  isGone: (id: string | undefined) => boolean;
  empty: ReactNode;
}

function QueueTable({ items, isGone, empty }: QueueTableProps) {
  const t = useWords(said);
  const codes = useCodes();
  const states = useReferralStates();
  const agency = useAgencyNames();
  const person = usePersonNames();
  const worker = useWorker();
  const unsent = useOutboxItems();
  const columns: Column<Referral>[] = [
    {
      name: t.number,
      show: ({ id, caseNumber }) => (
        <Link to="/referrals/$referralId" params={{ referralId: id ?? '' }} className={styles.number}>
          {caseNumber}
        </Link>
      ),
    },
    {
      name: t.asked,
      show: ({ service, urgency }) => (
        <>
          {codes.label('service', service)}
          <br />
          <Status tone={urgency === 'HIGH' ? 'danger' : 'plain'}>{t.urgency(codes.label('urgency', urgency))}</Status>
        </>
      ),
    },
    { name: t.sender, show: ({ sender }) => agency(sender?.agencyId) },
    {
      name: t.due,
      show: ({ answerDueAt, overdue }) => (
        <>
          <When at={answerDueAt} />
          {overdue === true && (
            <>
              <br />
              <Status tone="danger">{t.late}</Status>
            </>
          )}
        </>
      ),
    },
    {
      name: t.assignee,
      show: ({ assigneeId }) => (assigneeId === worker.id ? <strong>{person(assigneeId)}</strong> : assigneeId === undefined ? t.unassigned : person(assigneeId)),
    },
    {
      name: t.state,
      end: true,
      show: ({ id, state }) => (
        <>
          {isGone(id) ? <Status>{t.gone}</Status> : <Status tone={states.tone(state)}>{states.label(state)}</Status>}
          {unsent.some(({ call }) => call.about === id) && (
            <>
              <br />
              <Status tone="warn">{t.unsent}</Status>
            </>
          )}
        </>
      ),
    },
  ];
  return <Table caption={t.caption} items={items} columns={columns} keyOf={({ id }) => id ?? ''} empty={empty} />;
}
