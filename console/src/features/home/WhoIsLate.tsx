import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAgencyNames } from '~/api/agencies';
import { asProblem } from '~/api/problem';
import { plural, useWords, words } from '~/language/language';
import { When } from '~/ui/data';
import { Empty, Loading, ProblemNotice } from '~/ui/messages';
import { Section } from '~/ui/Page';
import styles from './home.module.css';
import { lateNowQuery } from './waiting';

const said = words({
  id: {
    title: 'Yang terlambat',
    fetching: 'Mencari jawaban yang terlambat…',
    none: 'Tidak ada jawaban yang terlambat',
    noneText: 'Begitu sebuah instansi melewati tenggat, namanya muncul di sini.',
    count: (n: number) => `${String(n)} rujukan`,
    oldest: 'tenggat terlama',
    board: 'Buka papan rujukan',
  },
  en: {
    title: 'What is late',
    fetching: 'Looking for late answers…',
    none: 'No answer is late',
    noneText: 'As soon as an agency passes its due time, its name stands here.',
    count: (n: number) => plural(n, 'referral', 'referrals'),
    oldest: 'oldest due',
    board: 'Open the referral board',
  },
});

const SHOWN = 6;

export function WhoIsLate() {
  const t = useWords(said);
  const agency = useAgencyNames();
  const { data, error, refetch } = useQuery(lateNowQuery);
  const totals = [...(data?.totals ?? [])].sort((one, other) => (one.oldestDueAt ?? '').localeCompare(other.oldestDueAt ?? ''));
  return (
    <Section title={t.title} aside={totals.length > 0 && <Link to="/board">{t.board}</Link>}>
      {data === undefined && (error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />)}
      {data !== undefined && totals.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneText}</p>
        </Empty>
      )}
      {totals.length > 0 && (
        <ul className={styles.lines}>
          {totals.slice(0, SHOWN).map(({ agencyId = '', count = 0, oldestDueAt }) => (
            <li key={agencyId}>
              <Link to="/board" search={{ agency: agencyId }}>
                {agency(agencyId)}: {t.count(count)}
              </Link>
              <span className={styles.soft}>
                {t.oldest} <When at={oldestDueAt} short />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
