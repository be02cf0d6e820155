import { Worker } from 'node:worker_threads';

/** Threads that run one script and live on from one piece of work to the next: what they compiled stays warm. */
export interface KeptThreads {
  take: () => Worker;
  /** Gives back a thread that came to the end of its work; nothing listens to it any more. */
  keep: (thread: Worker) => void;
}

const IDLE_MS = 60_000;

/** @param heapMb of each thread; beyond it the thread ends with `ERR_WORKER_OUT_OF_MEMORY` */
export function keptThreads(script: URL, heapMb: number): KeptThreads {
  const idle = new Map<Worker, NodeJS.Timeout>();

  function start(): Worker {
    const thread = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    });
    // whoever works with it hears of its end; when idle it is only forgotten
    thread.on('error', () => undefined);
    thread.once('exit', () => forget(thread));
    return thread;
  }

  function forget(thread: Worker): void {
    clearTimeout(idle.get(thread));
    idle.delete(thread);
  }

  return {
    take() {
      const [kept] = idle.keys();
      if (kept === undefined) return start();
      forget(kept);
      kept.ref();
      return kept;
    },
    keep(thread) {
      thread.unref();
      idle.set(thread, setTimeout(() => void thread.terminate(), IDLE_MS).unref());
    },
  };
}
