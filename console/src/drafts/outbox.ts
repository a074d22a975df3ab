import type { QueryKey } from '@tanstack/react-query';
import { asProblem, NO_ANSWER, Problem } from '~/api/problem';
import { readSession } from '~/session/session';
import { type Answer, deliver, type Message } from './deliver';
import { alone } from './locks';
import { type CallFrame, dropCall, keepCall, keptCalls, replaceCall } from './vault';

/** In a following call: for the id that was answered, within its path, `about` and `open`, or as a whole text of its body or values. */
export const ANSWERED_ID = '{{answered.id}}';

/** Something that a person means to do, as it is kept until it is confirmed. */
export interface Call extends Message {
  /** What it is in a few words without personal data, such as "Laporan pukul 23.41". */
  what: string;
  /** The id of what it is about, so that its screen can say that something waits. */
  about?: string | undefined;
  /** Where in the console that is seen, such as `/referrals/…`. */
  open?: string | undefined;
  /** Where its words can be changed: they become the draft of this name, which the screen `to` restores. */
  edit?: { to: string; draft: string; values: unknown } | undefined;
  /** Queries that are stale once it was answered. */
  touches?: readonly QueryKey[];
  /** Its idempotency key (a UUID) where the form has made one already; a fresh one otherwise. */
  key?: string | undefined;
  /** Goes out once this one was answered, with {@link ANSWERED_ID} replaced. */
  next?: Call | undefined;
}

/** A call that is not confirmed. */
export interface OutboxItem {
  key: string;
  keptAt: number;
  /** `waiting`: *belum terkirim*. `refused`: it needs its person's decision and is never sent by itself. */
  state: 'waiting' | 'refused';
  problem: Problem | undefined;
  call: Call;
}

/**
 * How it went at the first try. A refusal of the call itself is thrown instead, for the person is still at its form;
 * that of a following one is told here and kept.
 */
export type Outcome =
  | { state: 'sent'; answer: Answer; next?: Outcome | undefined }
  | { state: 'kept'; key: string }
  | { state: 'refused'; key: string; problem: Problem };

interface Words {
  call: Call;
  refusal?: Problem['members'] | undefined;
}

interface KeptWords {
  frame: CallFrame;
  words: Words;
}

/** The services know a repeat by its key for seven days. After six, a call goes out only when a person says so. */
const SENT_BY_ITSELF_MS = 6 * 24 * 60 * 60_000;
export const TOO_OLD = 'tuntas:too-old';

/** For so long the window in which something is said has it to itself. */
const CLAIM_MS = 60_000;

/**
 * What one person has said and the services have not confirmed. Everything is kept before it is tried, goes out one
 * at a time over all windows of the browser, in the order in which it was said, and leaves only when it was answered
 * or by that person's own hand.
 */
export class Outbox {
  private items: readonly OutboxItem[] = [];
  private readonly listeners = new Set<() => void>();
  private channel: BroadcastChannel | undefined;
  private readonly underWay = new Map<string, Promise<Outcome>>();
  /** Where this browser keeps nothing: for as long as this window lives. */
  private readonly unkept = new Map<string, KeptWords>();
  private latest = 0;

  /** @param onAnswered told what is stale after a call was confirmed, here or in another window */
  constructor(
    private readonly subject: string,
    private readonly onAnswered: (touches: readonly QueryKey[]) => void = () => undefined,
  ) {}

  /** Hears of what other windows do, until `close`. */
  open() {
    this.channel = new BroadcastChannel('tuntas.outbox');
    this.channel.onmessage = (event: MessageEvent<{ subject: string; touches: readonly QueryKey[] }>) => {
      if (event.data.subject === this.subject) {
        void this.reload();
        this.onAnswered(event.data.touches);
      }
    };
  }

