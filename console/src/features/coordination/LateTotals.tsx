import { Link } from '@tanstack/react-router';
import { useAgencyNames } from '~/api/agencies';
import type { LateTotal } from '~/api/late';
import { useWords, words } from '~/language/language';
import { Table, When } from '~/ui/data';
import styles from './coordination.module.css';

const said = words({
  id: {
    caption: 'Jawaban yang terlambat, menurut instansi dan lamanya',
    agency: 'Instansi',
    count: 'Terlambat',
    under24h: 'Kurang dari 24 jam',
    upTo72h: 'Sampai 72 jam',
    over72h: 'Lebih dari 72 jam',
    oldest: 'Tenggat paling lama',
  },
  en: {
    caption: 'Late answers, by agency and age',
    agency: 'Agency',
    count: 'Late',
    under24h: 'Under 24 h',
    upTo72h: 'Up to 72 h',
    over72h: 'Over 72 h',
    oldest: 'Oldest due time',
  },
});

/** Who is late, for how long: the agency that has been late for longest first. */
export function LateTotals({ totals }: { totals: readonly LateTotal[] }) {
  const t = useWords(said);
  const agency = useAgencyNames();
  const sorted = [...totals].sort((one, other) => (one.oldestDueAt ?? '').localeCompare(other.oldestDueAt ?? ''));
  const number = (count: number | undefined, isBad = false) => <span className={isBad && (count ?? 0) > 0 ? `${styles.number} ${styles.many}` : styles.number}>{count ?? 0}</span>;
  return (
    <Table
      caption={t.caption}
      items={sorted}
      keyOf={({ agencyId }) => agencyId ?? ''}
      empty={null}
      columns={[
        {
          name: t.agency,
          show: ({ agencyId }) => (
            <Link to="/board" search={{ agency: agencyId }} hash="list">
              {agency(agencyId)}
            </Link>
          ),
        },
        { name: t.count, show: ({ count }) => number(count) },
        { name: t.under24h, show: ({ ages }) => number(ages?.under24h) },
        { name: t.upTo72h, show: ({ ages }) => number(ages?.upTo72h) },
        { name: t.over72h, show: ({ ages }) => number(ages?.over72h, true) },
        { name: t.oldest, show: ({ oldestDueAt }) => <When at={oldestDueAt} short />, end: true },
      ]}
    />
  );
}
