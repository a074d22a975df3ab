import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { answered, api, type OfCases } from '~/api/api';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCaseStates } from '~/reference/cases';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { type Column, More, Table, When } from '~/ui/data';
import { Empty, Loading, ProblemNotice, Status } from '~/ui/messages';
import { Page, Section } from '~/ui/Page';
import { Steady } from '~/ui/Steady';
import styles from './coordination.module.css';

type CaseSummary = OfCases['CaseSummary'];

const said = words({
  id: {
    title: 'Penutupan dan peninjauan',
    lead: 'Yang memerlukan orang kedua: bukan orang yang mengusulkan atau yang membagikan.',
    closures: 'Penutupan menunggu persetujuan',
    noClosures: 'Tidak ada penutupan yang menunggu',
    noClosuresText: 'Manajer kasus mengusulkan penutupan setelah layanan selesai. Kasusnya tetap terbuka sampai orang kedua menyetujui, dan aturan diperiksa sekali lagi saat itu.',
    reviews: 'Pembagian data darurat yang perlu ditinjau',
    noReviews: 'Tidak ada yang perlu ditinjau',
    noReviewsText: 'Dalam bahaya langsung data boleh dikirim seorang petugas sendirian; orang kedua meninjaunya dalam 24 jam.',
    fetching: 'Mengambil daftar…',
    case: 'Kasus',
    unit: 'Unit',
    categories: 'Jenis',
    district: 'Kecamatan',
    registered: 'Terdaftar',
    due: 'Tinjau paling lambat',
    late: 'Lewat tenggat',
    decide: 'Menunggu keputusan',
    yours: 'Anda dapat memutuskan',
    others: 'Orang lain yang memutuskan',
    state: 'Status',
  },
  en: {
    title: 'Closures and reviews',
    lead: 'What needs a second person: not the one who proposed or shared.',
    closures: 'Closures waiting for approval',
    noClosures: 'No closure is waiting',
    noClosuresText: 'A case manager proposes a closure once services have ended. The case stays open until a second person approves, and the rules are asked once more then.',
    reviews: 'Data shared in an emergency, to be reviewed',
    noReviews: 'Nothing is to be reviewed',
    noReviewsText: 'In immediate danger one officer may send data alone; a second person reviews it within 24 hours.',
    fetching: 'Fetching the list…',
    case: 'Case',
    unit: 'Unit',
    categories: 'Kind',
    district: 'District',
    registered: 'Registered',
    due: 'Review by',
    late: 'Past its due time',
    decide: 'Waits for a decision',
    yours: 'You can decide',
    others: 'Somebody else decides',
    state: 'Status',
  },
});

const PAGE = 50;
const EVERY_MS = 60_000;

function listQuery(filter: { state?: string; reviewDue?: 'true' }) {
  return {
    queryKey: ['cases', 'second-person', filter],
    refetchInterval: EVERY_MS,
    queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
      answered(await api.cases.GET('/api/v1/cases', { params: { query: { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { after: pageParam }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: OfCases['PageCaseSummary']) => page.next ?? undefined,
  };
}

/** What waits for a second person; the deciding itself is done in the file, having read it. */
export function ClosuresScreen() {
  const t = useWords(said);
  const states = useCaseStates();
  return (
    <Page title={t.title} lead={t.lead}>
      <List
        id="closures"
        title={t.closures}
        filter={{ state: 'ClosureProposed' }}
        empty={
          <Empty title={t.noClosures}>
            <p>{t.noClosuresText}</p>
          </Empty>
        }
        last={[
          { name: t.registered, show: ({ registeredAt }) => <When at={registeredAt} short /> },
          { name: t.state, end: true, show: ({ allowedActions }) => <Decision can={allowedActions?.includes('closure/approval') === true} /> },
        ]}
      />
      <List
        id="reviews"
        title={t.reviews}
        filter={{ reviewDue: 'true' }}
        empty={
          <Empty title={t.noReviews}>
            <p>{t.noReviewsText}</p>
          </Empty>
        }
        last={[
          { name: t.state, show: ({ state }) => <span className={styles.whole}>{states(state)}</span> },
          {
            name: t.due,
            end: true,
            show: ({ reviewDueAt, allowedActions }) => (
              <>
                <When at={reviewDueAt} short /> <Overdue at={reviewDueAt} /> <Decision can={allowedActions?.some((action) => action.endsWith('/review')) === true} />
              </>
            ),
          },
        ]}
      />
    </Page>
  );
}

function Decision({ can }: { can: boolean }) {
  const t = useWords(said);
  return <Status tone={can ? 'warn' : 'plain'}>{can ? t.yours : t.others}</Status>;
}

function Overdue({ at }: { at: string | undefined }) {
  const t = useWords(said);
  return at !== undefined && new Date(at) < new Date() ? <Status tone="danger">{t.late}</Status> : null;
}

interface ListProps {
  id: string;
  title: string;
  filter: Parameters<typeof listQuery>[0];
  empty: ReactNode;
  last: readonly Column<CaseSummary>[];
}

function List({ id, title, filter, empty, last }: ListProps) {
  const t = useWords(said);
  const agency = useAgencyNames();
  const codes = useCodes();
  const query = useInfiniteQuery(listQuery(filter));
  const cases = useMemo(() => query.data?.pages.flatMap(({ items = [] }) => items) ?? [], [query.data]);
  return (
    <Section title={<span id={id}>{title}</span>}>
      {query.error !== null && <ProblemNotice problem={asProblem(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading what={t.fetching} />}
      {query.data !== undefined && cases.length === 0 && empty}
      {cases.length > 0 && (
        <Steady items={cases} keyOf={({ id: one }) => one ?? ''}>
          {(shown) => (
            <Table
              caption={title}
              items={shown}
              keyOf={({ id: one }) => one ?? ''}
              empty={null}
              columns={[
                { name: t.case, show: ({ id: one = '', number }) => <Link className={styles.whole} to={`/cases/${one}`}>{number}</Link> },
                { name: t.categories, show: ({ categories }) => categories?.map((code) => codes.label('offence-category', code)).join(', ') },
                { name: t.unit, show: ({ unitId }) => agency(unitId) },
                { name: t.district, show: ({ district }) => regionName(district) },
                ...last,
              ]}
            />
          )}
        </Steady>
      )}
      <More query={query} />
    </Section>
  );
}
