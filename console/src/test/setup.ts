import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { closeVault } from '~/drafts/vault';
import { server } from './server';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 5_000 });

// jsdom draws no modal dialogs.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

// Nor has it anything to scroll.
Element.prototype.scrollIntoView ??= () => undefined;

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(async () => {
  cleanup();
  server.resetHandlers();
  // A browser that nobody has used before.
  await closeVault();
  globalThis.indexedDB = new IDBFactory();
});
afterAll(() => {
  server.close();
});
