/** An answer of the API as it was last seen. */
export interface KeptAnswer {
  value: unknown;
  /** When the server gave it. */
  at: Date;
}

const PREFIX = 'answers-';
const AT = 'x-kept-at';
/** Names whose answers are kept, in this browser. */
const ACCOUNT = 'kept.account';
const VISITOR = 'visitor';

const MOST_KEPT = 120;
const LARGEST_LETTERS = 1_500_000;

/**
 * Answers last seen, for when there is no line. Only published figures are kept: the server marks everything else
 * `no-store`. They are kept for one account at a time: as soon as somebody else reads, or nobody, they are gone.
 * Nothing is kept where the browser keeps nothing (a site without HTTPS).
 *
 * @param account who reads; null = a visitor
 */
export async function keepAnswersFor(account: string | null): Promise<void> {
  const name = account ?? VISITOR;
  localStorage.setItem(ACCOUNT, name);
  if (!canKeep()) return;
  const others = (await caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== PREFIX + name);
  await Promise.all(others.map((one) => caches.delete(one)));
}

/** Keeps an answer if it may be kept; the oldest of too many goes. */
export async function keepAnswer(path: string, text: string, cacheControl: string | null): Promise<void> {
  const account = localStorage.getItem(ACCOUNT);
  if (!canKeep() || account === null) return;
  if (/\bno-store\b/.test(cacheControl ?? '') || text.length > LARGEST_LETTERS) return;
  const cache = await caches.open(PREFIX + account);
  // Put anew it is the youngest.
  await cache.delete(path);
  await cache.put(
    path,
    new Response(text, { headers: { [AT]: new Date().toISOString(), 'content-type': 'application/json' } }),
  );
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(kept.length - MOST_KEPT, 0)).map((old) => cache.delete(old)));
  // Somebody else signed in meanwhile.
  if (localStorage.getItem(ACCOUNT) !== account) await caches.delete(PREFIX + account);
}

/** An answer that was kept for whoever read last; null when there is none. */
export async function keptAnswer(path: string): Promise<KeptAnswer | null> {
  const account = localStorage.getItem(ACCOUNT);
  if (!canKeep() || account === null) return null;
  const cacheName = PREFIX + account;
  const kept = (await caches.has(cacheName)) ? await caches.match(path, { cacheName }) : undefined;
  const at = kept?.headers.get(AT);
  return kept && at ? { value: await kept.json(), at: new Date(at) } : null;
}

function canKeep(): boolean {
  return 'caches' in window;
}