  close() {
    this.channel?.close();
    this.channel = undefined;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** What is not confirmed, the oldest first. */
  readonly snapshot = (): readonly OutboxItem[] => this.items;

  /** Keeps it, tries it at once after all that waits before it, and says how it went. */
  send(said: Call): Promise<Outcome> {
    const call = withKeys(said);
    const running = this.underWay.get(call.key);
    if (running !== undefined) {
      return running;
    }
    const sending = this.sendNow(call).finally(() => this.underWay.delete(call.key));
    this.underWay.set(call.key, sending);
    return sending;
  }

  /** Sends what waits, as far as the line carries. */
  async flush(): Promise<void> {
    await this.reload();
    if (this.items.some(({ state }) => state === 'waiting')) {
      await this.drain();
    }
  }

  /** A refused call goes out once more as it stands and under its key, because its person says so. */
  async retry(key: string): Promise<void> {
    await alone(this.lock, async () => {
      const found = (await this.kept()).find(({ frame }) => frame.key === key);
      if (found !== undefined) {
        await this.keep({ ...found.frame, keptAt: this.nextMoment() }, { call: found.words.call });
      }
    });
    await this.changed();
    await this.drain();
  }

  async discard(key: string): Promise<void> {
    await alone(this.lock, () => this.drop(key));
    await this.changed();
  }

  /** Reads anew what is kept. */
  async reload(): Promise<void> {
    this.items = (await this.kept()).map(({ frame, words: { call, refusal } }) => ({
      key: frame.key,
      keptAt: frame.keptAt,
      state: refusal === undefined ? 'waiting' : 'refused',
      problem: refusal === undefined ? undefined : new Problem(refusal),
      call,
    }));
    for (const listener of this.listeners) {
      listener();
    }
  }

  private get lock() {
    return `tuntas.outbox.${this.subject}`;
  }

  private nextMoment(): number {
    this.latest = Math.max(Date.now(), this.latest + 1);
    return this.latest;
  }

  private async sendNow(call: Keyed): Promise<Outcome> {
    await this.keep({ subject: this.subject, key: call.key, keptAt: this.nextMoment(), claimedUntil: Date.now() + CLAIM_MS }, { call });
    await this.changed();
    const told = new Map<string, Outcome>();
    await this.drain(call, told);
    const outcome = await this.outcomeOf(call, told);
    if (outcome.state === 'refused') {
      throw outcome.problem;
    }
    return outcome;
  }

  private async outcomeOf(call: Keyed, told: ReadonlyMap<string, Outcome>): Promise<Outcome> {
    const outcome = told.get(call.key);
    if (outcome?.state === 'sent' && call.next !== undefined) {
      return { ...outcome, next: await this.outcomeOf(call.next as Keyed, told) };
    }
    if (outcome !== undefined) {
      return outcome;
    }
    // Neither answered nor seen to be gone: it is said to wait, never to be sent.
    return { state: 'kept', key: call.key };
  }

  /**
   * @param own the call whose person waits for it in this window
   * @param told how it went, by the keys of the call and of those that follow from it
   */
  private async drain(own?: Keyed, told = new Map<string, Outcome>()): Promise<void> {
    const present = new Set<string>();
    for (let call: Call | undefined = own; call?.key !== undefined; call = call.next) {
      present.add(call.key);
    }
    await alone(this.lock, async () => {
      const tried = new Set<string>();
      let isOurs: boolean | undefined;
      for (;;) {
        const next = (await this.kept()).find(
          ({ frame: { key, claimedUntil }, words }) =>
            words.refusal === undefined && !tried.has(key) && (present.has(key) || claimedUntil <= Date.now()),
        );
        if (next === undefined) {
          break;
        }
        const { key } = next.frame;
        tried.add(key);
        // What has waited may be somebody's who is not the one that is signed in on this browser now.
        if (!present.has(key) && !(isOurs ??= await this.isSignedIn())) {
          break;
        }
        const carries = await this.attempt(next, { isPresent: present.has(key), isOwn: key === own?.key, told });
        await this.changed(carries === 'answered' ? next.words.call.touches : []);
        if (carries === 'no') {
          break;
        }
      }
      // From here on any window may send what could not be sent now.
      for (const { frame, words } of await this.kept()) {
        if (present.has(frame.key) && frame.claimedUntil > 0) {
          await this.keep({ ...frame, claimedUntil: 0 }, words);
        }
      }
    });
    await this.reload();
  }

  private async isSignedIn(): Promise<boolean> {
    return readSession().then(
      ({ signedIn, subject }) => signedIn && subject === this.subject,
      () => false,
    );
  }

  /** @returns whether it was answered; and if it was not, whether the line carries others */
  private async attempt(
    { frame, words: { call } }: KeptWords,
    { isPresent, isOwn, told }: { isPresent: boolean; isOwn: boolean; told: Map<string, Outcome> },
  ): Promise<'answered' | 'others' | 'no'> {
    if (!isPresent && Date.now() - frame.keptAt > SENT_BY_ITSELF_MS) {
      await this.keep(frame, { call, refusal: { type: TOO_OLD, status: 0 } });
      return 'others';
    }
    let answer: Answer;
    try {
      answer = await deliver(call, frame.key);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.isPassing || problem.status === 401) {
        return problem.type === NO_ANSWER || problem.status === 401 || problem.status === 429 ? 'no' : 'others';
      }
      if (isPresent) {
        told.set(frame.key, { state: 'refused', key: frame.key, problem });
      }
      // Whoever is at the form still has all of it there; everything else is kept for their decision.
      await (isOwn ? this.drop(frame.key) : this.keep({ ...frame, claimedUntil: 0 }, { call, refusal: problem.members }));
      return 'others';
    }
    if (isPresent) {
      told.set(frame.key, { state: 'sent', answer });
    }
    await this.confirm(frame, call, answer);
    return 'answered';
  }

