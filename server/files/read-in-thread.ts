import { AppError } from '#core/domain/errors.ts';
import { outOfMemory, tooSlow } from '#core/domain/upload/file-issues.ts';
import { keptThreads } from './kept-threads.ts';
import { MAX_READERS, MAX_READING_HEAP_MB, MAX_READING_MS, MAX_WAITING } from './limits.ts';
import { queueOf } from './queue.ts';
import type { Reading, ThreadReply } from './reading-thread.ts';

const SCRIPT = new URL('./reading-thread.ts', import.meta.url);

/** A thread whose heap has grown beyond this is not kept. */
const MOST_KEPT_BYTES = 32_000_000;

export interface ReadingLimits {
  timeoutMs: number;
  heapMb: number;
}

/** Reads an uploaded file; see `readInThread`. */
export type ReadInThread = (bytes: Uint8Array) => Promise<Reading>;

/**
 * Reads an uploaded file in a thread beside the server, which is ended when it takes too long or too much memory;
 * the server goes on answering meanwhile. What cannot be read is answered as an issue, never thrown.
 *
 * @throws AppError `unavailable` when too many files wait already
 */
export const readInThread = fileReader({ timeoutMs: MAX_READING_MS, heapMb: MAX_READING_HEAP_MB });

/** A reader with limits of its own. */
export function fileReader({ timeoutMs, heapMb }: ReadingLimits): ReadInThread {
  const queue = queueOf({ most: MAX_READERS, waiting: MAX_WAITING });
  const threads = keptThreads(SCRIPT, heapMb);

  async function readOnce(bytes: Uint8Array): Promise<Reading> {
    const thread = threads.take();
    const { promise, resolve, reject } = Promise.withResolvers<ThreadReply | Reading>();
    const timer = setTimeout(() => resolve({ rejected: tooSlow(timeoutMs) }), timeoutMs);
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ rejected: outOfMemory() });
      else reject(error);
    };
    const onExit = (code: number) =>
      reject(new Error(`The reading thread ended with code ${code} before it answered`));
    thread.on('message', resolve).on('error', onError).on('exit', onExit);
    thread.postMessage(bytes);
    let sound = false;
    try {
      const reply = await promise;
      if (!('reading' in reply)) return reply;
      sound = reply.heap < MOST_KEPT_BYTES;
      return reply.reading;
    } finally {
      clearTimeout(timer);
      thread.off('message', resolve).off('error', onError).off('exit', onExit);
      if (sound) threads.keep(thread);
      else await thread.terminate();
    }
  }

  return async (bytes) => {
    const reading = queue.run(() => readOnce(bytes));
    if (reading === null)
      throw new AppError('unavailable', {
        zh: '正在读取的文件太多，请稍后再试。',
        en: 'Too many files are being read. Please try again later.',
      });
    return reading;
  };
}
