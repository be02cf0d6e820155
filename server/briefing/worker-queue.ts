import { startWorkerProcess, type WorkerProcess, type WorkerSettings } from './worker-process.ts';

/** Calls `action` after a time, unless the function it returns is called first. */
export type Timer = (milliseconds: number, action: () => void) => () => void;

export interface QueueOptions extends WorkerSettings {
  /** A worker is replaced after so many jobs, by one that was started a job before: what native code holds it never gives back. */
  jobsPerWorker: number;
  /** A job that takes longer is given up, and its worker with it. */
  timeoutMs: number;
  /** A worker without work is let go after this time, and with it its memory. */
  idleMs: number;
  timer?: Timer;
}

export interface WorkerQueue<Job, Result> {
  /** Waits its turn. Rejects when this job fails; the jobs behind it go on. */
  run: (job: Job) => Promise<Result>;
  /** Ends the worker; what still waits is rejected. */
  close: () => Promise<void>;
}

interface Waiting<Job, Result> {
  job: Job;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

const NOTHING_TO_CANCEL = () => {};

const systemTimer: Timer = (milliseconds, action) => {
  const timeout = setTimeout(action, milliseconds);
  return () => clearTimeout(timeout);
};

/** One worker, one job at a time, in the order of asking. The worker starts with the first job. */
export function createWorkerQueue<Job, Result>(options: QueueOptions): WorkerQueue<Job, Result> {
  const { jobsPerWorker, timeoutMs, idleMs, timer = systemTimer } = options;
  const waiting: Waiting<Job, Result>[] = [];
  let worker: WorkerProcess | null = null;
  let successor: WorkerProcess | null = null;
  let jobsDone = 0;
  let working: Promise<void> | null = null;
  let stayIdle = NOTHING_TO_CANCEL;
  let closed = false;

  function replace(): void {
    void worker?.end();
    worker = successor;
    successor = null;
    jobsDone = 0;
  }

  async function dismiss(): Promise<void> {
    const leaving = [worker, successor];
    worker = null;
    successor = null;
    jobsDone = 0;
    await Promise.all(leaving.map((one) => one?.end()));
  }

  async function workOff(): Promise<void> {
    stayIdle();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      worker ??= startWorkerProcess(options);
      const answer = await worker.answer<Result>(next.job, (giveUp) => timer(timeoutMs, giveUp));
      jobsDone += 1;
      // After a failure nothing that the worker holds can be trusted.
      if ('error' in answer || jobsDone >= jobsPerWorker) replace();
      else if (jobsDone === jobsPerWorker - 1 && !closed) successor = startWorkerProcess(options);
      if ('error' in answer) next.reject(new Error(answer.error));
      else next.resolve(answer.result);
    }
    if (worker && !closed) stayIdle = timer(idleMs, () => void dismiss());
  }

  function start(): void {
    working ??= workOff().finally(() => {
      working = null;
      if (waiting.length > 0) start();
    });
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The queue is closed'));
        waiting.push({ job, resolve, reject });
        start();
      }),
    close: async () => {
      closed = true;
      stayIdle();
      for (const { reject } of waiting.splice(0)) reject(new Error('The queue was closed'));
      await dismiss();
      await working;
    },
  };
}