  private async confirm(frame: CallFrame, call: Call, answer: Answer): Promise<void> {
    const next = call.next === undefined ? undefined : followingFrom(call.next as Keyed, answer);
    // Right after the one that it follows from, before all that was said later.
    const following = next === undefined ? [] : [{ frame: { ...frame, key: next.key, keptAt: frame.keptAt + 0.001 }, words: { call: next } }];
    const isUnkept = this.unkept.delete(frame.key);
    if (isUnkept) {
      following.forEach((kept) => this.unkept.set(kept.frame.key, kept));
    } else {
      await replaceCall(this.subject, frame.key, following);
    }
  }

  private async keep(frame: CallFrame, words: Words): Promise<void> {
    try {
      await keepCall(frame, words);
      this.unkept.delete(frame.key);
    } catch {
      this.unkept.set(frame.key, { frame, words });
    }
  }

  private async drop(key: string): Promise<void> {
    if (!this.unkept.delete(key)) {
      await dropCall(this.subject, key);
    }
  }

  private async kept(): Promise<KeptWords[]> {
    const kept = await keptCalls(this.subject).catch((): { frame: CallFrame; words: unknown }[] => []);
    const readable = kept.filter(({ words }) => words !== undefined) as KeptWords[];
    return [...readable, ...this.unkept.values()].sort((one, other) => one.frame.keptAt - other.frame.keptAt);
  }

  private async changed(touches: readonly QueryKey[] = []): Promise<void> {
    this.channel?.postMessage({ subject: this.subject, touches });
    this.onAnswered(touches);
    await this.reload();
  }
}

type Keyed = Call & { key: string };

function withKeys(call: Call): Keyed {
  return { ...call, key: call.key ?? crypto.randomUUID(), ...(call.next === undefined ? {} : { next: withKeys(call.next) }) };
}

function followingFrom(call: Keyed, { value }: Answer): Keyed {
  const id = (value as { id?: unknown } | undefined)?.id;
  const at = (text: string) => (typeof id === 'string' ? text.replaceAll(ANSWERED_ID, id) : text);
  const within = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      return part.map(within);
    }
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, within(inner)]));
    }
    return part === ANSWERED_ID ? id : part;
  };
  return {
    ...call,
    path: at(call.path),
    body: within(call.body),
    about: call.about === undefined ? undefined : at(call.about),
    open: call.open === undefined ? undefined : at(call.open),
    edit: within(call.edit) as Call['edit'],
    touches: within(call.touches) as readonly QueryKey[],
  };
}
