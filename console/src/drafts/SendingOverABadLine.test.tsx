import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '~/api/problem';
import { fakeLocks } from '~/test/locks';
import { server } from '~/test/server';
import { ANSWERED_ID, type Call, Outbox } from './outbox';
import { keepCall } from './vault';

const BUDI = '0b0f6c1e-0000-4000-8000-000000000001';
const SARI = '0b0f6c1e-0000-4000-8000-000000000002';

const report: Call = { what: 'Laporan', method: 'POST', path: '/api/v1/reports', body: { channel: 'HOTLINE' } };

/** A service that does each key once, as ours do. */
function service() {
  const seen = { keys: [] as string[], made: new Map<string, unknown>(), line: true, signedIn: BUDI };
  server.use(
    http.get('/session', () => (seen.line ? HttpResponse.json({ signedIn: true, subject: seen.signedIn }) : HttpResponse.error())),
    http.post('/api/v1/*', async ({ request }) => {
      if (!seen.line) {
        return HttpResponse.error();
      }
      const key = request.headers.get('Idempotency-Key') ?? '';
      seen.keys.push(key);
      seen.made.set(key, { path: new URL(request.url).pathname, body: await request.json() });
      return HttpResponse.json({ id: `r-${String(seen.made.size)}` }, { status: 201, headers: { ETag: '"1"' } });
    }),
  );
  return seen;
}

const opened: Outbox[] = [];
function outboxOf(subject = BUDI) {
  const outbox = new Outbox(subject);
  outbox.open();
  opened.push(outbox);
  return outbox;
}

beforeEach(() => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: fakeLocks() }));
  return () => {
    opened.splice(0).forEach((outbox) => {
      outbox.close();
    });
  };
});

test('sends at once while the line carries, and keeps nothing', async () => {
  const seen = service();
  const outbox = outboxOf();

  const outcome = await outbox.send(report);

  expect(outcome).toEqual({ state: 'sent', answer: { value: { id: 'r-1' }, etag: '"1"' } });
  expect(outbox.snapshot()).toEqual([]);
  expect(seen.keys[0]).toMatch(/^"[0-9a-f-]{36}"$/);
});

test('sends once, though the button was pressed twice', async () => {
  const seen = service();
  const outbox = outboxOf();
  const key = crypto.randomUUID();

  const [first, second] = await Promise.all([outbox.send({ ...report, key }), outbox.send({ ...report, key })]);

  expect(seen.keys).toHaveLength(1);
  expect(first).toEqual({ state: 'sent', answer: { value: { id: 'r-1' }, etag: '"1"' } });
  expect(second).toEqual(first);
});

test('keeps it while the line is down, and sends it once when it is back', async () => {
  const seen = service();
  seen.line = false;
  const outbox = outboxOf();

  const outcome = await outbox.send(report);

  expect(outcome.state).toBe('kept');
  expect(outbox.snapshot()).toMatchObject([{ state: 'waiting', call: { what: 'Laporan' } }]);
  seen.line = true;
  await Promise.all([outbox.flush(), outbox.flush()]);
  expect(seen.keys).toHaveLength(1);
  expect(outbox.snapshot()).toEqual([]);
});

test('repeats under the same key what may have arrived', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.get('/session', () => HttpResponse.json({ signedIn: true, subject: BUDI })),
    http.post('/api/v1/reports', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ id: 'r-1' }, { status: 201 });
    }),
  );
  const outbox = outboxOf();

  await outbox.send(report);
  await outbox.flush();

  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('takes the page of a port’s network for no answer', async () => {
  server.use(http.post('/api/v1/reports', () => HttpResponse.html('<h1>Selamat datang di WiFi pelabuhan</h1>')));

  expect((await outboxOf().send(report)).state).toBe('kept');
});

test('is kept over a restart of the browser, for its person alone', async () => {
  const seen = service();
  seen.line = false;
  await outboxOf().send(report);
  seen.line = true;

  seen.signedIn = SARI;
  const theirs = outboxOf(SARI);
  await theirs.flush();
  expect(theirs.snapshot()).toEqual([]);
  expect(seen.keys).toEqual([]);

  seen.signedIn = BUDI;
  await outboxOf(BUDI).flush();
  expect(seen.keys).toHaveLength(1);
});

test('never goes out under somebody else’s session in the same browser', async () => {
  const seen = service();
  seen.line = false;
  const outbox = outboxOf();
  await outbox.send(report);
  seen.line = true;
  seen.signedIn = SARI;

  await outbox.flush();

  expect(seen.keys).toEqual([]);
  expect(outbox.snapshot()).toHaveLength(1);
});

