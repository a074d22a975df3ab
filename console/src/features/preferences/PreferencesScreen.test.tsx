import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { OfNotices } from '~/api/api';
import { renderScreen } from '~/test/render';
import { server } from '~/test/server';
import { PreferencesScreen } from './PreferencesScreen';

let kept: OfNotices['Preferences'];
let version: number;
let asked: unknown[];

beforeEach(() => {
  kept = { language: 'id', mail: true };
  version = 0;
  asked = [];
  server.use(
    http.get('*/api/v1/preferences', () => HttpResponse.json(kept, { headers: { ETag: `"${String(version)}"` } })),
    http.put('*/api/v1/preferences', async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${String(version)}"`) {
        return HttpResponse.json({ type: '/problems/stale', status: 412, title: 'Data sudah diubah orang lain' }, { status: 412, headers: { 'Content-Type': 'application/problem+json' } });
      }
      kept = (await request.json()) as OfNotices['Preferences'];
      asked.push(kept);
      version += 1;
      return HttpResponse.json(kept, { headers: { ETag: `"${String(version)}"` } });
    }),
  );
});

const open = () => renderScreen(<PreferencesScreen />, { path: '/preferences' });

test('saves quiet hours, and says that urgent ones pierce them', async () => {
  open();

  fireEvent.click(await screen.findByRole('checkbox', { name: 'Jam tenang' }));
  fireEvent.change(await screen.findByLabelText(/^Mulai/), { target: { value: '22:00' } });
  expect(screen.getByText('Yang mendesak tetap dikirim saat itu juga, juga di tengah jam tenang.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(asked).toEqual([{ language: 'id', mail: true, quietHours: { from: '22:00', to: '06:00' } }]);
  });
});

test('switches the screen to the language that was saved', async () => {
  open();

  fireEvent.click(await screen.findByRole('radio', { name: 'English' }));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  expect(await screen.findByRole('heading', { name: 'Preferences' })).toBeInTheDocument();
});

test('warns that without mails urgent ones are not mailed either', async () => {
  open();

  fireEvent.click(await screen.findByRole('checkbox', { name: /^Kirimi saya surel/ }));

  expect(await screen.findByText('Yang mendesak pun tidak disurelkan kepada Anda lagi')).toBeInTheDocument();
});

test('refuses quiet hours that last no time, and leads to the field', async () => {
  open();

  fireEvent.click(await screen.findByRole('checkbox', { name: 'Jam tenang' }));
  fireEvent.change(await screen.findByLabelText(/^Mulai/), { target: { value: '06:00' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  expect(await screen.findByRole('link', { name: 'Sampai' })).toBeInTheDocument();
  expect(asked).toEqual([]);
});

test('keeps what was chosen when another window saved first, and saves it when asked again', async () => {
  open();
  fireEvent.click(await screen.findByRole('checkbox', { name: /^Kirimi saya surel/ }));
  version = 7;

  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('Preferensi Anda baru saja diubah di jendela lain')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: /^Kirimi saya surel/ })).not.toBeChecked();
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));

  await waitFor(() => {
    expect(asked).toEqual([{ language: 'id', mail: false }]);
  });
});
