import { afterAll } from 'vitest';
import type { Page } from 'playwright-core';
import { closeBrowser, type Look, type Person, signedIn } from './browser';

const open: Person[] = [];

/** Somebody signed in whose browser is closed after the journey. */
export async function enters(username: string, look: Look = {}): Promise<Page> {
  const person = await signedIn(username, look);
  open.push(person);
  return person.page;
}

/** Ends what the journeys of a file have opened. */
export function endAfterwards(): void {
  afterAll(async () => {
    await Promise.all(open.splice(0).map(({ context }) => context.close()));
    await closeBrowser();
  });
}
