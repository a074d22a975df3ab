import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import { plural, useWords, words } from '~/language/language';
import { regionName } from '~/reference/regions';
import { Table, When } from '~/ui/data';
import { Status } from '~/ui/messages';
import { useWorker } from '~/session/session';
import styles from './cases.module.css';
import { commonWords } from './caseWords';
import { CaseState, Categories, Risk } from './CaseSigns';
import type { CaseLine } from './queries';

const said = words({
  id: {
    where: 'Kecamatan dan unit',
    since: 'Sejak',
    open: (count: number) => `${String(count)} rujukan berjalan`,
    review: 'Tinjauan jatuh tempo',
    end: 'Risiko dan status',
  },
  en: {
    where: 'District and unit',
    since: 'Since',
    open: (count: number) => plural(count, 'referral open', 'referrals open'),
    review: 'Review due',
    end: 'Risk and status',
  },
});

/** Cases as rows: the number is the link, risk and status stand at the end. Nothing personal is in them. */
export function CaseRows({ caption, items, empty }: { caption: string; items: readonly CaseLine[]; empty: ReactNode }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const person = usePersonNames();
  const agency = useAgencyNames();
  const worker = useWorker();
  return (
    <Table
      caption={caption}
      items={items}
      keyOf={(line) => line.id ?? ''}
      empty={empty}
      columns={[
        {
          name: common.number,
          show: (line) => (
            <>
              <Link to="/cases/$caseId" params={{ caseId: line.id }} className={styles.number}>
                {line.number}
              </Link>
              <span className={styles.under}>
                <Categories codes={line.categories} />
              </span>
            </>
          ),
        },
        {
          name: t.where,
          show: (line) => (
            <>
              {regionName(line.district)}
              {line.unitId !== worker.agency.id && <span className={styles.under}>{agency(line.unitId)}</span>}
            </>
          ),
        },
        {
          name: common.assignee,
          show: (line) => (
            <>
              {line.assigneeId === undefined || line.assigneeId === null ? <em>{common.nobody}</em> : person(line.assigneeId)}
              {(line.openDisclosures ?? 0) > 0 && <span className={styles.under}>{t.open(line.openDisclosures ?? 0)}</span>}
            </>
          ),
        },
        { name: t.since, show: (line) => <When at={line.registeredAt} short /> },
        {
          name: t.end,
          end: true,
          show: (line) => (
            <span className={styles.signs}>
              {line.reviewDueAt !== undefined && line.reviewDueAt !== null && (
                <Status tone="danger">
                  {t.review} <When at={line.reviewDueAt} short />
                </Status>
              )}
              <Risk risk={line.risk} />
              <CaseState state={line.state} />
            </span>
          ),
        },
      ]}
    />
  );
}
