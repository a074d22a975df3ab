import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { asProblem } from '~/api/problem';
import { type ReportFilters, reportsQuery, type ReportSummary } from '~/api/reports';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { useWorker } from '~/session/session';
import { Button, ButtonLink } from '~/ui/Button';
import { More, Table, When } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Empty, Loading, ProblemNotice, Status } from '~/ui/messages';
import { Page, Section } from '~/ui/Page';
import { useSteadyItems } from '~/ui/useSteadyItems';
import styles from './intake.module.css';
import { useReportWords } from './reportWords';

const said = words({
  id: {
    title: 'Laporan',
    lead: 'Semua kontak unit Anda, juga yang bukan kasus.',
    take: 'Terima laporan',
    state: 'Status',
    channel: 'Saluran',
    all: 'semua',
    waiting: 'Menunggu triase',
    done: 'Sudah ditriase',
    fetching: 'Mengambil laporan…',
    received: 'Diterima',
    kind: 'Jenis kontak',
    district: 'Kecamatan',
    danger: 'Bahaya',
    fresh: (count: number) => `${String(count)} baru — tampilkan`,
    noneWaiting: 'Tidak ada laporan yang menunggu triase',
    noneWaitingNext: 'Laporan baru muncul di sini begitu diterima, sampai diputuskan: buka kasus, perkembangan kasus, atau bukan kasus.',
    none: 'Belum ada laporan yang ditriase',
    noneNext: 'Buka laporan yang menunggu, lalu putuskan kelanjutannya.',
    filtered: 'Tidak ada laporan dengan saringan ini',
    clear: 'Hapus saringan',
  },
  en: {
    title: 'Reports',
    lead: 'All contacts of your unit, also those that are no case.',
    take: 'Take a report',
    state: 'State',
    channel: 'Channel',
    all: 'all',
    waiting: 'Waiting for triage',
    done: 'Triaged',
    fetching: 'Fetching the reports…',
    received: 'Received',
    kind: 'Kind of contact',
    district: 'District',
    danger: 'Danger',
    fresh: (count: number) => `${String(count)} new — show`,
    noneWaiting: 'No report waits for triage',
    noneWaitingNext: 'A new report shows here as soon as it is taken, until it is decided: open cases, news of a case, or no case.',
    none: 'No report has been triaged yet',
    noneNext: 'Open one that waits, and decide what becomes of it.',
    filtered: 'No report matches these filters',
    clear: 'Clear the filters',
  },
});

const RECEIVED = 'Received';
const TRIAGED = 'Triaged';

/** The unit's reports: what waits for somebody's decision first. */
export function ReportsScreen() {
  const t = useWords(said);
  const codes = useCodes();
  const worker = useWorker();
  const navigate = useNavigate();
  const { state, channel } = useSearch({ strict: false }) as ReportFilters;
  const filter = (change: ReportFilters) => {
    const next = { state, channel, ...change };
    void navigate({ to: '/reports', search: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== '')) });
  };
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        worker.has('intake') && (
          <ButtonLink to="/reports/new" tone="primary">
            {t.take}
          </ButtonLink>
        )
      }
    >
      <search className={styles.filters}>
        <SelectField
          label={t.state}
          none={t.all}
          value={state ?? ''}
          options={[
            { value: RECEIVED, label: t.waiting },
            { value: TRIAGED, label: t.done },
          ]}
          onChange={(event) => {
            filter({ state: event.target.value });
          }}
        />
        <SelectField
          label={t.channel}
          none={t.all}
          value={channel ?? ''}
          options={codes.options('channel')}
          onChange={(event) => {
            filter({ channel: event.target.value });
          }}
        />
        {(state !== undefined || channel !== undefined) && (
          <Button
            tone="quiet"
            onClick={() => {
              filter({ state: '', channel: '' });
            }}
          >
            {t.clear}
          </Button>
        )}
      </search>
      {state !== TRIAGED && <Reports title={t.waiting} state={RECEIVED} channel={channel} />}
      {state !== RECEIVED && <Reports title={t.done} state={TRIAGED} channel={channel} />}
    </Page>
  );
}

function Reports({ title, state, channel }: { title: string; state: string; channel: string | undefined }) {
  const t = useWords(said);
  const reports = useInfiniteQuery(reportsQuery({ state, channel }));
  const items = reports.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const steady = useSteadyItems(items, ({ id = '' }) => id);
  return (
    <Section
      title={title}
      aside={
        <span role="status">
          {steady.fresh > 0 && (
            <Button tone="quiet" onClick={steady.showFresh}>
              {t.fresh(steady.fresh)}
            </Button>
          )}
        </span>
      }
    >
      {reports.error !== null && <ProblemNotice problem={asProblem(reports.error)} onRetry={() => void reports.refetch()} />}
      {reports.data === undefined ? (
        reports.error === null && <Loading what={t.fetching} />
      ) : (
        <div {...steady.around}>
          <ReportsTable title={title} items={steady.shown} empty={<NoReports state={state} isFiltered={channel !== undefined} />} />
          <More query={reports} />
        </div>
      )}
    </Section>
  );
}

function ReportsTable({ title, items, empty }: { title: string; items: readonly ReportSummary[]; empty: React.ReactNode }) {
  const t = useWords(said);
  const codes = useCodes();
  const { ended } = useReportWords();
  return (
    <Table
      caption={title}
      items={items}
      keyOf={({ id = '' }) => id}
      empty={empty}
      columns={[
        {
          name: t.received,
          show: ({ id = '', receivedAt }) => (
            <Link to="/reports/$reportId" params={{ reportId: id }}>
              <When at={receivedAt} />
            </Link>
          ),
        },
        { name: t.kind, show: ({ contactKind }) => codes.label('contact-kind', contactKind) },
        { name: t.channel, show: ({ channel }) => codes.label('channel', channel) },
        { name: t.district, show: ({ district }) => (district === undefined || district === null ? '—' : regionName(district)) },
        {
          name: t.state,
          end: true,
          show: ({ danger, state, end }) => (
            <span className={styles.states}>
              {danger === true && state === RECEIVED && <Status tone="danger">⚠ {t.danger}</Status>}
              <Status tone={state === RECEIVED ? 'warn' : 'plain'}>{state === RECEIVED ? t.waiting : ended(end)}</Status>
            </span>
          ),
        },
      ]}
    />
  );
}

function NoReports({ state, isFiltered }: { state: string; isFiltered: boolean }) {
  const t = useWords(said);
  if (isFiltered) {
    return <Empty title={t.filtered} />;
  }
  return state === RECEIVED ? (
    <Empty title={t.noneWaiting}>
      <p>{t.noneWaitingNext}</p>
    </Empty>
  ) : (
    <Empty title={t.none}>
      <p>{t.noneNext}</p>
    </Empty>
  );
}
