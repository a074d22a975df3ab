import createClient, { type Middleware } from 'openapi-fetch';
import { spokenLanguage } from '~/language/language';
import type { components as CaseComponents, paths as CasePaths } from './generated/case-service';
import type { components as IdentityComponents, paths as IdentityPaths } from './generated/identity';
import type { components as NoticeComponents, paths as NoticePaths } from './generated/notification-service';
import type { components as ReferralComponents, paths as ReferralPaths } from './generated/referral-service';
import { Problem } from './problem';

/** What the API shows, by the names of its own description. */
export type OfCases = CaseComponents['schemas'];
export type OfReferrals = ReferralComponents['schemas'];
export type OfNotices = NoticeComponents['schemas'];
export type OfIdentity = IdentityComponents['schemas'];

/** Told when the gateway knows this browser's session no more. */
export const sessionEnded = new EventTarget();

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

let csrf: string | undefined;

/**
 * The token of the session that this window has seen, not of the one that the browser has now: when somebody else
 * has signed in meanwhile, what is sent from here is refused.
 */
export function csrfToken(): string {
  return (csrf ??= csrfCookie());
}

/** From now on this window acts for the session that it has just read. */
export function rememberCsrf(): void {
  csrf = csrfCookie();
}

function csrfCookie(): string {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}

const edge: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', spokenLanguage());
    if (UNSAFE.has(request.method)) {
      request.headers.set('X-XSRF-TOKEN', csrfToken());
    }
  },
  async onResponse({ response }) {
    if (response.ok) {
      return;
    }
    const problem = await Problem.of(response);
    if (problem.status === 401 || problem.is('csrf')) {
      sessionEnded.dispatchEvent(new Event('ended'));
    }
    throw problem;
  },
  onError({ error }) {
    return error instanceof Problem ? error : Problem.noAnswer();
  },
};

function client<Paths extends object>() {
  // Looked up at each call, so that a test can stand in for it.
  const made = createClient<Paths>({
    baseUrl: globalThis.location.origin,
    fetch: (request) => globalThis.fetch(request),
    credentials: 'same-origin',
  });
  made.use(edge);
  return made;
}

/** The four services behind the gateway. Every call throws a {@link Problem} unless it was answered as asked. */
export const api = {
  cases: client<CasePaths>(),
  referrals: client<ReferralPaths>(),
  notices: client<NoticePaths>(),
  identity: client<IdentityPaths>(),
};

/** A strong entity tag as the service gave it, for `If-Match`. */
export interface Tagged<T> {
  value: T;
  etag: string | undefined;
}

/** What a call answered; never undefined, for everything else has thrown. */
export function answered<T>({ data }: { data?: T }): T {
  return data as T;
}

/** What a call answered, and the version that was seen. */
export function tagged<T>({ data, response }: { data?: T; response: Response }): Tagged<T> {
  return { value: data as T, etag: response.headers.get('ETag') ?? undefined };
}

/** A fresh `Idempotency-Key`: one for each thing that a person means to do, the same for its repeats. */
export function freshKey(): string {
  return `"${crypto.randomUUID()}"`;
}
