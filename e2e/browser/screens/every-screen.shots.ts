import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, test } from 'vitest';
import { somebody } from '../src/browser';
import { endAfterwards, enters } from '../src/journey';
import { type Made, makeThings, SCREENS } from '../src/screens';

endAfterwards();

const FOLDER = new URL('../../../docs/screens/', import.meta.url).pathname;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 700 };

let made: Made;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  made = await makeThings();
}, 120_000);

async function photograph(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page
    .locator('[role=status]', { hasText: /Mengambil|Membuka|Memuat|Fetching|Opening|Loading/ })
    .first()
    .waitFor({ state: 'detached', timeout: 15_000 });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  // As tall as its content, so that what keeps to the window's edge stands at the page's.
  const size = page.viewportSize() ?? WIDE;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.setViewportSize(size);
}

for (const [look, size] of [
  ['wide', WIDE],
  ['narrow', NARROW],
] as const) {
  test(`every screen, ${look}`, async () => {
    const people = new Map<string, Page>();
    for (const [name, who, path, then] of SCREENS) {
      const page = people.get(who) ?? (await enters(who, size));
      people.set(who, page);
      await page.goto(path(made));
      await then?.(page);
      await photograph(page, `${name}-${look}`);
    }
    const { page, context } = await somebody(size);
    await page.goto('/');
    await photograph(page, `door-${look}`);
    await page.getByRole('link', { name: 'Masuk', exact: true }).click();
    await photograph(page, `login-${look}`);
    await page.goto('/lapor');
    await photograph(page, `public-${look}`);
    await context.close();
  });
}

/** What the README shows: as a person's own window shows it. */
test('three at a glance', async () => {
  for (const name of ['take-report', 'case', 'queue']) {
    const [, who, path, then] = SCREENS.find(([each]) => each === name) ?? [];
    if (who !== undefined && path !== undefined) {
      const page = await enters(who, WIDE);
      await page.goto(path(made));
      await then?.(page);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
      await page.screenshot({ path: `${FOLDER}glance-${name}.png` });
    }
  }
});

test('some in the dark, in English', async () => {
  const lina = await enters('lina', { ...WIDE, dark: true, language: 'en' });
  await lina.goto(`/cases/${made.caseId}`);
  await photograph(lina, 'case-dark-english');
  const agus = await enters('agus', { ...WIDE, dark: true });
  await agus.goto('/queue');
  await photograph(agus, 'queue-dark');
});
