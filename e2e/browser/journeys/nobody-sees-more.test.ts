import { expect, test } from 'vitest';
import { signInAt } from '../src/browser';
import { endAfterwards, enters } from '../src/journey';
import { call, openCase, refer } from '../src/office';

endAfterwards();

test('what was opened on one case is covered on the next, and on the way back', async () => {
  const dewi = await enters('dewi');
  const lina = await enters('lina');
  const first = await openCase(dewi, lina, '65.71.02', {
    victims: [
      { sex: 'FEMALE', age: 31, name: 'Korban Pertama' },
      { sex: 'FEMALE', age: 9, name: 'Korban Kedua' },
    ],
  });
  const { items } = await call<{ items: { number: string }[] }>(lina, 'GET', `/cases/${first.id}/linked`);
  const second = items[0]?.number ?? '';
  const cover = lina.getByRole('button', { name: 'Buka data orang' });
  await lina.goto(`/cases/${first.id}`);
  await cover.click();
  await lina.getByText('Korban Pertama').first().waitFor();

  await lina.getByRole('link', { name: second }).first().click();
  await lina.getByRole('heading', { level: 1, name: second }).waitFor();
  await cover.waitFor();
  await lina.goBack();
  await lina.getByRole('heading', { level: 1, name: first.number }).waitFor();
  await cover.waitFor();
  expect(await lina.getByText('Korban Pertama').count()).toBe(0);
});

test('whoever signs out leaves nothing in another window, and the next person finds nothing there', async () => {
  const lina = await enters('lina');
  const other = await lina.context().newPage();
  await other.goto('/cases');
  await other.getByRole('heading', { level: 1 }).waitFor();

  await lina.getByRole('button', { name: 'Keluar' }).click();
  await other.getByRole('link', { name: 'Masuk', exact: true }).waitFor();

  await lina.getByRole('link', { name: 'Masuk', exact: true }).click();
  await signInAt(lina, 'agus');
  await lina.getByRole('navigation').waitFor();
  await other.reload();
  await other.getByText('Narahubung instansi').first().waitFor();
});

test('an open window is not taken over by the next person', async () => {
  const lina = await enters('lina');
  await lina.goto('/cases');
  await lina.getByRole('heading', { level: 1 }).waitFor();
  // Her session has ended unnoticed, and somebody else signs in beside her window.
  await lina.context().clearCookies();
  const other = await lina.context().newPage();
  await other.goto('/');
  await other.getByRole('link', { name: 'Masuk', exact: true }).click();
  await signInAt(other, 'agus');
  await other.getByRole('navigation').waitFor();

  await lina.getByText('Narahubung instansi').first().waitFor();
  expect(await lina.getByText('Manajer kasus').count()).toBe(0);
});

test('Esc twice covers a dialog too, and what was chosen in it is still there', async () => {
  const dewi = await enters('dewi');
  const lina = await enters('lina');
  const referral = await refer(lina, (await openCase(dewi, lina, '65.71.02')).id, 'Polres Tarakan');
  const agus = await enters('agus');
  await agus.goto(`/referrals/${referral}`);
  await agus.getByRole('button', { name: 'Tidak dapat ditangani…' }).click();
  await agus.getByLabel('Di luar wilayah').check();

  await agus.keyboard.press('Escape');
  await agus.keyboard.press('Escape');
  const cover = agus.getByRole('dialog', { name: 'Kalender' });
  await cover.waitFor();
  expect(await agus.title()).toBe('Kalender');
  const box = await cover.boundingBox();
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 1280, 800]);

  await agus.getByRole('button', { name: 'Lanjutkan' }).click();
  expect(await agus.getByLabel('Di luar wilayah').isChecked()).toBe(true);
});
