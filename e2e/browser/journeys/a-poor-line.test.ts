import { expect, test } from 'vitest';
import { signInAt, somebody } from '../src/browser';

/** 400 kbit/s and 400 ms there and back. */
const POOR = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const PATIENCE_MS = 20_000;

test('the console opens and the intake’s screen is usable over a poor line', async () => {
  const { page, context } = await somebody();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', POOR);

  const start = Date.now();
  await page.goto('/');
  await page.getByRole('link', { name: 'Masuk', exact: true }).waitFor();
  const door = Date.now() - start;
  await page.getByRole('link', { name: 'Masuk', exact: true }).click();
  await page.locator('#username').waitFor();
  const signedInAt = Date.now();
  await signInAt(page, 'rina');
  await page.getByRole('navigation').waitFor();
  await page.goto('/reports/new');
  await page.getByLabel('Kronologi').fill('Sambungan lambat.');
  const usable = Date.now() - signedInAt;

  console.info(`At 400 kbit/s and 400 ms: the door after ${String(door)} ms, from the password to typing ${String(usable)} ms`);
  expect(door).toBeLessThan(PATIENCE_MS);
  expect(usable).toBeLessThan(PATIENCE_MS);
  await context.close();
}, 120_000);
