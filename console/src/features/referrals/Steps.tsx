import type { ReactNode } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import type { Referral, ReferralStep } from '~/api/referrals';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { useReferralStates } from '~/reference/referrals';
import { When } from '~/ui/data';
import styles from './referrals.module.css';
import { reasonListOf } from './steps';

const said = words({
  id: {
    way: 'Perjalanan rujukan',
    done: 'sudah',
    now: 'sekarang',
    ahead: 'belum',
    by: 'oleh',
    system: 'sistem Tuntas',
    through: (name: string, rank: string, unit: string) => `${name}, ${rank}, ${unit}`,
    reason: 'Alasan',
    outcome: 'Hasil',
    reference: 'Nomor di instansi penerima',
    expected: 'Perkiraan selesai',
    to: 'Diusulkan ke',
    went: 'Dialihkan ke',
    answeredBy: 'Yang mengangkat telepon',
    holds: 'Keterlambatan tidak dieskalasi sampai',
    assignee: 'Diberikan kepada',
  },
  en: {
    way: 'The referral’s way',
    done: 'done',
    now: 'now',
    ahead: 'ahead',
    by: 'by',
    system: 'Tuntas itself',
    through: (name: string, rank: string, unit: string) => `${name}, ${rank}, ${unit}`,
    reason: 'Reason',
    outcome: 'Outcome',
    reference: 'Number at the recipient',
    expected: 'Expected to be done',
    to: 'Proposed to',
    went: 'Redirected to',
    answeredBy: 'Who answered the phone',
    holds: 'Being late is not escalated until',
    assignee: 'Given to',
  },
});

const USUAL = ['Sent', 'Received', 'Accepted', 'InProgress', 'Completed'] as const;

/** The usual way at a glance: what is behind, where it stands, what is ahead; or that it ended elsewhere. */
export function Way({ referral }: { referral: Referral }) {
  const t = useWords(said);
  const states = useReferralStates();
  const taken = new Set(referral.steps?.map(({ state }) => state));
  const isUsual = USUAL.some((state) => state === referral.state);
  const reached = Math.max(...USUAL.map((state, n) => (taken.has(state) ? n : -1)));
  const ahead = referral.allowedActions?.length === 0 && !isUsual ? [] : USUAL.slice(reached + 1);
  return (
    <ol className={styles.way} aria-label={t.way}>
      {USUAL.slice(0, reached + 1).map((state) => (
        <li key={state} data-at="done" aria-current={state === referral.state ? 'step' : undefined}>
          <span aria-hidden="true">✓ </span>
          {states.label(state)}
          <span className="hidden-words"> ({state === referral.state ? t.now : t.done})</span>
        </li>
      ))}
      {!isUsual && (
        <li data-at="ended" aria-current="step">
          {states.label(referral.state)}
        </li>
      )}
      {(isUsual ? USUAL.slice(reached + 1) : ahead).map((state) => (
        <li key={state}>
          {states.label(state)}
          <span className="hidden-words"> ({t.ahead})</span>
        </li>
      ))}
    </ol>
  );
}

/** Who took a step, as far as one may know: a colleague's name, the officer behind a system, the agency. */
export function useWho(): (step: Pick<ReferralStep, 'by' | 'byAgencyId' | 'performedBy'>) => string {
  const t = useWords(said);
  const person = usePersonNames();
  const agency = useAgencyNames();
  return ({ by, byAgencyId, performedBy }) => {
    if (by === undefined) {
      return t.system;
    }
    const who = performedBy === undefined ? person(by) : t.through(performedBy.name, performedBy.rank, performedBy.unit);
    return byAgencyId === undefined ? who : `${who} · ${agency(byAgencyId)}`;
  };
}

/** Every step with its time and who took it. */
export function Trail({ steps, isFresh = false }: { steps: readonly ReferralStep[]; isFresh?: boolean }) {
  return (
    <ol className={styles.trail} data-fresh={isFresh || undefined}>
      {steps.map((step, n) => (
        <li key={`${step.at ?? ''}-${String(n)}`}>
          <Taken step={step} />
        </li>
      ))}
    </ol>
  );
}

function Taken({ step }: { step: ReferralStep }) {
  const t = useWords(said);
  const states = useReferralStates();
  const codes = useCodes();
  const agency = useAgencyNames();
  const person = usePersonNames();
  const who = useWho();
  return (
    <>
      <strong>{states.label(step.state)}</strong>
      <p>
        <When at={step.at} /> {t.by} {who(step)}
      </p>
      <Detail name={t.reason} value={step.reason === undefined ? undefined : codes.label(reasonListOf(step), step.reason)} />
      <Detail name={t.outcome} value={step.outcome === undefined ? undefined : codes.label('referral-outcome', step.outcome)} />
      <Detail name={t.reference} value={step.externalReference} />
      <Detail name={t.expected} value={step.expectedAt === undefined ? undefined : <When at={step.expectedAt} />} />
      {step.appointment !== undefined && <Detail name={codes.label('appointment', step.appointment)} value={<When at={step.appointmentAt} />} />}
      <Detail name={step.state === 'Redirected' ? t.went : t.to} value={step.toAgencyId === undefined ? undefined : agency(step.toAgencyId)} />
      <Detail name={t.answeredBy} value={step.answeredBy} />
      <Detail name={t.holds} value={step.holdsUntil === undefined ? undefined : <When at={step.holdsUntil} />} />
      <Detail name={t.assignee} value={step.assigneeId === undefined ? undefined : person(step.assigneeId)} />
    </>
  );
}

function Detail({ name, value }: { name: string; value: ReactNode }) {
  return value === undefined ? null : (
    <p>
      {name}: {value}
    </p>
  );
}
