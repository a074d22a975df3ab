import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../src/axe';
import { endAfterwards, enters } from '../src/journey';
import { type Made, makeThings, SCREENS } from '../src/screens';

endAfterwards();

let made: Made;

beforeAll(async () => {
  made = await makeThings();
}, 120_000);

/** Half of a desk's width is what 200 % zoom leaves. */
const ZOOMED = 640;
const PHONE = 320;

test.each([
  ['on a phone, in English', PHONE, 'en'],
  ['at 200 % zoom, in Indonesian', ZOOMED, 'id'],
] as const)('every screen is accessible and scrolls one way %s', async (_, width, language) => {
  const people = new Map<string, Page>();
  for (const [name, who, path, then] of SCREENS) {
    const page = people.get(who) ?? (await enters(who, { width, height: 700, language, dark: width === PHONE }));
    people.set(who, page);
    await page.goto(path(made));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (language === 'id') {
      await then?.(page);
    }
    await page
      .locator('[role=status]', { hasText: /Mengambil|Membuka|Memuat|Fetching|Opening|Loading/ })
      .first()
      .waitFor({ state: 'detached' });
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, name).toBeLessThanOrEqual(0);
  }
}, 180_000);
