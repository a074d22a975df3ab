import { test } from 'vitest';
import { expectAccessible } from '../src/axe';
import { endAfterwards, enters } from '../src/journey';
import { call } from '../src/office';

endAfterwards();

/** Scenario 1, from the phone to the police's answer. */
test('from the danger flag to the police’s acceptance', async () => {
  const rina = await enters('rina');
  await rina.getByRole('navigation').getByRole('link', { name: 'Terima laporan' }).click();
  await rina.getByLabel('Ya, ada bahaya').check();
  await rina.getByLabel('Kasus baru').check();
  await rina.getByLabel('Kronologi').fill('Anak perempuan dijanjikan kerja di rumah makan di Tawau, berangkat subuh dengan speedboat.');
  await rina.getByLabel('Kecamatan', { exact: false }).first().selectOption('65.03.11');
  await rina.getByLabel('Tidak ingin disebut namanya').check();
  await rina.getByRole('group', { name: /Dugaan tindak pidana/ }).getByLabel('TPPO').check();
  await rina.getByRole('group', { name: /Risiko/ }).getByLabel('Tinggi').check();
  await rina.getByRole('group', { name: 'Jenis kelamin' }).getByLabel('Perempuan').check();
  await rina.getByLabel('Perkiraan umur').fill('15');
  await rina.getByRole('group', { name: /Kirim segera ke/ }).getByLabel(/Polres Nunukan/).check();
  await expectAccessible(rina);
  await rina.keyboard.press('Control+Enter');

  await rina.getByRole('heading', { name: 'Telepon instansi sekarang' }).waitFor();
  await rina.locator('a[href^="tel:"]').first().waitFor();
  await expectAccessible(rina);
  await rina.getByRole('button', { name: 'Catat yang mengangkat' }).first().click();
  await rina.getByLabel('Siapa yang mengangkat').fill('Petugas piket latihan');
  await rina.getByRole('button', { name: 'Simpan', exact: true }).click();
  await rina.getByText('Konfirmasi telepon tercatat').first().waitFor();

  const budi = await enters('budi');
  await budi.getByRole('navigation').getByRole('link', { name: 'Antrean rujukan' }).click();
  const { items } = await call<{ items: { caseNumber: string; sentAt: string }[] }>(budi, 'GET', '/queue?limit=100');
  const newest = items.reduce((one, other) => (one.sentAt > other.sentAt ? one : other));
  await budi.getByRole('link', { name: newest.caseNumber }).first().click();
  await budi.getByRole('button', { name: 'Buka data', exact: true }).click();
  await budi.getByText('rumah makan di Tawau', { exact: false }).waitFor();
  await expectAccessible(budi);
  await budi.getByRole('button', { name: 'Terima untuk ditangani' }).click();
  await budi.getByText('Rujukan diterima untuk ditangani; pengirim diberi tahu').waitFor();
});

/** Scenario 7: three presses for a wrong number. */
test('a wrong number is three presses', async () => {
  const rina = await enters('rina');
  await rina.goto('/reports/new');
  await rina.getByLabel('Salah sambung').check();
  await rina.getByRole('button', { name: 'Simpan, selesai' }).click();
  await rina.getByText('Kontak tercatat').waitFor();
});
