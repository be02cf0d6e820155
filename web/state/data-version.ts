import { computed, effect, signal } from '@preact/signals';
import { askForLast, request } from '../api.ts';
import { apiPaths } from '../paths.ts';
import { refreshAll } from './answers.ts';
import { type NewsStream, openNewsStream } from './news-stream.ts';
import { onServer } from './on-server.ts';
import { mayRead, renewSession } from './session.ts';

/** What the health route says of a site that is well. */
export interface Health {
  status: string;
  version: string;
  dataVersion: number | string;
  demo: boolean;
  database: string;
}

/** A server whose database is away does not know how far the data go. */
type Told = Omit<Health, 'dataVersion'> & { dataVersion: Health['dataVersion'] | null };

export const health = signal<Health | null>(null);

/** When the server was heard last, once it is no longer heard; null while it answers. */
export const lostSince = signal<Date | null>(null);

/** When the screen was last renewed because data had been published; null = not since it was opened. */
export const renewedAt = signal<Date | null>(null);

/** How often the version is asked for where there is no line that tells it. */
const EVERY_MS = 60_000;
/** After how long a broken line is tried again, longer each time. */
const FIRST_AGAIN_MS = 3000;
const LAST_AGAIN_MS = 5 * 60_000;

const visible = signal(!onServer && document.visibilityState === 'visible');
const mayListen = computed(() => visible.value && mayRead.value);

let heard: Date | null = null;
let stream: NewsStream | null = null;
let again: ReturnType<typeof setTimeout> | undefined;
let againMs = FIRST_AGAIN_MS;

/**
 * Knows the data's version: asks for it when the page comes into view, then is told by the server; without a line it
 * asks every minute. A new version refreshes the screen. A page that nobody sees holds no line: a browser has few.
 */
export function watchDataVersion(): void {
  document.addEventListener('visibilitychange', () => {
    visible.value = document.visibilityState === 'visible';
    if (visible.value) void checkDataVersion();
  });
  window.addEventListener('online', () => void checkDataVersion());
  setInterval(() => {
    if (visible.peek() && !stream) void checkDataVersion();
  }, EVERY_MS);
  if (visible.peek()) void checkDataVersion();
  effect(() => {
    if (!mayListen.value) return;
    listen();
    return hangUp;
  });
}

export async function checkDataVersion(): Promise<void> {
  try {
    const said = await request<Told>(apiPaths.health(), { cache: 'no-store' });
    const { dataVersion } = said;
    if (dataVersion === null) throw new Error('The database is away');
    const now = { ...said, dataVersion };
    const wasLost = lostSince.peek() !== null;
    heard = new Date();
    lostSince.value = null;
    take(now, wasLost);
  } catch {
    if (!lostSince.peek()) lostSince.value = heard ?? new Date();
  }
}

function listen(): void {
  stream = openNewsStream({
    heard(dataVersion) {
      againMs = FIRST_AGAIN_MS;
      heard = new Date();
      const known = health.peek();
      if (known) take({ ...known, dataVersion }, false);
    },
    broken() {
      stream = null;
      // A line breaks when the server goes: say so, and notice when it is back.
      void checkDataVersion();
      again = setTimeout(resume, againMs);
      againMs = Math.min(againMs * 2, LAST_AGAIN_MS);
    },
  });
}

/** Only to a server that answers: a browser complains of each line that it could not open. */
async function resume(): Promise<void> {
  if (lostSince.peek()) await checkDataVersion();
  // Refused again by a server that answers: perhaps whoever read before may do so no longer.
  if (!lostSince.peek() && againMs > FIRST_AGAIN_MS * 2) await renewSession().catch(() => undefined);
  if (!mayListen.peek() || stream) return;
  if (lostSince.peek()) again = setTimeout(resume, FIRST_AGAIN_MS);
  else listen();
}

function hangUp(): void {
  clearTimeout(again);
  stream?.close();
  stream = null;
}

function take(now: Health, wasLost: boolean): void {
  const before = health.peek();
  health.value = now;
  const newer = before !== null && before.dataVersion !== now.dataVersion;
  if (!wasLost && !newer) return;
  if (newer) {
    askForLast();
    renewedAt.value = new Date();
  }
  refreshAll();
}
