import { Worker } from 'node:worker_threads';

export type WorkerAnswer<Result> = { result: Result } | { error: string };

/** Calls `action` after a time, unless the function it returns is called first. */
export type Timer = (milliseconds: number, action: () => void) => () => void;

export interface QueueOptions {
  /** Module that answers every message with one `WorkerAnswer`. */
  script: URL;
  /** What every worker is started with, as its `workerData`. */
  settings?: unknown;
  /** A worker is replaced after so many jobs: WebAssembly never gives memory back. */
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

/** One worker thread, one job at a time, in the order of asking. The worker starts with the first job. */
export function createWorkerQueue<Job, Result>(options: QueueOptions): WorkerQueue<Job, Result> {
  const { script, settings, jobsPerWorker, timeoutMs, idleMs, timer = systemTimer } = options;
  const waiting: Waiting<Job, Result>[] = [];
  let worker: Worker | null = null;
  let jobsDone = 0;
  let working: Promise<void> | null = null;
  let stayIdle = NOTHING_TO_CANCEL;
  let closed = false;

  async function dismiss(): Promise<void> {
    const leaving = worker;
    worker = null;
    jobsDone = 0;
    await leaving?.terminate();
  }

  async function workOff(): Promise<void> {
    stayIdle();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      worker ??= startWorker(script, settings);
      const answer = await answerOf<Result>(worker, next.job, (giveUp) => timer(timeoutMs, giveUp));
      jobsDone += 1;
      // After a failure nothing that the worker holds can be trusted.
      if ('error' in answer || jobsDone >= jobsPerWorker) await dismiss();
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

function startWorker(script: URL, settings: unknown): Worker {
  const worker = new Worker(script, { execArgv: [], workerData: settings });
  worker.unref(); // a worker without a job does not keep the process alive; the timer of a job does
  worker.on('error', () => {}); // told to the job that is running, in answerOf
  return worker;
}

/** Gives the worker one job and waits for its answer, its end, or the end of patience. */
function answerOf<Result>(
  worker: Worker,
  job: unknown,
  patience: (giveUp: () => void) => () => void,
): Promise<WorkerAnswer<Result>> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer<Result>) => {
      stopWaiting();
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onError = (error: Error) => settle({ error: error.message });
    const onExit = (code: number) => settle({ error: `The worker ended with code ${code}` });
    worker.on('message', settle).on('error', onError).on('exit', onExit);
    const stopWaiting = patience(() => settle({ error: 'The worker did not answer in time' }));
    worker.postMessage(job);
  });
}
