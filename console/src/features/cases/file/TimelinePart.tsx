import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { When } from '~/ui/data';
import { commonWords } from '../caseWords';
import styles from '../cases.module.css';
import { type TimelineEntry, timelineQuery } from '../queries';
import { Fetched } from './Fetched';
import { Part, type PartProps, partWords } from './Part';
import { type Detail, entryTones, entryWords } from './timelineWords';

const said = words({
  id: {
    fetching: 'Mengambil linimasa…',
    none: 'Belum ada yang terjadi.',
    toReferral: 'Buka rujukan',
    toReport: 'Buka laporan',
    earlier: (count: number) => `Tampilkan ${String(count)} sebelumnya`,
  },
  en: {
    fetching: 'Fetching the timeline…',
    none: 'Nothing has happened yet.',
    toReferral: 'Open the referral',
    toReport: 'Open the report',
    earlier: (count: number) => `Show ${String(count)} before`,
  },
});

/** An entry in words; an event that this console does not know yet stands by its name. */
export function useEntryWords(): (entry: TimelineEntry) => string {
  const says = useWords(entryWords) as Record<string, (d: Detail) => string>;
  const { label } = useCodes();
  const agency = useAgencyNames();
  const person = usePersonNames();
  return (entry) => {
    const text = (name: string) => {
      const value = entry.details?.[name];
      return value === undefined || value === null ? '' : String(value);
    };
    const detail: Detail = {
      agency: (name) => agency(text(name)),
      person: (name) => person(text(name)),
      // A case may end by a settlement where it is a mere dispute.
      code: (list, name) => {
        const shown = label(list, text(name));
        return list === 'case-outcome' && shown === text(name) ? label('settlement-outcome', shown) : shown;
      },
      text,
    };
    return says[entry.what ?? '']?.(detail) ?? entry.what ?? '';
  };
}

const FIRST_SHOWN = 12;

/** What happened on the case and its referrals, the newest first. */
export function TimelinePart({ id }: PartProps) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const title = useWords(partWords).timeline;
  const who = usePersonNames();
  const say = useEntryWords();
  const timeline = useQuery(timelineQuery(id));
  const [isWhole, setWhole] = useState(false);
  return (
    <Part name="timeline" title={title}>
      <Fetched query={timeline} what={t.fetching}>
        {(entries) => {
          const newest = entries.toReversed();
          const shown = isWhole ? newest : newest.slice(0, FIRST_SHOWN);
          return entries.length === 0 ? (
            <p className={styles.soft}>{t.none}</p>
          ) : (
            <>
              <ol className={styles.line}>
                {shown.map((entry, n) => {
                  const referralId = entry.details?.referralId;
                  const reportId = entry.details?.reportId;
                  return (
                    <li key={`${entry.at ?? ''}-${entry.what ?? ''}-${String(newest.length - n)}`} className={styles.moment} data-tone={entryTones[entry.what ?? '']}>
                      <span>{say(entry)}</span>
                      <span className={styles.soft}>
                        <When at={entry.at} /> {entry.by !== undefined && entry.by !== null && common.by(who(entry.by))}{' '}
                        {typeof referralId === 'string' && (
                          <Link to="/referrals/$referralId" params={{ referralId }}>
                            {t.toReferral}
                          </Link>
                        )}
                        {typeof reportId === 'string' && (
                          <Link to="/reports/$reportId" params={{ reportId }}>
                            {t.toReport}
                          </Link>
                        )}
                      </span>
                    </li>
                  );
                })}
              </ol>
              {shown.length < newest.length && (
                <div>
                  <Button
                    onClick={() => {
                      setWhole(true);
                    }}
                  >
                    {t.earlier(newest.length - shown.length)}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Fetched>
    </Part>
  );
}
