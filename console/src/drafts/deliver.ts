import { csrfToken, sessionEnded } from '~/api/api';
import { asProblem, Problem } from '~/api/problem';
import { spokenLanguage } from '~/language/language';

/** One call of the API as it goes over the line. */
export interface Message {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/api/v1/reports`. */
  path: string;
  body?: unknown;
  /** The entity tag that was seen, where the call is made for that version alone. */
  ifMatch?: string | undefined;
}

/** What was answered: the resource, and its version for a following `If-Match`. */
export interface Answer {
  value: unknown;
  etag: string | undefined;
}

/** A line that brings nothing for so long is down; the call may have arrived all the same. */
const PATIENCE_MS = 30_000;

/** @throws Problem unless it was answered as asked */
export async function deliver({ method, path, body, ifMatch }: Message, key: string): Promise<Answer> {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': spokenLanguage(),
    'Idempotency-Key': `"${key}"`,
    'X-XSRF-TOKEN': decodeURIComponent(csrfToken()),
  });
  if (body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }
  if (ifMatch !== undefined) {
    headers.set('If-Match', ifMatch);
  }
  try {
    const response = await globalThis.fetch(new URL(path, globalThis.location.origin), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) {
      throw await Problem.of(response);
    }
    return { value: await contentOf(response), etag: response.headers.get('ETag') ?? undefined };
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status === 401) {
      sessionEnded.dispatchEvent(new Event('ended'));
    }
    throw problem;
  }
}

/** A hotel's or a port's own page instead of the answer is no answer. */
async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) {
    return undefined;
  }
  if (response.redirected || response.headers.get('Content-Type')?.startsWith('application/json') !== true) {
    throw Problem.noAnswer();
  }
  return response.json();
}
