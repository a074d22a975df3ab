import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useWorker } from '~/session/session';
import { ButtonLink } from '~/ui/Button';
import { More } from '~/ui/data';
import { Empty, Loading, ProblemNotice } from '~/ui/messages';
import { Columns, Page } from '~/ui/Page';
import { Steady } from '~/ui/Steady';
import { CaseFilter } from './CaseFilter';
import { CaseRows } from './CaseRows';
import { PersonSearch } from './PersonSearch';
import { casesQuery, filterOf } from './worklist';

const said = words({
  id: {
    title: 'Kasus',
    lead: 'Semua kasus yang boleh Anda baca, nomor terbaru di atas. Tekan nomornya untuk membuka berkas.',
    loading: 'Mengambil daftar kasus…',
    list: 'Kasus, nomor terbaru di atas',
    none: 'Belum ada kasus',
    noneNext: 'Kasus lahir dari triase laporan: setiap korban mendapat satu berkas.',
    reports: 'Ke laporan',
    noMatch: 'Tidak ada kasus yang cocok dengan saringan',
    noMatchNext: 'Kurangi saringan, atau tekan “Tampilkan semua”.',
    handOver: 'Serah terima kasus petugas',
  },
  en: {
    title: 'Cases',
    lead: 'All cases that you may read, the newest number first. Press a number to open its file.',
    loading: 'Fetching the list of cases…',
    list: 'Cases, the newest number first',
    none: 'No cases yet',
    noneNext: 'Cases come from the triage of reports: each victim gets one file.',
    reports: 'To the reports',
    noMatch: 'No case matches the filters',
    noMatchNext: 'Use fewer filters, or press “Show all”.',
    handOver: 'Hand over an officer’s cases',
  },
});

/** The worklist, narrowed by what its address says. */
export function CasesScreen() {
  const t = useWords(said);
  const worker = useWorker();
  const navigate = useNavigate();
  const filter = filterOf(useSearch({ strict: false }));
  const cases = useInfiniteQuery(casesQuery(filter));
  const lines = cases.data?.pages.flatMap((page) => page.items ?? []);
  const isNarrowed = Object.keys(filter).length > 0;
  const handsOver = worker.has('head') && worker.agency.kind === 'UPTD_PPA';
  return (
    <Page title={t.title} lead={t.lead} {...(handsOver ? { actions: <ButtonLink to="/hand-over">{t.handOver}</ButtonLink> } : {})}>
      <Columns even>
        <PersonSearch />
        <CaseFilter filter={filter} onApply={(next) => void navigate({ to: '.', search: next })} />
      </Columns>
      {cases.isError && <ProblemNotice problem={asProblem(cases.error)} onRetry={() => void cases.refetch()} />}
      {cases.isPending && <Loading what={t.loading} />}
      {lines !== undefined && (
        <>
          <Steady items={lines} keyOf={(line) => line.id ?? ''}>
            {(shown) => (
              <CaseRows
                caption={t.list}
                items={shown}
                empty={
                  isNarrowed ? (
                    <Empty title={t.noMatch}>
                      <p>{t.noMatchNext}</p>
                    </Empty>
                  ) : (
                    <Empty title={t.none}>
                      <p>{t.noneNext}</p>
                      <ButtonLink to="/reports">{t.reports}</ButtonLink>
                    </Empty>
                  )
                }
              />
            )}
          </Steady>
          <More query={cases} />
        </>
      )}
    </Page>
  );
}
