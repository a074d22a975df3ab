import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Tagged } from '~/api/api';
import type { Problem, Reason } from '~/api/problem';
import type { Referral, ReferralStep } from '~/api/referrals';
import { useOutbox } from '~/drafts';
import { useWords } from '~/language/language';
import { needsVersion, type StepBodies, type StepName } from './steps';
import { stepWords } from './stepWords';

/** A referral as this screen shows it, and how to show it anew. */
export interface Desk {
  seen: Tagged<Referral>;
  /** Fetches it and shows it: because of what this person has just done, so that nothing moves by itself. */
  refresh: () => Promise<Tagged<Referral>>;
  show: (next: Tagged<Referral>) => void;
}

/** Somebody else was faster: what the service said, and what has happened since the screen was shown. */
export interface LostRace {
  problem: Problem;
  happened: readonly ReferralStep[];
}

const stepOf = ({ state, at, by, byAgencyId }: Reason): ReferralStep[] =>
  typeof state === 'string' && typeof at === 'string'
    ? [{ state, at, ...(typeof by === 'string' ? { by } : {}), ...(typeof byAgencyId === 'string' ? { byAgencyId } : {}) }]
    : [];

/**
 * One step of one side: sent once however often it is pressed, kept and *belum terkirim* while the line is down, and
 * told by whom where somebody else was faster.
 *
 * @param onDone told whether it was confirmed, or waits
 */
export function useStep<S extends StepName>(step: S, { seen, refresh, show }: Desk, onDone: (how: 'sent' | 'kept') => void) {
  const names = useWords(stepWords);
  const queries = useQueryClient();
  const id = seen.value.id ?? '';
  const { send, isPending, problem } = useOutbox({
    onSent: ({ answer }) => {
      const referral = { value: answer.value as Referral, etag: answer.etag };
      queries.setQueryData(['referral', id], referral);
      show(referral);
      onDone('sent');
    },
    onKept: () => {
      onDone('kept');
    },
  });
  const stepsSeen = useRef(0);
  const [since, setSince] = useState<{ problem: Problem; steps: readonly ReferralStep[] }>();
  const isLost = problem?.is('referral-not-open') === true || problem?.is('stale') === true;
  useEffect(() => {
    if (problem !== null && isLost) {
      void refresh().then(
        (fresh) => {
          setSince({ problem, steps: fresh.value.steps?.slice(stepsSeen.current) ?? [] });
        },
        () => undefined,
      );
    }
  }, [problem, isLost, refresh]);
  const lost: LostRace | undefined =
    problem !== null && isLost ? { problem, happened: since?.problem === problem && since.steps.length > 0 ? since.steps : problem.reasons.flatMap(stepOf) } : undefined;
  return {
    isPending,
    lost,
    problem: isLost ? null : problem,
    send: (body: StepBodies[S], words?: unknown) => {
      stepsSeen.current = seen.value.steps?.length ?? 0;
      const here = `/referrals/${id}`;
      const name = names[step as StepName];
      void send({
        method: 'POST',
        path: `/api/v1${here}/${step}`,
        body,
        ...(needsVersion(seen.value, step) ? { ifMatch: seen.etag } : {}),
        what: `${name.replace('…', '')} · ${seen.value.caseNumber ?? ''}`,
        about: id,
        open: here,
        ...(words === undefined ? {} : { edit: { to: here, draft: draftOf(step, id), values: words } }),
        touches: [['referral', id], ['queue'], ['referrals'], ['late']],
      });
    },
  };
}

/** The name under which what is typed for a step is kept. */
export function draftOf(step: StepName, referralId: string): string {
  return `${step}:${referralId}`;
}
