import type { RecordPlace } from '#core/domain/bulk/bulk-context.ts';
import { AppError } from '#core/domain/errors.ts';
import { outOfMemory, tooSlow } from '#core/domain/upload/file-issues.ts';
import type { Issue } from '#core/domain/upload/issue.ts';
import { keptThreads } from '../kept-threads.ts';
import { MAX_BULK_READING_MS, MAX_READING_HEAP_MB } from '../limits.ts';
import { queueOf } from '../queue.ts';
import type {
  BulkReport,
  FromThread,
  OnRecord,
  ReadRequest,
  ReadRows,
  RecordedPlace,
  SeriesIds,
  ToThread,
} from './messages.ts';

/** Lines of figures that are to be staged. */
export interface LineBatch {
  text: Uint8Array;
  count: number;
}

/** What the reading needs from whoever knows the record. */
export interface BulkRecord {
  /** Takes the lines while the file is read; settles when all are stored. */
  store: (lines: AsyncIterable<LineBatch>) => Promise<unknown>;
  /**
   * Called once, when all lines are read.
   *
   * @param stored settles when they are stored too
   */
  recorded: (rows: ReadRows, stored: Promise<unknown>) => Promise<OnRecord>;
  /** The newest period of each series, with a value or without; null where there is none. */
  newest: (series: SeriesIds) => Promise<(number | null)[]>;
  values: (places: readonly RecordPlace[]) => Promise<(RecordedPlace | null)[]>;
}

export interface BulkResult {
  rows: ReadRows;
  report: BulkReport;
}

/** One at a time: reading and storing keep both a processor and the database busy. */
const queue = queueOf({ most: 1, waiting: 3 });

/**
 * Reads a large CSV in a thread of its own, stores its figures on the way and checks them.
 *
 * @throws AppError `unavailable` when others wait already; what storing or the record throws
 */
export async function readBulkInThread(
  request: Omit<ReadRequest, 'kind'>,
  record: BulkRecord,
): Promise<BulkResult | { rejected: Issue }> {
  const reading = queue.run(() => readOnce(request, record));
  if (reading === null)
    throw new AppError('unavailable', {
      zh: '正在导入的文件太多，请稍后再试。',
      en: 'Too many files are being imported. Please try again later.',
    });
  return reading;
}

const threads = keptThreads(new URL('./thread.ts', import.meta.url), MAX_READING_HEAP_MB);

async function readOnce(
  request: Omit<ReadRequest, 'kind'>,
  record: BulkRecord,
): Promise<BulkResult | { rejected: Issue }> {
  const thread = threads.take();
  const tell = (message: ToThread) => thread.postMessage(message);
  const lines = lineStream(() => tell({ kind: 'taken' }));
  const stored = record.store(lines.batches);
  let rows: ReadRows | null = null;
  /** Whether the thread came to an end of its own and can read the next file. */
  let sound = false;
  const { promise, resolve, reject } = Promise.withResolvers<BulkResult | { rejected: Issue }>();
  stored.catch(reject);

  async function answer(message: FromThread): Promise<void> {
    switch (message.kind) {
      case 'lines':
        return lines.push(message);
      case 'rows':
        rows = message.read;
        lines.end();
        return tell({ kind: 'recorded', recorded: await record.recorded(rows, stored) });
      case 'series':
        return tell({ kind: 'newest', periods: await record.newest(message.series) });
      case 'wanted':
        return tell({ kind: 'values', values: await record.values(message.places) });
      case 'report':
        sound = true;
        return resolve({ rows: rows!, report: message.report });
      case 'rejected':
        lines.end();
        await stored;
        sound = true;
        return resolve({ rejected: message.issue });
    }
  }

  const timer = setTimeout(() => resolve({ rejected: tooSlow(MAX_BULK_READING_MS) }), MAX_BULK_READING_MS);
  const onMessage = (message: FromThread) => answer(message).catch(reject);
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ rejected: outOfMemory() });
    else reject(error);
  };
  const onExit = (code: number) => reject(new Error(`The reading thread ended with code ${code}`));
  thread.on('message', onMessage).on('error', onError).on('exit', onExit);
  tell({ kind: 'read', ...request });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    lines.end();
    await stored.catch(() => undefined);
    thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    if (sound) threads.keep(thread);
    else await thread.terminate();
  }
}

/** Batches that are pushed and pulled at different paces. */
function lineStream(taken: () => void) {
  const waiting: LineBatch[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  async function* batches(): AsyncGenerator<LineBatch> {
    for (;;) {
      const next = waiting.shift();
      if (next) {
        yield next;
        taken();
      } else if (ended) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  return {
    batches: batches(),
    push({ text, count }: LineBatch): void {
      waiting.push({ text, count });
      wake();
    },
    end(): void {
      ended = true;
      wake();
    },
  };
}
