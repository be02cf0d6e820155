import { effect, type Signal, signal } from '@preact/signals';
import { request } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { type Health, health } from '../data-version.ts';

/** What is known of the server. */
export interface LineState {
  /** When it was last heard, by this clock; null = never, not even before the last reload. */
  heardAt: number | null;
  /** Whether it was asked for in vain the last time. */
  lost: boolean;
  /** Whether it was heard since this page was opened. */
  met: boolean;
  /** As of `heardAt`. */
  dataVersion: string | null;
  /** Of the program; a wall that was opened by another one is opened anew. */
  program: string | null;
}

export interface Line {
  state: Signal<LineState>;
  /** Asks now; for whoever was refused or got no answer. */
  look: () => void;
  stop: () => void;
}

const HEARD = 'wall.heard';
const EVERY_MS = 30_000;
const FIRST_AGAIN_MS = 2000;
const LAST_AGAIN_MS = 60_000;
/** A server that takes longer to say that it is well is not. */
const PATIENCE_MS = 10_000;

/**
 * Watches the server: every half minute while it answers; while it does not, after 2 s, 4 s, 8 s … up to a minute,
 * each a little earlier or later, so that many walls do not come back all at once.
 */
export function openLine(): Line {
  const state = signal<LineState>({ ...heardBefore(), lost: false, met: false, program: null });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = FIRST_AGAIN_MS;
  let stopped = false;
  let looking = false;

  async function look(): Promise<void> {
    if (looking || stopped) return;
    looking = true;
    clearTimeout(timer);
    try {
      const told = await request<Health>(apiPaths.health(), {
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (stopped) return;
      again = FIRST_AGAIN_MS;
      const heardAt = Date.now();
      const dataVersion = String(told.dataVersion);
      localStorage.setItem(HEARD, JSON.stringify({ heardAt, dataVersion }));
      state.value = { heardAt, lost: false, met: true, dataVersion, program: told.version };
      timer = setTimeout(look, EVERY_MS);
    } catch {
      if (stopped) return;
      state.value = { ...state.peek(), lost: true };
      timer = setTimeout(look, again * (0.8 + Math.random() * 0.4));
      again = Math.min(again * 2, LAST_AGAIN_MS);
    } finally {
      looking = false;
    }
  }

  const now = () => void look();
  window.addEventListener('online', now);
  window.addEventListener('offline', now);
  // Whoever else on this page hears of a new version says so at once.
  const forget = effect(() => {
    const heard = health.value;
    const known = state.peek().dataVersion;
    if (heard && known !== null && String(heard.dataVersion) !== known) now();
  });
  now();
  return {
    state,
    look: now,
    stop() {
      stopped = true;
      clearTimeout(timer);
      forget();
      window.removeEventListener('online', now);
      window.removeEventListener('offline', now);
    },
  };
}

/** What was known before the page was opened anew. */
function heardBefore(): Pick<LineState, 'heardAt' | 'dataVersion'> {
  try {
    const { heardAt, dataVersion } = JSON.parse(localStorage.getItem(HEARD) ?? '{}') as Record<
      string,
      unknown
    >;
    if (typeof heardAt === 'number' && typeof dataVersion === 'string') return { heardAt, dataVersion };
  } catch {
    // Something else wrote there: as good as nothing.
  }
  return { heardAt: null, dataVersion: null };
}
