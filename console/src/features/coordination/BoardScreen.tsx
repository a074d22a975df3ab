import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { lateQuery } from '~/api/late';
import { asProblem } from '~/api/problem';
import { plural, useLanguage, useWords, words } from '~/language/language';
import { clock } from '~/language/time';
import { useLive } from '~/live/live';
import { ButtonLink } from '~/ui/Button';
import { More } from '~/ui/data';
import { Empty, Loading, ProblemNotice } from '~/ui/messages';
import { Page, Section } from '~/ui/Page';
import { Steady } from '~/ui/Steady';
import styles from './coordination.module.css';
import { LateList } from './LateList';
import { LateTotals } from './LateTotals';

const said = words({
  id: {
    title: 'Papan rujukan',
    lead: 'Jawaban yang lewat tenggat, menurut instansi dan lamanya.',
    at: (at: string) => `Dari ${at}.`,
    down: (at: string) => `Dari ${at}; sambungan terputus.`,
    fetching: 'Mencari jawaban yang terlambat…',
    none: 'Tidak ada jawaban yang terlambat',
    noneText: 'Setiap rujukan punya tenggat jawaban menurut urgensinya. Begitu tenggat lewat tanpa jawaban, instansinya tampil di sini dan kedua pihak diberi tahu.',
    totals: 'Menurut instansi',
    list: 'Rujukan',
    of: (agency: string, count: number) => `${agency}: ${String(count)} rujukan terlambat`,
    all: 'Tampilkan semua instansi',
    answered: 'Instansi ini tidak punya jawaban yang terlambat lagi',
  },
  en: {
    title: 'Referral board',
    lead: 'Answers past their due time, by agency and age.',
    at: (at: string) => `As of ${at}.`,
    down: (at: string) => `As of ${at}; the line is down.`,
    fetching: 'Looking for late answers…',
    none: 'No answer is late',
    noneText: 'Each referral has a time by which it is to be answered, by its urgency. Once that passes without an answer, its agency stands here and both sides are told.',
    totals: 'By agency',
    list: 'Referrals',
    of: (agency: string, count: number) => `${agency}: ${plural(count, 'late referral', 'late referrals')}`,
    all: 'Show all agencies',
    answered: 'This agency’s answers are no longer late',
  },
});

/** Not every lateness comes with a notice to whoever looks on. */
const EVERY_MS = 60_000;

export function BoardScreen() {
  const t = useWords(said);
  const { language } = useLanguage();
  const { line } = useLive();
  const agency = useAgencyNames();
  const { agency: chosen }: { agency?: string } = useSearch({ strict: false });
  const all = useInfiniteQuery({ ...lateQuery(), refetchInterval: EVERY_MS });
  const ofChosen = useInfiniteQuery({ ...lateQuery(chosen), refetchInterval: EVERY_MS, enabled: chosen !== undefined });
  const list = chosen === undefined ? all : ofChosen;
  const totals = all.data?.pages[0]?.totals ?? [];
  const referrals = useMemo(() => list.data?.pages.flatMap(({ items = [] }) => items) ?? [], [list.data]);
  const failed = all.error ?? list.error;
  const at = all.dataUpdatedAt === 0 ? undefined : clock(new Date(all.dataUpdatedAt), language);
  const isDown = line === 'down' || failed !== null;
  return (
    <Page
      title={t.title}
      lead={
        <>
          {t.lead} {at !== undefined && (isDown ? t.down(at) : t.at(at))}
        </>
      }
    >
      {failed !== null && (
        <ProblemNotice
          problem={asProblem(failed)}
          onRetry={() => {
            void all.refetch();
            void list.refetch();
          }}
        />
      )}
      {all.isPending && failed === null && <Loading what={t.fetching} />}
      {all.data !== undefined && totals.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneText}</p>
        </Empty>
      )}
      {totals.length > 0 && (
        <Section title={t.totals}>
          <LateTotals totals={totals} />
        </Section>
      )}
      {(totals.length > 0 || chosen !== undefined) && (
        <Section title={<span id="list">{chosen === undefined ? t.list : t.of(agency(chosen), totals.find(({ agencyId }) => agencyId === chosen)?.count ?? 0)}</span>}>
          {chosen !== undefined && (
            <div className={styles.chosen}>
              <ButtonLink to="/board">{t.all}</ButtonLink>
            </div>
          )}
          {list.isPending && failed === null && <Loading what={t.fetching} />}
          {list.data !== undefined && referrals.length === 0 && <Empty title={t.answered} />}
          {referrals.length > 0 && (
            <Steady key={chosen} items={referrals} keyOf={({ id }) => id ?? ''}>
              {(shown) => <LateList referrals={shown} />}
            </Steady>
          )}
          <More query={list} />
        </Section>
      )}
    </Page>
  );
}
