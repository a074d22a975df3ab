// Keeps the console itself in the browser, so that it opens without a line. Only its own files are kept: never an
// answer of the API, nothing of a session, no page of signing in.

const LIST = '/shell.json';
const PAGE = '/';
const PREFIX = 'tuntas-';
/** A line that brings no page for so long is as good as none. */
const PATIENCE_MS = 4_000;

/** The server's own paths; everything else that is opened is a screen of the console. */
const SERVERS = /^\/(api|session|sign-in|sign-out|login|oauth2|logout|docs|lapor|report|actuator|auth|realms|resources)(\/|\.|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || SERVERS.test(url.pathname)) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(event));
  } else if (url.pathname.startsWith('/assets/') || url.pathname === '/mark.svg') {
    event.respondWith(file(request));
  }
});

/** The newest page where the line brings it in time, the kept one otherwise. */
async function page(event) {
  const kept = newest();
  const fresh = fetch(PAGE, { cache: 'no-store' }).then((response) => {
    if (!isOurs(response, 'text/html')) {
      throw new TypeError('not the console');
    }
    return response;
  });
  // A newer console is fetched while this one is used, and takes effect at the next load.
  event.waitUntil(fresh.then(renew).catch(() => undefined));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)).then(() => kept);
  const first = await Promise.race([fresh.catch(() => kept), late]);
  return first ?? fresh.catch(() => fetch(event.request));
}

/** The page of the newest console that is kept; caches are named in the order of their making. */
async function newest() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  return caches.match(PAGE, { cacheName: ours.at(-1) });
}

/** Files are named by their content: one that is kept is the right one. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

function isOurs(response, type) {
  return response.ok && !response.redirected && (response.headers.get('Content-Type') ?? '').startsWith(type);
}

/** Keeps the console as it is served now, whole or not at all; and the one before, which may still be open. */
async function renew() {
  const answer = await fetch(LIST, { cache: 'no-store' });
  if (!isOurs(answer, 'application/json')) {
    return;
  }
  const { version, files } = await answer.json();
  const name = PREFIX + version;
  if (await caches.has(name)) {
    return;
  }
  const html = await fetch(PAGE, { cache: 'no-store' });
  if (!isOurs(html, 'text/html')) {
    return;
  }
  const cache = await caches.open(name);
  try {
    await cache.addAll(files);
    await cache.put(PAGE, html);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  const older = (await caches.keys()).filter((other) => other.startsWith(PREFIX) && other !== name);
  await Promise.all(older.slice(0, -1).map((other) => caches.delete(other)));
}
