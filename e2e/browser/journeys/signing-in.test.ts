import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../src/axe';
import { chromiumWithPolicy, somebody } from '../src/browser';
import { endAfterwards, enters } from '../src/journey';

endAfterwards();

const DAYS = [
  ['rina', 'Petugas pengaduan', ['Terima laporan', 'Laporan']],
  ['lina', 'Manajer kasus', ['Kasus', 'Papan rujukan', 'Pindah kasus']],
  ['wati', 'Koordinator', ['Kasus', 'Papan rujukan', 'Penutupan']],
  ['joko', 'Kepala', ['Kasus', 'Penutupan']],
  ['budi', 'Narahubung instansi', ['Antrean rujukan']],
  ['indra', 'Admin instansi', ['Orang', 'Instansi', 'Akun sistem']],
  ['tono', 'Admin platform', ['Orang', 'Instansi']],
  ['nur', 'Auditor', ['Pemberitahuan']],
] as const;

describe('each person’s day', () => {
  test.each(DAYS)('%s, %s, opens every screen of the menu', async (username, role, screens) => {
    const page = await enters(username);
    await page.getByText(role).first().waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining(screens.map((name) => expect.stringContaining(name) as unknown)),
    );
    await expectAccessible(page);
    for (const name of screens) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[role=status]', { hasText: /Mengambil|Membuka/ }).waitFor({ state: 'detached' });
      await expectAccessible(page);
    }
  });
});

test('the door says the same in English, and so does the login', async () => {
  const { page, context } = await somebody({ language: 'en' });
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByText('TRAINING DATA', { exact: false }).first().waitFor();
  await page.getByLabel('Username').waitFor();
  await context.close();
});

test('whoever signs out is out, and the next person on that browser signs in anew', async () => {
  const page = await enters('lina');
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('link', { name: 'Masuk', exact: true }).click();
  await page.locator('#username').waitFor();
});

test('a page on a phone does not scroll sideways', async () => {
  const page = await enters('rina', { width: 320, height: 640 });
  for (const path of ['/', '/reports/new', '/reports', '/notifications', '/preferences']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test('the public page works without script and names both numbers', async () => {
  const { page, context } = await somebody();
  await page.goto('/lapor');
  await page.getByRole('link', { name: /082253995550|0822-5399-5550|0822 5399 5550/ }).first().waitFor();
  await page.getByRole('link', { name: /129/ }).first().waitFor();
  expect(await page.locator('script').count()).toBe(0);
  await expectAccessible(page);
  await context.close();
});

test('a page is served under a policy that its own scripts keep', async () => {
  const { page, context } = await chromiumWithPolicy();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/.test(message.text())) {
      violations.push(message.text());
    }
  });
  await page.goto('/');
  await page.getByRole('link', { name: 'Masuk', exact: true }).waitFor();
  await page.goto('/lapor');
  expect(violations).toEqual([]);
  await context.close();
});
