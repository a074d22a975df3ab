import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const gateway = process.env.TUNTAS_URL ?? 'http://127.0.0.1:8080';
const served = ['/api', '/session', '/sign-in', '/sign-out', '/login', '/oauth2', '/logout'];

/** Lists the console's files for its service worker, under a version that follows from their names. */
const shellList: Plugin = {
  name: 'shell-list',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/'))
      .map((file) => `/${file}`)
      .sort();
    const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
    this.emitFile({ type: 'asset', fileName: 'shell.json', source: JSON.stringify({ version, files: [...files, '/mark.svg'] }) });
  },
};

export default defineConfig({
  plugins: [react(), shellList],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // Inlined files would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(served.map((path) => [path, { target: gateway, changeOrigin: true }])),
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
