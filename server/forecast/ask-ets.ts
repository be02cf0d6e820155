import { Worker } from 'node:worker_threads';
import type { EtsAnswer, EtsQuestion } from '#core/domain/forecast/ets-question.ts';
import type { EtsBatch, EtsReply } from './ets-thread.ts';

interface Waiting {
  resolve: (answers: EtsReply['answers']) => void;
  reject: (error: Error) => void;
}

/** A thread that smooths, with those who wait for it. Nobody waiting, it keeps no process alive. */
interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

let thread: Thread | null = null;
let asked = 0;

/**
 * Exponential smoothing in a thread of its own, which is started by the first question and stays: a
 * hundred series would keep the server from answering for a second.
 *
 * @returns in the order of the questions, null where the library finds no model
 * @throws when the thread ends before it answered; the next question starts another
 */
export function askEts(questions: readonly EtsQuestion[]): Promise<(EtsAnswer | null)[]> {
  if (questions.length === 0) return Promise.resolve([]);
  thread ??= startThread();
  const { worker, waiting } = thread;
  asked += 1;
  const batch: EtsBatch = { id: asked, questions };
  return new Promise((resolve, reject) => {
    waiting.set(batch.id, { resolve, reject });
    worker.ref();
    worker.postMessage(batch);
  });
}

function startThread(): Thread {
  const worker = new Worker(new URL('./ets-thread.ts', import.meta.url));
  const started: Thread = { worker, waiting: new Map() };
  const end = (error: Error) => {
    if (thread === started) thread = null;
    for (const { reject } of started.waiting.values()) reject(error);
    started.waiting.clear();
  };
  worker.on('message', ({ id, answers }: EtsReply) => {
    started.waiting.get(id)?.resolve(answers);
    started.waiting.delete(id);
    if (started.waiting.size === 0) worker.unref();
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The forecasting thread ended with code ${code}`)));
  return started;
}
