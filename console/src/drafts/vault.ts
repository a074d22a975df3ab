import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Sealed words with their place: nobody reads them without the key of the person whose they are. */
interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** A form that was begun and not sent. */
interface KeptDraft extends Sealed {
  subject: string;
  name: string;
  /** Which of several forms of one name, in windows beside each other. */
  slot: string;
  savedAt: number;
  expiresAt: number;
}

/** A call that was meant and not confirmed. */
export interface KeptCall extends Sealed {
  subject: string;
  /** The call's idempotency key, without its quotes. */
  key: string;
  keptAt: number;
  /** The window that sends it right now has it to itself until then. */
  claimedUntil: number;
}

interface Kept extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: [string, string, string]; value: KeptDraft };
  calls: { key: [string, string]; value: KeptCall };
}

/** A draft lives for so long after its last change. */
export const DRAFT_LIFE_MS = 12 * 60 * 60_000;

let opened: Promise<IDBPDatabase<Kept>> | undefined;

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('tuntas', 1, {
    upgrade(made) {
      made.createObjectStore('keys');
      made.createObjectStore('drafts', { keyPath: ['subject', 'name', 'slot'] });
      made.createObjectStore('calls', { keyPath: ['subject', 'key'] });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Lets go of the browser's store; it is opened anew when it is needed. */
export async function closeVault(): Promise<void> {
  const open = opened;
  opened = undefined;
  (await open?.catch(() => undefined))?.close();
}

/**
 * A person's key: made once in this browser and kept in it, never to be taken out. What it seals is bound to its
 * place, so that nothing can be moved to another person or form.
 */
async function keyOf(subject: string): Promise<CryptoKey> {
  const db = await database();
  const known = await db.get('keys', subject);
  if (known !== undefined) {
    return known;
  }
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const tx = db.transaction('keys', 'readwrite');
  // Another window may have been faster.
  const other = await tx.store.get(subject);
  if (other === undefined) {
    await tx.store.put(fresh, subject);
  }
  await tx.done;
  return other ?? fresh;
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function seal(subject: string, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytes(`${subject}\n${place}`) },
    await keyOf(subject),
    bytes(JSON.stringify(value)),
  );
  return { iv, sealed };
}

/** @returns undefined where it can't be read with this person's key */
async function unseal(subject: string, place: string, { iv, sealed }: Sealed): Promise<unknown> {
  try {
    const words = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bytes(`${subject}\n${place}`) },
      await keyOf(subject),
      sealed,
    );
    return JSON.parse(new TextDecoder().decode(words)) as unknown;
  } catch {
    return undefined;
  }
}

const draftPlace = (name: string, slot: string) => `draft/${name}/${slot}`;
const callPlace = (key: string) => `call/${key}`;

export async function saveDraft(subject: string, name: string, slot: string, values: unknown, now = Date.now()): Promise<void> {
  const sealed = await seal(subject, draftPlace(name, slot), values);
  const db = await database();
  await db.put('drafts', { subject, name, slot, savedAt: now, expiresAt: now + DRAFT_LIFE_MS, ...sealed });
}

/** The slots of a person's living drafts of this name, the newest first. */
export async function draftSlots(subject: string, name: string, now = Date.now()): Promise<string[]> {
  const db = await database();
  const kept = await db.getAll('drafts', IDBKeyRange.bound([subject, name, ''], [subject, name, '\uffff']));
  return kept
    .filter(({ expiresAt }) => expiresAt > now)
    .sort((one, other) => other.savedAt - one.savedAt)
    .map(({ slot }) => slot);
}

export async function readDraft(
  subject: string,
  name: string,
  slot: string,
  now = Date.now(),
): Promise<{ values: unknown; savedAt: number } | undefined> {
  const db = await database();
  const kept = await db.get('drafts', [subject, name, slot]);
  if (kept === undefined || kept.expiresAt <= now) {
    return undefined;
  }
  const values = await unseal(subject, draftPlace(name, slot), kept);
  return values === undefined ? undefined : { values, savedAt: kept.savedAt };
}

export async function dropDraft(subject: string, name: string, slot: string): Promise<void> {
  const db = await database();
  await db.delete('drafts', [subject, name, slot]);
}

/** What is kept of a call outside of its sealed words. */
export type CallFrame = Omit<KeptCall, keyof Sealed>;

export async function keepCall(frame: CallFrame, words: unknown): Promise<void> {
  const sealed = await seal(frame.subject, callPlace(frame.key), words);
  const db = await database();
  await db.put('calls', { ...frame, ...sealed });
}

/** In one step: a call is confirmed, and those that follow from its answer are kept. */
export async function replaceCall(subject: string, key: string, following: readonly { frame: CallFrame; words: unknown }[]): Promise<void> {
  const kept = await Promise.all(
    following.map(async ({ frame, words }) => ({ ...frame, ...(await seal(subject, callPlace(frame.key), words)) })),
  );
  const db = await database();
  const tx = db.transaction('calls', 'readwrite');
  await Promise.all([tx.store.delete([subject, key]), ...kept.map((call) => tx.store.put(call)), tx.done]);
}

/** A person's kept calls, the oldest first; their words undefined where they can't be read any more. */
export async function keptCalls(subject: string): Promise<{ frame: CallFrame; words: unknown }[]> {
  const db = await database();
  const kept = await db.getAll('calls', IDBKeyRange.bound([subject, ''], [subject, '\uffff']));
  kept.sort((one, other) => one.keptAt - other.keptAt);
  return Promise.all(
    kept.map(async (call) => {
      const { subject: whose, key, keptAt, claimedUntil } = call;
      return { frame: { subject: whose, key, keptAt, claimedUntil }, words: await unseal(subject, callPlace(key), call) };
    }),
  );
}

export async function dropCall(subject: string, key: string): Promise<void> {
  const db = await database();
  await db.delete('calls', [subject, key]);
}

/** At each start: drafts past their life go, whoever's they are; and the keys of people with nothing left here. */
export async function sweep(working: string, now = Date.now()): Promise<void> {
  const db = await database();
  const tx = db.transaction(['drafts', 'calls', 'keys'], 'readwrite');
  const needed = new Set([working]);
  for (const draft of await tx.objectStore('drafts').getAll()) {
    if (draft.expiresAt <= now) {
      await tx.objectStore('drafts').delete([draft.subject, draft.name, draft.slot]);
    } else {
      needed.add(draft.subject);
    }
  }
  for (const call of await tx.objectStore('calls').getAll()) {
    needed.add(call.subject);
  }
  for (const subject of await tx.objectStore('keys').getAllKeys()) {
    if (!needed.has(subject)) {
      await tx.objectStore('keys').delete(subject);
    }
  }
  await tx.done;
}
