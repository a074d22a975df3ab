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

  const { items } = await call<{ items: { id: string }[] }>(rina, 'GET', '/reports?limit=20');
  const taken = await Promise.all(items.map(({ id }) => call<{ narrative?: string }>(rina, 'GET', `/reports/${id}`)));
  expect(taken.filter(({ narrative }) => narrative === words)).toHaveLength(1);
});

test('what was typed outlives the session, for the same person', async () => {
  const rina = await enters('rina');
  await rina.goto('/reports/new');
  await rina.getByLabel('Kronologi').fill('Sedang ditulis ketika sesi berakhir.');
  await rina.context().clearCookies({ name: 'tuntas' });
  await rina.getByLabel('Kasus baru').check();
  await rina.getByLabel('Tidak', { exact: true }).check();
  await rina.getByRole('button', { name: 'Simpan laporan', exact: true }).click();
  await rina.getByRole('heading', { name: 'Sesi Anda telah berakhir' }).waitFor();

  const [window] = await Promise.all([rina.context().waitForEvent('page'), rina.getByRole('link', { name: 'Masuk lagi di jendela baru' }).click()]);
  if (await window.locator('#username').isVisible({ timeout: 5_000 }).catch(() => false)) {
    await signInAt(window, 'rina');
  }
  await rina.getByRole('heading', { name: 'Sesi Anda telah berakhir' }).waitFor({ state: 'detached' });
  expect(await rina.getByLabel('Kronologi').inputValue()).toBe('Sedang ditulis ketika sesi berakhir.');
  await rina.getByRole('button', { name: 'Simpan laporan', exact: true }).click();
  await rina.waitForURL(/\/reports\/[0-9a-f-]{36}/);
});
