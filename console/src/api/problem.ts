/** One reason of several why something can't be done now. */
export interface Reason {
  code: string;
  [member: string]: unknown;
}

/** One invalid field: a JSON Pointer (RFC 6901) into the request's body. */
export interface FieldError {
  pointer: string;
  code: string;
  detail?: string;
}

interface Members {
  type: string;
  status: number;
  title?: string;
  detail?: string;
  errors?: FieldError[];
  reasons?: Reason[];
  reference?: string;
  [member: string]: unknown;
}

/** Nothing was answered: the line is down, or the answer broke off. */
export const NO_ANSWER = 'tuntas:no-answer';

/**
 * An answer that is not what was asked for (RFC 9457). What the person is told and can do next follows from
 * `type` alone; title and detail come in the language of the request.
 */
export class Problem extends Error {
  constructor(
    readonly members: Members,
    readonly retryAfterSeconds?: number,
  ) {
    super(members.title ?? members.type);
    this.name = 'Problem';
  }

  get type(): string {
    return this.members.type;
  }

  get status(): number {
    return this.members.status;
  }

  get errors(): FieldError[] {
    return this.members.errors ?? [];
  }

  get reasons(): Reason[] {
    return this.members.reasons ?? [];
  }

  is(name: string): boolean {
    return this.type === `/problems/${name}`;
  }

  /** The same request may succeed a moment later, under the same key. */
  get isPassing(): boolean {
    return this.type === NO_ANSWER || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  static noAnswer(): Problem {
    return new Problem({ type: NO_ANSWER, status: 0 });
  }

  static async of(response: Response): Promise<Problem> {
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const seconds = Number.isNaN(retryAfter) ? undefined : retryAfter;
    if (response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
      const members = (await response.json()) as Members;
      return new Problem({ ...members, status: response.status }, seconds);
    }
    return new Problem({ type: '/problems/unexpected', status: response.status }, seconds);
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : Problem.noAnswer();
}
