import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { asProblem, type Problem } from '~/api/problem';
import { useLive } from '~/live/live';
import { hasSignedOut, useWorker } from '~/session/session';
import { type Call, Outbox, type OutboxItem, type Outcome } from './outbox';
import { saveDraft, sweep } from './vault';

const Sending = createContext<Outbox | undefined>(undefined);

const EVERY_MS = 15_000;

/** Keeps the outbox of whoever works here, and sends what waits when the line is back. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { id: subject } = useWorker();
  const queries = useQueryClient();
  const { line } = useLive();
  const outbox = useMemo(
    () =>
      new Outbox(subject, (touches) => {
        for (const queryKey of touches) {
          void queries.invalidateQueries({ queryKey });
        }
      }),
    [queries, subject],
  );
  useEffect(() => {
    outbox.open();
    void sweep(subject)
      .catch(() => undefined)
      .then(() => outbox.flush());
    // At hand before the line goes.
    import('./UnsentScreen').catch(() => undefined);
    const again = () => void outbox.flush();
    const timer = setInterval(again, EVERY_MS);
    globalThis.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('online', again);
      outbox.close();
    };
  }, [outbox, subject]);
  useEffect(() => {
    if (line === 'live') {
      void outbox.flush();
    }
  }, [line, outbox]);
  return (
    <Sending value={outbox}>
      <Leaving />
      {children}
    </Sending>
  );
}

/** Asks before the window is closed over something unsent. */
function Leaving() {
  const isWaiting = useOutboxItems().some(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!isWaiting) {
      return;
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (!hasSignedOut()) {
        event.preventDefault();
      }
    };
    globalThis.addEventListener('beforeunload', ask);
    return () => {
      globalThis.removeEventListener('beforeunload', ask);
    };
  }, [isWaiting]);
  return null;
}

function useSending(): Outbox {
  const outbox = use(Sending);
  if (outbox === undefined) {
    throw new Error('There is no outbox here');
  }
  return outbox;
}

/**
 * Sends one thing that a person means to do, also over a bad line. Pressing twice, or again after no answer, repeats
 * the same intent under the same key; once it was answered or its words changed, the next press is a new intent.
 *
 * `outcome.state` is `sent` when it was confirmed, and `kept` while it waits (*belum terkirim*); a refusal is
 * `problem`, and what was typed is still in the form.
 */
export function useOutbox({
  onSent,
  onKept,
  onRefused,
}: {
  onSent?: (outcome: Outcome & { state: 'sent' }) => void;
  onKept?: (key: string) => void;
  onRefused?: (problem: Problem) => void;
} = {}) {
  const outbox = useSending();
  const intent = useRef<{ key: string; words: string } | undefined>(undefined);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const told = useRef({ onSent, onKept, onRefused });
  useEffect(() => {
    told.current = { onSent, onKept, onRefused };
  });
  const isUnderWay = useRef(false);

  const send = useCallback(
    async (call: Call): Promise<Outcome | undefined> => {
      if (isUnderWay.current) {
        return undefined;
      }
      const words = JSON.stringify([call.method, call.path, call.body, call.ifMatch, call.next?.body]);
      if (intent.current?.words !== words) {
        intent.current = { key: call.key ?? crypto.randomUUID(), words };
      }
      isUnderWay.current = true;
      setPending(true);
      setProblem(null);
      try {
        const went = await outbox.send({ ...call, key: intent.current.key });
        setOutcome(went);
        if (went.state === 'sent') {
          intent.current = undefined;
          told.current.onSent?.(went);
        } else {
          told.current.onKept?.(went.key);
        }
        return went;
      } catch (error) {
        intent.current = undefined;
        setProblem(asProblem(error));
        told.current.onRefused?.(asProblem(error));
        return undefined;
      } finally {
        isUnderWay.current = false;
        setPending(false);
      }
    },
    [outbox],
  );
  return { send, isPending, problem, outcome };
}

/**
 * What is not confirmed yet, the oldest first.
 *
 * @param about only what is about this id
 */
export function useOutboxItems(about?: string): readonly OutboxItem[] {
  const outbox = useSending();
  const items = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  return useMemo(() => (about === undefined ? items : items.filter(({ call }) => call.about === about)), [about, items]);
}

/** A person's decisions about what is not confirmed. */
export function useOutboxDecisions() {
  const outbox = useSending();
  const { id: subject } = useWorker();
  return {
    /** Tries all that waits. */
    flush: () => outbox.flush(),
    /** Sends a refused one again as it is. */
    retry: (key: string) => outbox.retry(key),
    discard: (key: string) => outbox.discard(key),
    /** Takes it back into a draft; @returns where that is opened */
    edit: async (key: string): Promise<string | undefined> => {
      const edit = outbox.snapshot().find((item) => item.key === key)?.call.edit;
      if (edit !== undefined) {
        await saveDraft(subject, edit.draft, crypto.randomUUID(), edit.values);
        await outbox.discard(key);
      }
      return edit?.to;
    },
  };
}
