import { test } from 'vitest';
import { expectAccessible } from '../src/axe';
import { endAfterwards, enters } from '../src/journey';
import { call, openCase } from '../src/office';

endAfterwards();

/** Scenario 3: "sudah damai" closes no case of domestic violence, and the file says why. */
test('a settlement is refused with every reason, a lawful end waits for the second person', async () => {
  const dewi = await enters('dewi');
  const lina = await enters('lina');
  const file = await openCase(dewi, lina, '65.71.02');
  await call(lina, 'POST', `/cases/${file.id}/assessment`, {});
  await call(lina, 'POST', `/cases/${file.id}/assessment/completion`, {});

  await lina.getByRole('navigation').getByRole('link', { name: 'Kasus', exact: true }).click();
  await lina.getByRole('link', { name: file.number }).first().click();
  await lina.getByRole('button', { name: /Usulkan penutupan/ }).first().click();
  const dialog = lina.getByRole('dialog');
  await dialog.getByLabel('Hasil layanan').selectOption('SETTLED_IN_FAMILY');
  await expectAccessible(lina);
  await dialog.getByRole('button', { name: 'Usulkan penutupan' }).click();
  await dialog.getByText('Kasus belum dapat ditutup').waitFor();
  await dialog.getByLabel('Hasil layanan').selectOption('SERVICES_COMPLETED');
  await dialog.getByRole('button', { name: 'Usulkan penutupan' }).click();
  await lina.getByText('Usul penutupan menunggu putusan orang kedua').first().waitFor();

  const joko = await enters('joko');
  await joko.goto('/closures');
  await joko.getByRole('link', { name: file.number }).first().click();
  await joko.getByRole('button', { name: /Setujui penutupan/ }).first().click();
  await joko.getByRole('dialog').getByRole('button', { name: 'Setujui penutupan' }).click();
  await joko.getByText('Kasus ditutup: layanan berakhir').first().waitFor();
  await expectAccessible(joko);
});
