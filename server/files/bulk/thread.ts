import { closeSync, openSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { bulkContext } from '#core/domain/bulk/bulk-context.ts';
import { RejectedFile } from '../rejected-file.ts';
import type { FromThread, ReadRequest, ToThread } from './messages.ts';
import { readBulk, type Workings } from './read-bulk.ts';

/**
 * The thread that reads bulk imports, one after the other. It lives on between them: what it has compiled stays warm.
 * A bug ends it and reaches the caller as an error.
 */
const port = parentPort!;
const MOST_UNTAKEN = 16;
let untaken = 0;
const inbox: ToThread[] = [];
let wake: () => void = () => undefined;

port.on('message', (message: ToThread) => {
  if (message.kind === 'taken') untaken -= 1;
  else inbox.push(message);
  wake();
});

const tell = (message: FromThread, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);

/** Until the next message is in. */
const news = () =>
  new Promise<void>((resolve) => {
    wake = resolve;
  });

async function hear<Kind extends ToThread['kind']>(kind: Kind): Promise<Extract<ToThread, { kind: Kind }>> {
  while (inbox.length === 0) await news();
  const message = inbox.shift()!;
  if (message.kind !== kind) throw new Error(`Expected ${kind}, heard ${message.kind}`);
  return message as Extract<ToThread, { kind: Kind }>;
}

async function read({ path, vocabulary, today }: ReadRequest): Promise<Workings | null> {
  untaken = 0;
  const file = openSync(path, 'r');
  try {
    return await readBulk(file, bulkContext(vocabulary, today), {
      lines: (text, count) => {
        untaken += 1;
        tell({ kind: 'lines', text, count }, [text.buffer as ArrayBuffer]);
      },
      room: async () => {
        while (untaken > MOST_UNTAKEN) await news();
      },
      recorded: async (rows) => {
        tell({ kind: 'rows', read: rows });
        return (await hear('recorded')).recorded;
      },
      newest: async (series) => {
        tell({ kind: 'series', series });
        return (await hear('newest')).periods;
      },
      values: async (places) => {
        tell({ kind: 'wanted', places });
        return (await hear('values')).values;
      },
      report: (report) => tell({ kind: 'report', report }),
    });
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error;
    tell({ kind: 'rejected', issue: error.issue });
    return null;
  } finally {
    closeSync(file);
  }
}

/**
 * Kept until the next file is read: with the last object of a shape the engine throws away what it has compiled for
 * it, and would compile it anew for every file.
 */
let last: Workings | null = null;
for (;;) last = (await read(await hear('read'))) ?? last;
