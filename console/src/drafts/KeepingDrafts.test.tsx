import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeLocks } from '~/test/locks';
import { renderScreen, workerWith } from '~/test/render';
import { TextArea } from '~/ui/fields';
import { DraftLine } from './DraftLine';
import { useDraft } from './useDraft';
import { DRAFT_LIFE_MS, draftSlots, readDraft, saveDraft, sweep } from './vault';

const worker = workerWith('intake');
const other = { ...worker, id: '0b0f6c1e-0000-4000-8000-000000000002', name: 'Sari Latihan' };

function Form({ name = 'report' }: { name?: string }) {
  const form = useForm({ defaultValues: { narrative: '' } });
  const draft = useDraft(name, form);
  return (
    <form>
      <TextArea label="Kronologi" {...form.register('narrative')} />
      <DraftLine draft={draft} />
      <p>{draft.state}</p>
      <button type="button" onClick={() => void draft.done()}>
        terkirim
      </button>
    </form>
  );
}

const field = () => screen.findByLabelText<HTMLTextAreaElement>('Kronologi');
const type = async (text: string) => {
  fireEvent.input(await field(), { target: { value: text } });
};
const kept = async (name = 'report') => Promise.all((await draftSlots(worker.id, name)).map(async (slot) => (await readDraft(worker.id, name, slot))?.values));

beforeEach(() => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: fakeLocks() }));
});

test('says that it is saved, and brings it back when the form is opened again', async () => {
  const first = renderScreen(<Form />, { worker });
  await screen.findByText('empty');
  await type('Seorang anak, 15 tahun');
  expect(await screen.findByText(/^Draf tersimpan \d\d\.\d\d$/)).toBeInTheDocument();
  first.unmount();

  renderScreen(<Form />, { worker });
  expect(await screen.findByText(/^Draf dari \d\d\.\d\d dikembalikan$/)).toBeInTheDocument();
  expect(await field()).toHaveValue('Seorang anak, 15 tahun');
});

test('saves what was typed in the last moment before the screen was left', async () => {
  const first = renderScreen(<Form />, { worker });
  await screen.findByText('empty');
  await type('terputus di tengah');
  first.unmount();

  await waitFor(async () => {
    expect(await kept()).toEqual([{ narrative: 'terputus di tengah' }]);
  });
});

test('is not shown to the next person on this browser, nor thrown away by them', async () => {
  await saveDraft(worker.id, 'report', 'a', { narrative: 'rahasia' });

  const theirs = renderScreen(<Form />, { worker: other });
  await screen.findByText('empty');
  expect(await field()).toHaveValue('');
  theirs.unmount();

  expect(await kept()).toEqual([{ narrative: 'rahasia' }]);
});

test('cannot be opened with another person’s key, nor in another form’s place', async () => {
  await saveDraft(worker.id, 'report', 'a', { narrative: 'rahasia' });
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('tuntas');
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
  const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
    const request = db.transaction('drafts').objectStore('drafts').getAll();
    request.onsuccess = () => {
      resolve(request.result as Record<string, unknown>[]);
    };
  });
  expect(new TextDecoder().decode(rows[0]?.sealed as ArrayBuffer)).not.toContain('rahasia');
  const keys = await new Promise<CryptoKey[]>((resolve) => {
    const request = db.transaction('keys').objectStore('keys').getAll();
    request.onsuccess = () => {
      resolve(request.result as CryptoKey[]);
    };
  });
  expect(keys[0]?.extractable).toBe(false);
  await new Promise<void>((resolve) => {
    const store = db.transaction('drafts', 'readwrite').objectStore('drafts');
    store.put({ ...rows[0], subject: other.id });
    store.put({ ...rows[0], name: 'decline:f-1' }).onsuccess = () => {
      resolve();
    };
  });
  db.close();

  expect(await readDraft(other.id, 'report', 'a')).toBeUndefined();
  expect(await readDraft(worker.id, 'decline:f-1', 'a')).toBeUndefined();
  expect((await readDraft(worker.id, 'report', 'a'))?.values).toEqual({ narrative: 'rahasia' });
});

test('is gone after twelve hours, whoever opens the browser then', async () => {
  const then = Date.now() - DRAFT_LIFE_MS - 1;
  await saveDraft(worker.id, 'report', 'a', { narrative: 'lama' }, then);
  expect(await draftSlots(worker.id, 'report')).toEqual([]);

  await sweep(other.id);

  expect(await draftSlots(worker.id, 'report', then)).toEqual([]);
});

test('empties the form when it is thrown away', async () => {
  renderScreen(<Form />, { worker });
  await screen.findByText('empty');
  await type('salah');
  await screen.findByText(/^Draf tersimpan/);

  fireEvent.click(screen.getByRole('button', { name: 'Buang draf' }));

  await waitFor(async () => {
    expect(await kept()).toEqual([]);
  });
  expect(await field()).toHaveValue('');
});

test('is forgotten once it was sent, though the last letters were still to be saved', async () => {
  renderScreen(<Form />, { worker });
  await screen.findByText('empty');
  await type('sudah dikirim');
  fireEvent.click(screen.getByRole('button', { name: 'terkirim' }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)));

  expect(await kept()).toEqual([]);
  expect(await field()).toHaveValue('sudah dikirim');
});

test('keeps a draft for each of two windows', async () => {
  renderScreen(<Form />, { worker });
  await screen.findByText('empty');
  await type('penelepon pertama');
  await screen.findByText(/^Draf tersimpan/);

  renderScreen(<Form />, { worker });
  await screen.findByText('empty');
  const [, second] = screen.getAllByLabelText('Kronologi');
  fireEvent.input(second as HTMLElement, { target: { value: 'penelepon kedua' } });

  await waitFor(async () => {
    expect(await kept()).toHaveLength(2);
  });
});