test('is sent by one of two windows', async () => {
  const seen = service();
  seen.line = false;
  const one = outboxOf();
  const other = outboxOf();
  await one.send(report);
  await other.send({ ...report, body: { channel: 'WALK_IN' } });
  seen.line = true;

  await Promise.all([one.flush(), other.flush()]);

  expect(seen.keys).toHaveLength(2);
  expect(new Set(seen.keys).size).toBe(2);
});

test('goes out in the order in which it was said', async () => {
  const seen = service();
  seen.line = false;
  const outbox = outboxOf();
  await outbox.send({ ...report, body: { n: 1 } });
  await outbox.send({ ...report, body: { n: 2 } });
  seen.line = true;

  await outbox.send({ ...report, body: { n: 3 } });

  expect([...seen.made.values()].map((made) => (made as { body: unknown }).body)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test('tells a refusal to the person at the form, and keeps nothing behind their back', async () => {
  server.use(http.post('/api/v1/reports', () => problem(422, 'invalid-fields')));
  const outbox = outboxOf();

  await expect(outbox.send(report)).rejects.toMatchObject({ members: { type: '/problems/invalid-fields' } });
  expect(outbox.snapshot()).toEqual([]);
});

test('keeps what was refused later for its person’s decision, and never sends it by itself again', async () => {
  const seen = service();
  seen.line = false;
  const outbox = outboxOf();
  await outbox.send({ ...report, path: '/api/v1/referrals/f-1/acceptance', about: 'f-1' });
  seen.line = true;
  let tries = 0;
  server.use(
    http.post('/api/v1/referrals/:id/acceptance', () => {
      tries += 1;
      return problem(409, 'referral-not-open');
    }),
  );

  await outbox.flush();
  await outbox.flush();
  await outbox.send(report);

  expect(tries).toBe(1);
  expect(outbox.snapshot()).toMatchObject([{ state: 'refused', call: { about: 'f-1' } }]);
  expect(outbox.snapshot()[0]?.problem).toBeInstanceOf(Problem);
  expect(outbox.snapshot()[0]?.problem?.is('referral-not-open')).toBe(true);

  await outbox.retry(outbox.snapshot()[0]?.key ?? '');
  expect(tries).toBe(2);
  await outbox.discard(outbox.snapshot()[0]?.key ?? '');
  expect(outbox.snapshot()).toEqual([]);
});

test('lets what follows wait for the answer that it follows from', async () => {
  const seen = service();
  seen.line = false;
  const outbox = outboxOf();
  const emergency: Call = {
    what: 'Rujukan darurat',
    method: 'POST',
    path: '/api/v1/emergencies',
    about: ANSWERED_ID,
    body: { reportId: ANSWERED_ID, openCases: {}, referrals: [] },
  };
  await outbox.send({ ...report, next: emergency });
  await outbox.send({ ...report, body: { later: true } });
  seen.line = true;

  await outbox.flush();

  expect([...seen.made.values()]).toEqual([
    { path: '/api/v1/reports', body: { channel: 'HOTLINE' } },
    { path: '/api/v1/emergencies', body: { reportId: 'r-1', openCases: {}, referrals: [] } },
    { path: '/api/v1/reports', body: { later: true } },
  ]);
});

test('tells at once that the first was sent and the following was refused', async () => {
  service();
  server.use(http.post('/api/v1/emergencies', () => problem(422, 'invalid-fields')));
  const outbox = outboxOf();

  const outcome = await outbox.send({ ...report, next: { ...report, what: 'Rujukan darurat', path: '/api/v1/emergencies' } });

  expect(outcome).toMatchObject({ state: 'sent', next: { state: 'refused' } });
  expect(outbox.snapshot()).toMatchObject([{ state: 'refused', call: { what: 'Rujukan darurat' } }]);
});

test('asks its person before it sends something so old that a repeat would no longer be known', async () => {
  const seen = service();
  await keepCall({ subject: BUDI, key: 'old', keptAt: Date.now() - 6.5 * 24 * 3_600_000, claimedUntil: 0 }, { call: report });
  const outbox = outboxOf();

  await outbox.flush();

  expect(seen.keys).toEqual([]);
  expect(outbox.snapshot()).toMatchObject([{ state: 'refused' }]);
});

test('still sends where the browser keeps nothing, and holds it for as long as the window lives', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const seen = service();
  seen.line = false;
  const outbox = outboxOf();
  expect((await outbox.send(report)).state).toBe('kept');
  seen.line = true;
  await outbox.flush();
  expect(seen.keys).toHaveLength(1);
  vi.unstubAllGlobals();
});

function problem(status: number, name: string) {
  return HttpResponse.json({ type: `/problems/${name}`, status }, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
