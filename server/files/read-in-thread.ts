import { Worker } from 'node:worker_threads';
import { AppError } from '#core/domain/errors.ts';
import type { Book } from '#core/domain/upload/cell.ts';
import { outOfMemory, tooSlow } from '#core/domain/upload/file-issues.ts';
import type { Issue } from '#core/domain/upload/issue.ts';
import { MAX_READERS, MAX_READING_HEAP_MB, MAX_READING_MS, MAX_WAITING } from './limits.ts';
import { queueOf } from './queue.ts';
import type { ThreadReply } from './reading-thread.ts';

const queue = queueOf({ most: MAX_READERS, waiting: MAX_WAITING });

export interface ReadingLimits {
  timeoutMs: number;
  heapMb: number;
}

/**
 * Reads an uploaded file in a thread of its own, which is ended when it takes too long or too much memory;
 * the server goes on answering meanwhile. What cannot be read is answered as an issue, never thrown.
 *
 * @throws AppError `unavailable` when too many files wait already
 */
export async function readInThread(
  bytes: Uint8Array,
  limits: ReadingLimits = { timeoutMs: MAX_READING_MS, heapMb: MAX_READING_HEAP_MB },
): Promise<{ book: Book } | { rejected: Issue }> {
  const reading = queue.run(() => readOnce(bytes, limits));
  if (reading === null) throw new AppError('unavailable', '正在读取的文件太多，请稍后再试。');
  return reading;
}

function readOnce(bytes: Uint8Array, { timeoutMs, heapMb }: ReadingLimits): Promise<ThreadReply> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    });
    const timer = setTimeout(() => {
      resolve({ rejected: tooSlow(timeoutMs) });
      void thread.terminate();
    }, timeoutMs);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ rejected: outOfMemory() });
      else reject(error);
    });
    thread.once('exit', (code) => {
      clearTimeout(timer);
      // settled already in every other case
      reject(new Error(`The reading thread ended with code ${code} before it answered`));
    });
  });
}
