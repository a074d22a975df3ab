import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { sessionEnded } from '~/api/api';

/** Whether what is shown is kept up by the inbox's stream. */
export type Line = 'connecting' | 'live' | 'down';

/** The inbox as the stream tells it: at connect, and on every change. */
export interface Inbox {
  unread: number;
  newest?: string;
}

const Live = createContext<{ line: Line; inbox: Inbox | undefined }>({ line: 'connecting', inbox: undefined });

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Queries whose answers may have changed when the inbox has. */
const FED = [['notices'], ['queue'], ['referrals'], ['cases'], ['reports'], ['late'], ['transfers'], ['home']];

/**
 * Keeps one stream of the inbox open. A change makes stale what is on the screen; each screen fetches what it
 * shows. While the line is down it says so, and asks anew after ever longer waits.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [line, setLine] = useState<Line>('connecting');
  const [inbox, setInbox] = useState<Inbox>();
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_WAIT_MS;
    let seen: string | undefined;
    const refresh = () => {
      for (const queryKey of FED) {
        void queries.invalidateQueries({ queryKey });
      }
    };
    const open = () => {
      clearTimeout(again);
      source?.close();
      source = new EventSource('/api/v1/notifications/stream');
      source.addEventListener('inbox', (event) => {
        const next = JSON.parse(event.data as string) as Inbox;
        // The first snapshot after a break may stand for many changes.
        if (wait !== FIRST_WAIT_MS || (seen !== undefined && seen !== JSON.stringify(next))) {
          refresh();
        }
        seen = JSON.stringify(next);
        wait = FIRST_WAIT_MS;
        setInbox(next);
        setLine('live');
      });
      source.addEventListener('error', () => {
        // A browser gives up after an answer that is no stream; ours ends each stream with its token.
        source?.close();
        again = setTimeout(open, wait);
        if (wait > FIRST_WAIT_MS) {
          setLine('down');
        }
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      });
    };
    const online = () => {
      wait = Math.max(wait, 2 * FIRST_WAIT_MS);
      open();
    };
    const offline = () => {
      setLine('down');
    };
    const stop = () => {
      source?.close();
      clearTimeout(again);
      setLine('down');
    };
    open();
    globalThis.addEventListener('online', online);
    globalThis.addEventListener('offline', offline);
    sessionEnded.addEventListener('ended', stop);
    sessionEnded.addEventListener('resumed', online);
    return () => {
      stop();
      globalThis.removeEventListener('online', online);
      globalThis.removeEventListener('offline', offline);
      sessionEnded.removeEventListener('ended', stop);
      sessionEnded.removeEventListener('resumed', online);
    };
  }, [queries]);
  return <Live value={{ line, inbox }}>{children}</Live>;
}

export function useLive() {
  return use(Live);
}
