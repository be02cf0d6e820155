import { parentPort, workerData } from 'node:worker_threads';
import type { Book } from '#core/domain/upload/cell.ts';
import type { Issue } from '#core/domain/upload/issue.ts';
import { readFile } from './read-file.ts';
import { RejectedFile } from './rejected-file.ts';

/** What the thread answers. A bug is not answered: it ends the thread and reaches the caller as an error. */
export type ThreadReply = { book: Book } | { rejected: Issue };

async function reply(bytes: Uint8Array): Promise<ThreadReply> {
  try {
    return { book: await readFile(bytes) };
  } catch (error) {
    if (error instanceof RejectedFile) return { rejected: error.issue };
    throw error;
  }
}

parentPort!.postMessage(await reply(workerData as Uint8Array));
