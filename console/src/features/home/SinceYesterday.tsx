import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { groupOf, groupWords, noticeGroups, noticesSinceQuery, startOfYesterday } from '~/api/notices';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useNow } from '~/ui/data';
import { Empty, Loading, ProblemNotice } from '~/ui/messages';
import { Section } from '~/ui/Page';
import styles from './home.module.css';
import { EVERY_MS } from './waiting';

const said = words({
  id: {
    title: 'Berubah sejak kemarin',
    fetching: 'Mengambil yang berubah…',
    none: 'Tidak ada perubahan sejak kemarin',
    noneText: 'Jawaban instansi, laporan baru, dan tenggat yang lewat akan tampil di sini.',
    unread: (n: number) => `${String(n)} belum dibaca`,
    all: 'Semua pemberitahuan',
    more: 'Ada lebih banyak daripada yang dihitung di sini.',
  },
  en: {
    title: 'Changed since yesterday',
    fetching: 'Fetching what has changed…',
    none: 'Nothing has changed since yesterday',
    noneText: 'Agencies’ answers, new reports and due times that have passed will stand here.',
    unread: (n: number) => `${String(n)} unread`,
    all: 'All notifications',
    more: 'There is more than is counted here.',
  },
});

/** What one was told since yesterday began, by what it is about. */
export function SinceYesterday() {
  const t = useWords(said);
  const names = useWords(groupWords);
  const since = startOfYesterday(useNow()).getTime();
  const query = useMemo(() => noticesSinceQuery(new Date(since)), [since]);
  const { data, error, refetch } = useQuery({ ...query, refetchInterval: EVERY_MS });
  const groups = [...noticeGroups, undefined]
    .map((group) => ({ group: group ?? ('other' as const), notices: (data?.notices ?? []).filter((notice) => groupOf(notice) === group) }))
    .filter(({ notices }) => notices.length > 0);
  return (
    <Section title={t.title} aside={<Link to="/notifications">{t.all}</Link>}>
      {data === undefined && (error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />)}
      {data !== undefined && groups.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneText}</p>
        </Empty>
      )}
      {groups.length > 0 && (
        <ul className={styles.lines}>
          {groups.map(({ group, notices }) => {
            const unread = notices.filter(({ readAt }) => readAt === undefined).length;
            return (
              <li key={group}>
                <Link to="/notifications" search={{ since: 'yesterday', about: group }}>
                  {names[group]}: {notices.length}
                </Link>
                {unread > 0 && <span className={styles.soft}>{t.unread(unread)}</span>}
              </li>
            );
          })}
        </ul>
      )}
      {data?.isWhole === false && <p className={styles.soft}>{t.more}</p>}
    </Section>
  );
}
