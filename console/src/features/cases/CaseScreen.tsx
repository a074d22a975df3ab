import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem, type Problem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { regionName } from '~/reference/regions';
import { ButtonLink } from '~/ui/Button';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { Page } from '~/ui/Page';
import styles from './cases.module.css';
import { commonWords } from './caseWords';
import { CaseState, Categories, Risk } from './CaseSigns';
import { CaseActions } from './file/CaseActions';
import { ClosurePart } from './file/ClosurePart';
import { ConsentsPart } from './file/ConsentsPart';
import { DisclosuresPart } from './file/DisclosuresPart';
import { HandsPart } from './file/HandsPart';
import { IncidentPart } from './file/IncidentPart';
import { LinkedPart } from './file/LinkedPart';
import { NotesPart } from './file/NotesPart';
import { PartLink, PARTS, partWords } from './file/Part';
import { PeoplePart } from './file/PeoplePart';
import { ReferralsPart } from './file/ReferralsPart';
import { SummaryPart } from './file/SummaryPart';
import { TimelinePart } from './file/TimelinePart';
import { type CaseFile, caseQuery } from './queries';

const said = words({
  id: {
    title: 'Kasus',
    loading: 'Membuka berkas…',
    parts: 'Isi berkas',
    absent: 'Berkas ini tidak ada, atau di luar kewenangan Anda.',
    review: (count: number) => `${String(count)} pembagian darurat menunggu tinjauan Anda`,
    toReview: 'Ke data yang dibagikan',
    signals: 'Ada indikasi upaya damai pada kasus ini',
    toSignals: 'Ke penutupan',
  },
  en: {
    title: 'Case',
    loading: 'Opening the file…',
    parts: 'What is in the file',
    absent: 'This file does not exist, or is outside your remit.',
    review: (count: number) => `${String(count)} emergency ${count === 1 ? 'disclosure waits' : 'disclosures wait'} for your review`,
    toReview: 'To the data that were shared',
    signals: 'There is a settlement signal on this case',
    toSignals: 'To closing',
  },
});

/** What must not be missed, before anything else. */
function Alerts({ file }: { file: CaseFile }) {
  const t = useWords(said);
  const reviews = file.allowedActions?.filter((action) => /^disclosures\/.+\/review$/.test(action)).length ?? 0;
  return (
    <>
      {reviews > 0 && (
        <Message tone="warn" title={t.review(reviews)}>
          <p>
            <PartLink name="disclosures">{t.toReview}</PartLink>
          </p>
        </Message>
      )}
      {(file.settlementSignals?.length ?? 0) > 0 && (
        <Message tone="danger" title={t.signals}>
          <p>
            <PartLink name="closure">{t.toSignals}</PartLink>
          </p>
        </Message>
      )}
    </>
  );
}

/** The file of one victim, on one page. */
export function CaseScreen() {
  const t = useWords(said);
  const common = useWords(commonWords);
  const parts = useWords(partWords);
  const { caseId = '' } = useParams({ strict: false });
  const id = String(caseId);
  const query = useQuery(caseQuery(id));
  const [refused, setRefused] = useState<Problem>();
  const back = { to: '/cases', label: common.toCases };
  if (query.data === undefined) {
    const problem = query.isError ? asProblem(query.error) : undefined;
    return (
      <Page title={t.title} back={back}>
        {problem === undefined ? (
          <Loading what={t.loading} />
        ) : problem.is('not-found') ? (
          <Message tone="warn" title={t.absent}>
            <div>
              <ButtonLink to="/cases">{common.toCases}</ButtonLink>
            </div>
          </Message>
        ) : (
          <ProblemNotice problem={problem} onRetry={() => void query.refetch()} />
        )}
      </Page>
    );
  }
  const { value: file, etag } = query.data;
  const part = { id, file };
  return (
    <Page
      title={file.number ?? t.title}
      back={back}
      lead={
        <>
          <span className={styles.signs}>
            <CaseState state={file.state} />
            <Risk risk={file.risk} />
          </span>{' '}
          <Categories codes={file.categories} /> · {regionName(file.district)}
        </>
      }
      actions={<CaseActions {...part} onRefused={setRefused} />}
    >
      <Alerts file={file} />
      <div className={styles.file}>
        <nav className={styles.index} aria-label={t.parts}>
          <ul>
            {PARTS.map((name) => (
              <li key={name}>
                <PartLink name={name}>{parts[name]}</PartLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.parts}>
          <SummaryPart {...part} etag={etag} />
          <PeoplePart {...part} />
          <IncidentPart {...part} />
          <ConsentsPart {...part} />
          <ReferralsPart {...part} />
          <DisclosuresPart {...part} />
          <NotesPart {...part} />
          <LinkedPart {...part} />
          <HandsPart {...part} />
          <ClosurePart {...part} refused={refused} />
          <TimelinePart {...part} />
        </div>
      </div>
    </Page>
  );
}
