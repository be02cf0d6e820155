import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { Book } from '#core/domain/upload/cell.ts';
import type { Issue } from '#core/domain/upload/issue.ts';
import { readFile } from './read-file.ts';
import { RejectedFile } from './rejected-file.ts';

export type Reading = { book: Book } | { rejected: Issue };

/** What the thread answers. A bug is not answered: it ends the thread and reaches the caller as an error. */
export interface ThreadReply {
  reading: Reading;
  /** What the thread's heap has grown to, in bytes. */
  heap: number;
}

async function read(bytes: Uint8Array): Promise<Reading> {
  try {
    return { book: await readFile(bytes) };
  } catch (error) {
    if (error instanceof RejectedFile) return { rejected: error.issue };
    throw error;
  }
}

parentPort!.on('message', async (bytes: Uint8Array) => {
  const reading = await read(bytes);
  const reply: ThreadReply = { reading, heap: getHeapStatistics().total_heap_size };
  parentPort!.postMessage(reply);
});
