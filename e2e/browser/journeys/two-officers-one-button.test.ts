import { expect, test } from 'vitest';
import { expectAccessible } from '../src/axe';
import { endAfterwards, enters } from '../src/journey';
import { openCase, refer } from '../src/office';

endAfterwards();

/** Scenario 12: what the slower one sees. */
test('one answer counts, and the other is told whose', async () => {
  const dewi = await enters('dewi');
  const lina = await enters('lina');
  const file = await openCase(dewi, lina, '65.71.02');
  const referral = await refer(lina, file.id, 'Polres Tarakan');
  const agus = await enters('agus');
  const bayu = await enters('bayu');
  await Promise.all([agus.goto(`/referrals/${referral}`), bayu.goto(`/referrals/${referral}`)]);
  await bayu.getByRole('button', { name: 'Tidak dapat ditangani…' }).click();
  await bayu.getByLabel('Di luar wilayah').check();

  await agus.getByRole('button', { name: 'Terima untuk ditangani' }).click();
  await agus.getByText('Rujukan diterima untuk ditangani; pengirim diberi tahu').waitFor();
  await bayu.getByRole('dialog').getByRole('button', { name: /Kirim|Tidak dapat/ }).last().click();

  await bayu.getByText('Jawaban Anda tidak dicatat', { exact: false }).waitFor();
  await expectAccessible(bayu);
  await lina.goto(`/referrals/${referral}`);
  await lina.getByText('Diterima untuk ditangani').first().waitFor();
  expect(await lina.getByText('Tidak dapat ditangani', { exact: true }).count()).toBe(0);
});
