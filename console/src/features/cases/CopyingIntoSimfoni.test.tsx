import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderScreen } from '~/test/render';
import { CASE, file, referral, serveFile } from './fixtures';
import { ageGroup, SIMFONI_NAMES, simfoniValues } from './simfoni';
import { SimfoniScreen } from './SimfoniScreen';

test.each([
  [0, '0–5'],
  [5, '0–5'],
  [6, '6–12'],
  [17, '13–17'],
  [18, '18–24'],
  [44, '25–44'],
  [60, '60+'],
  [97, '60+'],
])('puts %i years into the group %s', (years, group) => {
  expect(ageGroup(years)).toBe(group);
});

test('tells the kind where an offence says it, and leaves it to the person elsewhere', () => {
  expect(simfoniValues({ ...file, categories: ['CHILD_ABUSE', 'TRAFFICKING', 'SEXUAL_VIOLENCE'] }, []).kind).toBe('Seksual; Trafficking');
  expect(simfoniValues(file, []).kind).toBe('');
  expect(simfoniValues({ ...file, victim: { birthYear: 2012 } }, []).age).toBe('13–17');
  expect(simfoniValues({ ...file, victim: {} }, []).age).toBe('');
});

test('counts as services those that an agency gives, and not those that were only asked for', () => {
  const given = { ...referral, service: 'HEALTH', state: 'Completed' };
  const asked = { ...referral, service: 'LEGAL_AID', state: 'Sent' };
  expect(simfoniValues(file, [asked, given]).services).toBe('Pengaduan; Kesehatan');
});

test('lists the fields in the ministry’s order, each to be verified, and copies them', async () => {
  const writeText = vi.fn((text: string) => (text === '' ? Promise.reject(new Error('nothing')) : Promise.resolve()));
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { clipboard: { writeText } }));
  serveFile({ file: { ...file, categories: ['TRAFFICKING'] }, referrals: [] });
  renderScreen(<SimfoniScreen />, { path: '/cases/$caseId/simfoni', at: `/cases/${CASE}/simfoni` });

  const table = within(await screen.findByRole('table'));
  const names = table.getAllByRole('rowheader').map((cell) => cell.textContent);
  Object.values(SIMFONI_NAMES).forEach((name, n) => {
    expect(names[n]).toContain(name);
    expect(names[n]).toContain('verifikasi');
  });
  expect(table.getAllByText('isi sendiri')).toHaveLength(6);
  expect(screen.queryByText('Latihan Melati')).not.toBeInTheDocument();

  fireEvent.click(screen.getByRole('button', { name: 'Salin Usia' }));
  expect(writeText).toHaveBeenLastCalledWith('25–44');
  fireEvent.click(screen.getByRole('button', { name: 'Salin seluruh lembar' }));
  expect(writeText.mock.lastCall?.[0]).toMatch(/^Jenis kekerasan\tTrafficking\nTempat kejadian\t\nUsia\t25–44\n/);
  vi.unstubAllGlobals();
});
