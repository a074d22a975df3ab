import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { endAfterwards, enters } from '../src/journey';
import { openCase, refer } from '../src/office';

endAfterwards();

const MOST_STEPS = 120;

/** Goes there as somebody without a mouse does. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await place.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${String(MOST_STEPS)} steps of the keyboard: ${place.toString()}`);
}

test('a wrong number is recorded without a mouse', async () => {
  const rina = await enters('rina');
  await tabTo(rina, rina.getByRole('navigation').getByRole('link', { name: 'Terima laporan' }));
  await rina.keyboard.press('Enter');
  // A group of choices is one step; arrows go on within it.
  await tabTo(rina, rina.getByLabel('Kasus baru'));
  for (let step = 0; step < 10 && !(await rina.getByLabel('Salah sambung').isChecked()); step++) {
    await rina.keyboard.press('ArrowRight');
  }
  expect(await rina.getByLabel('Salah sambung').isChecked()).toBe(true);
  await rina.keyboard.press('Control+Enter');
  await rina.getByText('Kontak tercatat').first().waitFor();
});

test('a liaison declines a referral without a mouse', async () => {
  const dewi = await enters('dewi');
  const lina = await enters('lina');
  const referral = await refer(lina, (await openCase(dewi, lina, '65.71.02')).id, 'Polres Tarakan');
  const agus = await enters('agus');
  await agus.goto(`/referrals/${referral}`);
  await tabTo(agus, agus.getByRole('button', { name: 'Tidak dapat ditangani…' }));
  await agus.keyboard.press('Enter');
  const dialog = agus.getByRole('dialog');
  await tabTo(agus, dialog.getByRole('radio').first());
  await agus.keyboard.press('Space');
  await tabTo(agus, dialog.locator('button[type=submit]'));
  await agus.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await agus.getByText('Tidak dapat ditangani', { exact: true }).first().waitFor();
});
