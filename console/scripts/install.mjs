// `npm ci` where what is installed is not what the lockfile says; nothing otherwise. In the folder named, or the console's.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , named] = process.argv;
const folder = named === undefined ? new URL('..', import.meta.url) : pathToFileURL(`${resolve(named)}/`);
const installed = new URL('node_modules/.installed', folder);
const wanted = createHash('sha256')
  .update(process.version)
  .update(readFileSync(new URL('package-lock.json', folder)))
  .digest('hex');

function last() {
  try {
    return readFileSync(installed, 'utf8');
  } catch {
    return '';
  }
}

if (last() !== wanted) {
  execFileSync('npm', ['ci', '--no-progress'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(installed, wanted);
}
