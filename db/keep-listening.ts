import postgres from 'postgres';
import type { Line } from './database.ts';

interface Listening {
  /** A connection to the server itself: behind a pooler that hands out connections by transaction nothing is heard. */
  url: string;
  channel: string;
  /** Something was told, or may be told unheard, or may have been while the line was down. */
  heard: () => void;
}

const RETRY_MS = 500;
/** How often it is tried whether the other end is still there: a cut cable closes no connection. */
const PROBE_MS = 15_000;

/**
 * Listens to notifications on a connection of its own, and takes the line up again by itself whenever it breaks. What
 * is told meanwhile is lost to LISTEN, so each time the line breaks or stands `heard` is called once.
 */
export function keepListening({ url, channel, heard }: Listening): Line {
  let stands = false;
  let stopped = false;
  let hangUp = (): void => undefined;

  const listenOnce = async (): Promise<void> => {
    const { promise: lost, resolve } = Promise.withResolvers<void>();
    hangUp = resolve;
    const line = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 10,
      fetch_types: false,
      onnotice: () => undefined,
      onclose: () => {
        stands = false;
        resolve();
      },
      // Its types leave it out; its own listen() stands on it, but gives up when the server stays away for a while.
      ...{ onnotify: heard },
      connection: { application_name: 'robot-plan-monitor listening' },
    });
    let probe: NodeJS.Timeout | undefined;
    try {
      await line.unsafe(`listen "${channel}"`);
      stands = true;
      heard();
      probe = setInterval(() => void answers(line).then((there) => there || resolve()), PROBE_MS);
      await lost;
    } finally {
      clearInterval(probe);
      stands = false;
      heard();
      await line.end({ timeout: 0 });
    }
  };

  const listening = (async () => {
    while (!stopped) {
      await listenOnce().catch(() => undefined); // polling goes on meanwhile
      if (!stopped) await pause(RETRY_MS, (wake) => (hangUp = wake));
    }
  })();

  return {
    stands: () => stands,
    stop: async () => {
      stopped = true;
      hangUp();
      await listening;
    },
  };
}

function answers(line: postgres.Sql): Promise<boolean> {
  const late = pause(PROBE_MS / 2, () => undefined).then(() => false);
  const answered = line.unsafe('select').then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}

function pause(milliseconds: number, canWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
    canWake(resolve);
  });
}
