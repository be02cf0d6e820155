import { signal } from '@preact/signals';
import { request } from '../api.ts';
import { apiPaths } from '../paths.ts';
import { refreshAll } from './answers.ts';

/** What the health route says. */
export interface Health {
  status: string;
  version: string;
  dataVersion: number | string;
  demo: boolean;
  database: string;
}

export const health = signal<Health | null>(null);

/** When the server was heard last, once it is no longer heard; null while it answers. */
export const lostSince = signal<Date | null>(null);

const EVERY_MS = 60_000;
let heard: Date | null = null;

/** Asks for the data's version when the page comes into view and every minute; a new one refreshes the screen. */
export function watchDataVersion(): void {
  const look = () => {
    if (document.visibilityState === 'visible') void checkDataVersion();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  setInterval(look, EVERY_MS);
  look();
}

export async function checkDataVersion(): Promise<void> {
  try {
    const now = await request<Health>(apiPaths.health(), { cache: 'no-store' });
    const before = health.peek();
    const wasLost = lostSince.peek() !== null;
    health.value = now;
    heard = new Date();
    lostSince.value = null;
    if (wasLost || (before && before.dataVersion !== now.dataVersion)) refreshAll();
  } catch {
    if (!lostSince.peek()) lostSince.value = heard ?? new Date();
  }
}
