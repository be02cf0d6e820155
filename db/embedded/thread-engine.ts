import { Worker } from 'node:worker_threads';
import { type Answer, type Engine, EngineStopped, type Statement } from './engine.ts';
import { fromPlainError, type Reply, type Request, type ThreadStart } from './messages.ts';

/** The number of the reply that tells whether the database is open. */
const OPENING = 0;

interface Waiting {
  resolve(answer: Answer | null): void;
  reject(error: Error): void;
}

/**
 * Starts PostgreSQL in a thread of its own and waits until it is open. When that thread ends, for
 * whatever reason, every waiting call and every later one rejects with EngineStopped.
 */
export async function startThreadEngine(start: ThreadStart): Promise<Engine> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let stopped: EngineStopped | null = null;

  function stop(reason: string, cause?: unknown): EngineStopped {
    stopped ??= new EngineStopped(reason, cause);
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
    return stopped;
  }

  worker.on('error', (error) => stop(error.message, error));
  worker.on('exit', (code) => stop(`退出码 ${code}`));
  worker.on('message', (reply: Reply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (!('error' in reply)) return call?.resolve(reply.answer);
    const fault = fromPlainError(reply.error);
    if (!reply.fatal) return call?.reject(fault);
    const end = stop(reply.error.message, fault);
    // One that never opened says so in its own words; whoever asked later hears that nothing answers any more.
    call?.reject(reply.id === OPENING ? fault : end);
    void worker.terminate();
  });

  function listenFor(id: number): Promise<Answer | null> {
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  function ask(statement: Statement | null): Promise<Answer | null> {
    if (stopped) return Promise.reject(stopped);
    lastId += 1;
    const answer = listenFor(lastId);
    try {
      worker.postMessage({ id: lastId, statement } satisfies Request);
    } catch (error) {
      // A value that cannot cross threads (a function, a class with one): the caller's mistake alone.
      waiting.get(lastId)?.reject(error as Error);
      waiting.delete(lastId);
    }
    return answer;
  }

  await listenFor(OPENING);
  return {
    run: async (statement) => (await ask(statement)) as Answer,
    close: async () => {
      await ask(null);
      await worker.terminate();
    },
    kill: async () => {
      stop('被中断');
      await worker.terminate();
    },
    stopped: () => stopped,
  };
}
