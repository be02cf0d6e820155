// Keeps the application itself for when there is no line. Answers of the API never pass through here: what of them may
// be kept is kept by the page, per account (web/state/kept-answers.ts).

// Written by web/build/shell.ts.
const BUILD = { name: 'none', files: [] };

const PREFIX = 'shell-';
const SHELL = PREFIX + BUILD.name;
const FILES = new Set(BUILD.files);
/** A line so slow is as good as none: the page of this build is shown, its figures say how old they are. */
const PATIENCE_MS = 5000;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(replaceOlder());
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  if (mode === 'navigate') event.respondWith(page(event.request));
  else if (FILES.has(pathname)) event.respondWith(file(event.request, pathname));
});

/** All files of one build or none: a page is never put together from two. */
async function install() {
  const cache = await caches.open(SHELL);
  // Files named by their content may come from the browser's own cache.
  const asked = BUILD.files.map(
    (name) => new Request(name, { cache: name.startsWith('/assets/') ? 'default' : 'reload' }),
  );
  await cache.addAll(asked);
  await self.skipWaiting();
}

async function replaceOlder() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== SHELL).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** The newest page there is; without a line the one of this build, whose files are all here. */
async function page(request) {
  const kept = await caches.match('/', { cacheName: SHELL });
  if (!kept) return fetch(request);
  try {
    return await withoutPreloads(await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }));
  } catch {
    return withoutPreloads(kept);
  }
}

/** What is preloaded for a first visit is here already; a browser would fetch it twice and complain. */
async function withoutPreloads(answer) {
  if (answer.type === 'opaqueredirect' || !answer.headers.get('content-type')?.startsWith('text/html'))
    return answer;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  const { status, statusText } = answer;
  return new Response(text.replaceAll(/<link rel="modulepreload"[^>]*>/g, ''), {
    status,
    statusText,
    headers,
  });
}

/** What is named by its content is the same everywhere; the few others are asked for first. */
async function file(request, pathname) {
  const kept = () => caches.match(pathname, { cacheName: SHELL });
  if (pathname.startsWith('/assets/')) return (await kept()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const last = await kept();
    if (last) return last;
    throw error;
  }
}
