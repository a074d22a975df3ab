import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signInAt } from '../src/browser';
import { endAfterwards, enters } from '../src/journey';
import { call } from '../src/office';

endAfterwards();

test('a report that was pressed twice without a line is sent once when the line is back', async () => {
  const rina = await enters('rina');
  const words = `Panggilan latihan ${crypto.randomUUID()}`;
  await rina.goto('/reports/new');
  await rina.getByLabel('Tidak', { exact: true }).check();
  await rina.getByLabel('Kasus baru').check();
  await rina.getByLabel('Kronologi').fill(words);
  await rina.context().setOffline(true);
  await rina.getByRole('button', { name: 'Simpan laporan', exact: true }).dblclick();
  await rina.getByText('Belum terkirim', { exact: true }).first().waitFor();

  await rina.context().setOffline(false);
  await rina.getByText('Sudah terkirim').first().waitFor({ timeout: 60_000 });

  expect(await reportsSaying(rina, words)).toBe(1);
});

test('what was typed when the session ended is sent once the same person is back', async () => {
  const rina = await enters('rina');
  const words = `Sedang ditulis ketika sesi berakhir ${crypto.randomUUID()}`;
  await rina.goto('/reports/new');
  await rina.getByLabel('Kronologi').fill(words);
  await rina.getByLabel('Kasus baru').check();
  await rina.getByLabel('Tidak', { exact: true }).check();
  await rina.context().clearCookies({ name: 'tuntas' });
  await rina.getByRole('button', { name: 'Simpan laporan', exact: true }).click();
  await rina.getByRole('heading', { name: 'Sesi Anda telah berakhir' }).waitFor();

  const [window] = await Promise.all([
    rina.context().waitForEvent('page'),
    rina.getByRole('link', { name: 'Masuk lagi di jendela baru' }).click(),
  ]);
  // Keycloak still knows her, and asks for nothing.
  await window.waitForEvent('close');
  await rina.getByRole('heading', { name: 'Sesi Anda telah berakhir' }).waitFor({ state: 'detached' });
  await rina.getByText('Sudah terkirim').first().waitFor();
  expect(await reportsSaying(rina, words)).toBe(1);
});

test('another person on that browser sees nothing of what was typed', async () => {
  const rina = await enters('rina');
  await rina.goto('/reports/new');
  await rina.getByLabel('Kronologi').fill('Hanya untuk yang mengetik.');
  await rina.getByText('Draf tersimpan', { exact: false }).waitFor();
  await rina.getByRole('button', { name: 'Keluar' }).click();
  await rina.getByRole('link', { name: 'Masuk', exact: true }).click();
  await signInAt(rina, 'dewi');
  await rina.getByRole('navigation').waitFor();
  await rina.goto('/reports/new');
  await rina.getByLabel('Kasus baru').waitFor();
  expect(await rina.getByLabel('Kronologi').inputValue()).toBe('');
});

async function reportsSaying(page: Page, words: string): Promise<number> {
  const { items } = await call<{ items: { id: string }[] }>(page, 'GET', '/reports?limit=20');
  const taken = await Promise.all(items.map(({ id }) => call<{ narrative?: string }>(page, 'GET', `/reports/${id}`)));
  return taken.filter(({ narrative }) => narrative === words).length;
}
