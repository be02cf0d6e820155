import { AppError } from '#core/domain/errors.ts';
import type { VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { dataVersion } from '#db/queries/observations.ts';

export interface NewsTimes {
  /** How often the counter is read while somebody listens: another process may have published unheard. */
  pollMs: number;
  /** How often a listener hears that the line stands, and is asked whether it may still listen. */
  beatMs: number;
  /** How many may listen at once. */
  most: number;
}

export const NEWS_TIMES: NewsTimes = { pollMs: 2000, beatMs: 20_000, most: 500 };

export interface Listener {
  /** The data have this version now: at once, then after every publication. */
  told: (version: VintageId) => void;
  beat: () => void;
  /** Asked before every beat; false ends the listening. */
  mayListen: () => Promise<boolean>;
  /** Nothing more will be told. */
  ended: () => void;
}

/** Tells listeners when published data have a new version. */
export interface DataNews {
  /**
   * @returns what ends the listening
   * @throws AppError `unavailable` when as many listen as may, or the server is about to stop
   */
  listen: (listener: Listener) => () => void;
  /** Something was changed here: look at once. */
  lookNow: () => void;
  /** How many listen. */
  listeners: () => number;
  /** Ends every listening; nobody may listen any more. */
  close: () => void;
}

/** Reads the counter only while somebody listens. */
export function createDataNews(db: Db, times: NewsTimes, failed: (error: unknown) => void): DataNews {
  const listeners = new Map<Listener, NodeJS.Timeout>();
  let known: VintageId | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let again = false;
  let closed = false;

  const end = (listener: Listener): void => {
    const beat = listeners.get(listener);
    if (beat === undefined) return;
    clearInterval(beat);
    listeners.delete(listener);
    if (listeners.size > 0) return;
    if (timer) clearTimeout(timer);
    timer = null;
    known = null;
  };

  const look = async (): Promise<void> => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    if (timer) clearTimeout(timer);
    do {
      again = false;
      const version = await dataVersion(db).catch(failed);
      if (version === undefined || version === known) continue;
      known = version;
      for (const { told } of listeners.keys()) told(version);
    } while (again);
    looking = false;
    if (listeners.size > 0) timer = setTimeout(look, times.pollMs).unref();
  };

  const beat = async (listener: Listener): Promise<void> => {
    const may = await listener.mayListen().catch((error: unknown) => {
      failed(error);
      return false;
    });
    if (!listeners.has(listener)) return;
    if (may) return listener.beat();
    end(listener);
    listener.ended();
  };

  return {
    listen(listener) {
      if (closed)
        throw new AppError('unavailable', {
          zh: '服务器正在停止，请稍后重新连接。',
          en: 'The server is stopping. Please connect again later.',
        });
      if (listeners.size >= times.most)
        throw new AppError(
          'unavailable',
          {
            zh: '同时接收更新的页面太多，请改为定时查询。',
            en: 'Too many pages are listening for news. Please ask at intervals instead.',
          },
          { most: times.most },
        );
      listeners.set(listener, setInterval(() => void beat(listener), times.beatMs).unref());
      if (known === null) void look();
      else listener.told(known);
      return () => end(listener);
    },
    lookNow() {
      if (listeners.size > 0) void look();
    },
    listeners: () => listeners.size,
    close() {
      closed = true;
      for (const listener of [...listeners.keys()]) {
        end(listener);
        listener.ended();
      }
    },
  };
}
