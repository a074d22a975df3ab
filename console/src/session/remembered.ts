import type { OfIdentity } from '~/api/api';
import type { Session } from './session';

const KEPT_AS = 'tuntas.worker';

/**
 * Who was signed in on this tab, so that a call can be taken while no line answers who it is. Only the officer's own
 * name, roles and agency; only in this tab, and no longer than the session would have lasted. It opens no more than
 * what this person has typed here: everything else still needs the session.
 */
export function rememberWorker(me: OfIdentity['Me'], { endsAt, idleEndsAt }: Session): void {
  const ends = [endsAt, idleEndsAt].filter((at) => at !== undefined).map((at) => Date.parse(at));
  sessionStorage.setItem(KEPT_AS, JSON.stringify({ me, until: Math.min(...ends) }));
}

export function recallWorker(now = Date.now()): OfIdentity['Me'] | undefined {
  const kept = sessionStorage.getItem(KEPT_AS);
  if (kept === null) {
    return undefined;
  }
  const { me, until } = JSON.parse(kept) as { me: OfIdentity['Me']; until: number | null };
  // No end at all is kept as null.
  return until !== null && until > now ? me : undefined;
}

export function forgetWorker(): void {
  sessionStorage.removeItem(KEPT_AS);
}
