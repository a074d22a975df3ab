import type { OfCases } from '~/api/api';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import type { Problem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { Facts, When } from '~/ui/data';
import { Message } from '~/ui/messages';
import { Card, Section } from '~/ui/Page';
import { commonWords } from '../caseWords';
import styles from '../cases.module.css';
import { ClosureReason } from './ClosureReasons';
import { Part, type PartProps, partWords } from './Part';

const said = words({
  id: {
    signals: 'Indikasi upaya damai',
    signalsText: 'Seseorang ingin kasus ini diselesaikan diam-diam. Kasus jalan terus; bicarakan dengan orang kedua.',
    noted: 'Dicatat',
    notYet: 'Belum dapat ditutup saat terakhir diusulkan',
    again: 'Bila semuanya sudah dibereskan, usulkan lagi.',
    proposed: 'Penutupan diusulkan',
    closed: 'Layanan berakhir',
    lastRefusal: 'Usul terakhir ditolak',
    outcome: 'Hasil layanan',
    to: 'Dilimpahkan ke',
    of: 'Ganda dari',
    note: 'Ringkasan',
    proposedBy: 'Diusulkan',
    approvedBy: 'Disetujui',
    approvalReason: 'Alasan orang kedua',
    earlier: 'Penutupan sebelumnya',
    reopened: 'Dibuka kembali',
    none: 'Belum ada usul penutupan.',
    legal: 'Berakhirnya layanan belum berarti tuntas: kasus baru Tuntas bila proses hukumnya juga selesai.',
  },
  en: {
    signals: 'Settlement signals',
    signalsText: 'Somebody wants this case settled quietly. The case goes on; talk to a second person.',
    noted: 'Noted',
    notYet: 'Could not be closed when it was last proposed',
    again: 'Once all of it is settled, propose again.',
    proposed: 'Closing is proposed',
    closed: 'Services have ended',
    lastRefusal: 'The last proposal was refused',
    outcome: 'Outcome of services',
    to: 'Handed on to',
    of: 'Duplicate of',
    note: 'Summary',
    proposedBy: 'Proposed',
    approvedBy: 'Approved',
    approvalReason: 'The second person’s reason',
    earlier: 'Earlier closures',
    reopened: 'Reopened',
    none: 'Closing was not proposed yet.',
    legal: 'The end of services is not the end of the matter: a case is Tuntas once its legal track has ended too.',
  },
});

function Closure({ closure }: { closure: OfCases['ClosureView'] }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const { label } = useCodes();
  const who = usePersonNames();
  const agency = useAgencyNames();
  const settled = label('settlement-outcome', closure.outcome);
  return (
    <Facts
      items={[
        [t.outcome, settled === closure.outcome ? label('case-outcome', closure.outcome) : settled],
        [t.to, closure.to !== undefined && closure.to !== null && (/^[\d.]+$/.test(closure.to) ? regionName(closure.to) : agency(closure.to))],
        [t.of, closure.of],
        [t.note, closure.note],
        [
          t.proposedBy,
          <>
            <When at={closure.proposedAt} /> {common.by(who(closure.proposedBy))}
          </>,
        ],
        [
          t.approvedBy,
          closure.approvedAt !== undefined && closure.approvedAt !== null && (
            <>
              <When at={closure.approvedAt} /> {common.by(who(closure.approvedBy))}
            </>
          ),
        ],
        [t.approvalReason, closure.approvalReason],
      ]}
    />
  );
}

/** Whether the case can end, why not, and how it ended before. */
export function ClosurePart({ file, refused }: PartProps & { refused: Problem | undefined }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const title = useWords(partWords).closure;
  const { label } = useCodes();
  const who = usePersonNames();
  const closure = file.closure ?? undefined;
  const refusal = file.lastClosureRefusal ?? undefined;
  const signals = file.settlementSignals ?? [];
  const earlier = file.earlierClosures?.toReversed() ?? [];
  return (
    <Part name="closure" title={title}>
      {signals.length > 0 && (
        <Message tone="danger" title={t.signals}>
          <p>{t.signalsText}</p>
          <ul>
            {signals.map((signal) => (
              <li key={signal.notedAt}>
                {label('settlement-signal', signal.kind)}
                {signal.text !== undefined && signal.text !== null && `: ${signal.text}`} — {t.noted} <When at={signal.notedAt} />{' '}
                {common.by(who(signal.notedBy))}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {refused !== undefined && refused.reasons.length > 0 && file.state !== 'Closed' && (
        <Message tone="warn" title={t.notYet}>
          <ul>
            {refused.reasons.map((reason, n) => (
              <li key={`${reason.code}-${String(n)}`}>
                <ClosureReason reason={reason} file={file} onFollow={() => undefined} />
              </li>
            ))}
          </ul>
          <p>{t.again}</p>
        </Message>
      )}
      {closure !== undefined && (
        <Card>
          <h3>{file.state === 'Closed' ? t.closed : t.proposed}</h3>
          <Closure closure={closure} />
          {file.state === 'Closed' && <p className={styles.soft}>{t.legal}</p>}
        </Card>
      )}
      {refusal !== undefined && (
        <Message tone="warn" title={t.lastRefusal}>
          <p className={styles.prose}>{refusal.reason}</p>
          <p>
            <When at={refusal.refusedAt} /> {common.by(who(refusal.refusedBy))}
          </p>
        </Message>
      )}
      {closure === undefined && refusal === undefined && <p className={styles.soft}>{t.none}</p>}
      {earlier.length > 0 && (
        <Section level={3} title={t.earlier}>
          {earlier.map((past) => (
            <Card key={past.reopenedAt}>
              <Closure closure={past.closure ?? {}} />
              <p>
                {t.reopened} <When at={past.reopenedAt} /> {common.by(who(past.reopenedBy))}: {label('reopening-reason', past.reason)}
                {past.text !== undefined && past.text !== null && ` — ${past.text}`}
              </p>
            </Card>
          ))}
        </Section>
      )}
    </Part>
  );
}
