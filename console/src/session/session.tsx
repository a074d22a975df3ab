import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { answered, api, csrfToken, type OfIdentity, sessionEnded, rememberCsrf } from '~/api/api';
import { Problem } from '~/api/problem';
import type { Language } from '~/language/language';
import { forgetWorker } from './remembered';

/** What the gateway says of this browser's session. No token ever comes here. */
export interface Session {
  signedIn: boolean;
  subject?: string;
  endsAt?: string;
  idleEndsAt?: string;
}

export type Role =
  | 'intake'
  | 'case-manager'
  | 'coordinator'
  | 'head'
  | 'liaison'
  | 'task-force'
  | 'auditor'
  | 'agency-admin'
  | 'platform-admin';

/** Who works at this screen. */
export interface Worker {
  id: string;
  name: string;
  roles: readonly Role[];
  agency: OfIdentity['Agency'] & { id: string };
  has: (...any: Role[]) => boolean;
}

const Working = createContext<Worker | undefined>(undefined);

/** Windows of one browser tell each other that somebody has signed in or out. */
const windows = () => new BroadcastChannel('tuntas.session');

interface Told {
  what: 'signed-in' | 'signed-out';
  from: string;
}

const THIS_WINDOW = crypto.randomUUID();

export function tellOtherWindows(what: Told['what']) {
  const channel = windows();
  channel.postMessage({ what, from: THIS_WINDOW } satisfies Told);
  channel.close();
}

export async function readSession(): Promise<Session> {
  const response = await fetch('/session', { headers: { Accept: 'application/json' } }).catch(() => {
    throw Problem.noAnswer();
  });
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return (await response.json()) as Session;
}

export const sessionQuery = { queryKey: ['session'], queryFn: readSession, staleTime: Infinity, retry: false } as const;

export const meQuery = {
  queryKey: ['me'],
  queryFn: async () => answered(await api.identity.GET('/api/v1/me')),
  staleTime: 60_000,
} as const;

/** Where signing in starts; the browser comes back to `to`, a path of this console. */
export function signInAddress(to: string, language: Language): string {
  return `/sign-in?${new URLSearchParams({ to, lang: language }).toString()}`;
}

let isOut = false;

/** Whether the person has just signed out, so that nothing asks again whether they want to leave. */
export function hasSignedOut(): boolean {
  return isOut;
}

/** Ends the session here, in the browser's other windows, and at the login. */
export async function signOut(): Promise<void> {
  const response = await fetch('/sign-out', {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() },
  }).catch(() => {
    throw Problem.noAnswer();
  });
  if (!response.ok && response.status !== 401) {
    throw await Problem.of(response);
  }
  isOut = true;
  forgetWorker();
  tellOtherWindows('signed-out');
  const { location } = response.ok ? ((await response.json()) as { location: string }) : { location: '/' };
  globalThis.location.assign(location);
}

export function workerOf(me: OfIdentity['Me']): Worker {
  const roles = (me.roles ?? []) as Role[];
  return {
    id: me.id ?? '',
    name: me.name ?? '',
    roles,
    agency: { ...me.agency, id: me.agency?.id ?? '' },
    has: (...any) => any.some((role) => roles.includes(role)),
  };
}

export function WorkerProvider({ worker, children }: { worker: Worker; children: ReactNode }) {
  return <Working value={worker}>{children}</Working>;
}

/** @throws Error outside of a signed-in screen */
export function useWorker(): Worker {
  const worker = use(Working);
  if (worker === undefined) {
    throw new Error('Nobody is signed in here');
  }
  return worker;
}

/** Without asking whether: what is not sent yet stays kept for whom it belongs to. */
function leave(): void {
  isOut = true;
  globalThis.location.replace('/');
}

const LOOK_EVERY_MS = 60_000;

/**
 * Whether the session has ended under an open screen. The screen stays as it is, with what was typed, until the
 * same person has signed in again in another window; for anybody else it is thrown away.
 */
export function useEndedSession(subject: string): boolean {
  const [ended, setEnded] = useState(false);
  const queries = useQueryClient();
  const channel = useMemo(() => windows(), []);
  useEffect(() => {
    const onEnded = () => {
      setEnded(true);
    };
    const onOtherWindow = async ({ what, from }: Told) => {
      if (from === THIS_WINDOW) {
        return;
      }
      if (what === 'signed-out') {
        // They have left: nothing of theirs stays on a screen. What they typed is kept as a draft.
        leave();
        return;
      }
      const now = await readSession();
      if (now.signedIn && now.subject !== subject) {
        leave();
      } else if (now.signedIn) {
        rememberCsrf();
        setEnded(false);
        sessionEnded.dispatchEvent(new Event('resumed'));
        await queries.invalidateQueries();
      }
    };
    /** A session also ends while nothing is asked for; asking does not prolong it. */
    const look = async () => {
      const now = await readSession();
      if (now.signedIn && now.subject !== subject) {
        leave();
      } else if (!now.signedIn) {
        sessionEnded.dispatchEvent(new Event('ended'));
      }
    };
    const looking = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    const listener = (event: MessageEvent<Told>) => void onOtherWindow(event.data).catch(() => undefined);
    sessionEnded.addEventListener('ended', onEnded);
    channel.addEventListener('message', listener);
    return () => {
      sessionEnded.removeEventListener('ended', onEnded);
      channel.removeEventListener('message', listener);
      clearInterval(looking);
    };
  }, [channel, queries, subject]);
  useEffect(() => () => { channel.close(); }, [channel]);
  return ended;
}
