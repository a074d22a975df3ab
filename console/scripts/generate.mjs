// Writes what the console knows of the API from contracts/: types of the four services, code lists, regions.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const contracts = new URL('../../contracts/src/main/resources/contracts/', import.meta.url);
const source = new URL('../src/', import.meta.url);
const said = '// Generated from contracts/ by scripts/generate.mjs. Not to be edited.\n';

async function write(path, text) {
  const file = new URL(path, source);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}

for (const service of ['case-service', 'referral-service', 'notification-service', 'identity']) {
  const types = await openapiTS(new URL(`openapi/${service}.json`, contracts));
  await write(`api/generated/${service}.ts`, said + astToString(types));
}

const { lists } = JSON.parse(await readFile(new URL('code-lists.json', contracts), 'utf8'));
await write(
  'reference/generated/codes.ts',
  `${said}export const codes = ${JSON.stringify(lists, null, 1)} as const;\n`,
);

const [header, ...rows] = (await readFile(new URL('reference/regions.csv', contracts), 'utf8'))
  .split(/\r?\n/)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(','));
const at = (name) => header.indexOf(name);
const regions = rows.map((row) => ({ code: row[at('code')], name: row[at('name')], level: row[at('level')] }));
await write(
  'reference/generated/regions.ts',
  `${said}export const regions: readonly { code: string; name: string; level: string }[] = ${JSON.stringify(regions)};\n`,
);
