// Writes each text file's Brotli and gzip form beside it, for the gateway to send, and holds the first load's size.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const MOST_FIRST_LOAD_BYTES = 130_000;
const folder = fileURLToPath(new URL('../target/classes/console/', import.meta.url));
const sizes = new Map();

for (const name of readdirSync(folder, { recursive: true })) {
  if (/\.(js|css|html|svg|json)$/.test(name)) {
    const text = readFileSync(join(folder, name));
    const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
    writeFileSync(join(folder, `${name}.br`), brotli);
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
    sizes.set(`/${name.replaceAll('\\', '/')}`, brotli.length);
  }
}

const page = readFileSync(join(folder, 'index.html'), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path);
const first = scripts.reduce((sum, path) => sum + sizes.get(path), 0);
console.log(`First load: ${first} bytes of compressed script, ${MOST_FIRST_LOAD_BYTES} at most`);
if (scripts.length === 0 || !(first <= MOST_FIRST_LOAD_BYTES)) {
  console.error('More script than a poor line bears: fetch what a screen needs with the screen.');
  process.exit(1);
}
