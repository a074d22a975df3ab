import { readFileSync } from 'node:fs';

const file = process.env.TUNTAS_SYSTEM ?? '';

/** Where the running system has written down how it is reached: the launcher's system.properties. */
const properties = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('=') && !line.startsWith('#'))
    .map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1).replaceAll('\\:', ':').replaceAll('\\=', '=')] as const;
    }),
);

function property(name: string): string {
  const value = properties.get(name);
  if (value === undefined) {
    throw new Error(`${name} is not in the running system's properties; set TUNTAS_SYSTEM`);
  }
  return value;
}

/** The console's address. */
export const address = property('url');

export const demoPassword = property('secret.TUNTAS_DEMO_PASSWORD');
