import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import type { Socket } from 'node:net';
import { setPriority } from 'node:os';

export type WorkerAnswer<Result> = { result: Result } | { error: string };

export interface WorkerSettings {
  /** Module that answers every message with one `WorkerAnswer`. */
  script: URL;
  /** The first argument of every worker's program. */
  argument?: string;
  /** What Node is started with. */
  nodeOptions?: readonly string[];
  /** What a worker's environment has beside our own. */
  environment?: Readonly<Record<string, string>>;
  /** How far workers stand behind everybody else for a processor, 1 to 19; not at all when left out. */
  niceness?: number | undefined;
}

/** A process that does one job after the other; it may end at any time, and takes nothing with it. */
export interface WorkerProcess {
  /** Gives it one job and waits for its answer, its end, or the end of patience. */
  answer: <Result>(
    job: unknown,
    patience: (giveUp: () => void) => () => void,
  ) => Promise<WorkerAnswer<Result>>;
  end: () => Promise<void>;
}

/** So much of what a worker said before it ended stands in the reason. */
const LAST_WORDS = 2000;

/** Starts a worker. Without a job it does not keep our process alive; the timer of a job does. */
export function startWorkerProcess({
  script,
  argument,
  nodeOptions = [],
  environment,
  niceness,
}: WorkerSettings): WorkerProcess {
  const child = fork(script, argument === undefined ? [] : [argument], {
    execArgv: [...nodeOptions],
    env: { ...process.env, ...environment },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (niceness !== undefined) standBehind(child, niceness);
  const said = child.stderr as Socket; // what a pipe is
  keepAlive(false);
  let lastWords = '';
  let end: string | null = null;
  let settle: ((answer: WorkerAnswer<never>) => void) | null = null;
  said.on('data', (words: Buffer) => {
    lastWords = `${lastWords}${words}`.slice(-LAST_WORDS);
  });
  child.on('message', (answer) => settle?.(answer as WorkerAnswer<never>));
  const ended = new Promise<void>((resolve) => {
    const onEnd = (reason: string) => {
      end ??= reason;
      settle?.({ error: end });
      resolve();
    };
    child.once('error', ({ message }) => onEnd(message));
    child.once('close', (code, signal) =>
      onEnd(`The worker ended with ${ending(code, signal)}${lastWords && `: ${lastWords}`}`),
    );
  });
  function keepAlive(wanted: boolean): void {
    for (const one of [child, child.channel, said]) {
      if (wanted) one?.ref();
      else one?.unref();
    }
  }

  return {
    answer: (job, patience) =>
      new Promise((resolve) => {
        if (end !== null) return resolve({ error: end });
        const stopWaiting = patience(() => settle?.({ error: 'The worker did not answer in time' }));
        settle = (answer) => {
          settle = null;
          stopWaiting();
          resolve(answer);
        };
        child.send(job as Serializable, () => {}); // a worker that cannot be reached is about to end
      }),
    end: async () => {
      keepAlive(true);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** As soon as it runs, before it starts threads of its own, which take after it. */
function standBehind({ pid }: ChildProcess, niceness: number): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, niceness);
  } catch {
    // It is there no more, and says so itself.
  }
}

function ending(code: number | null, signal: string | null): string {
  return code === null ? `signal ${signal}` : `code ${code}`;
}
