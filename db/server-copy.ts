import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { type CopyTarget, type CsvLines, copyStatement, inBatches } from './copy.ts';

/** COPY data goes out in pieces of this size. */
const BATCH_CHARACTERS = 64 * 1024;

/**
 * Loads lines of CSV into a table, all or none; returns how many lines there were.
 * @param connection one of its own, since a failed COPY leaves it in no state to go on with
 */
export async function copyInto(
  connection: postgres.Sql,
  target: CopyTarget,
  lines: CsvLines,
): Promise<number> {
  let total = 0;
  async function* chunks() {
    for await (const { text, count } of inBatches(lines, BATCH_CHARACTERS)) {
      total += count;
      yield text;
    }
  }
  await streamInto(connection, copyStatement(target, 'stdin'), chunks());
  return total;
}

/** Sends what a COPY FROM STDIN reads. Throws the server's error as soon as it has one. */
export async function streamInto(
  connection: Pick<postgres.Sql, 'unsafe'>,
  statement: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const query = connection.unsafe(statement);
  const stopped = new AbortController();
  // Once the data has ended, postgres.js forgets to tell the stream of a failure (porsager/postgres#1173),
  // but still rejects the query, which nobody listens to by then.
  const failed = new Promise<never>((_, reject) => Object.assign(query, { reject }));
  const loaded = query
    .writable()
    .then((target) => pipeline(Readable.from(chunks), target, { signal: stopped.signal }));
  try {
    await Promise.race([loaded, failed]);
  } finally {
    stopped.abort();
  }
}
