import { type CopyTarget, type CsvLines, copyStatement, inBatches } from '../copy.ts';
import type { EmbeddedClient } from './client.ts';

/** One COPY reads this much at a time: large enough to be fast, small enough for the engine's memory. */
const BATCH_CHARACTERS = 4 * 1024 * 1024;

/** Loads lines of CSV into a table in one transaction; returns how many lines there were. */
export async function copyInto(client: EmbeddedClient, target: CopyTarget, lines: CsvLines): Promise<number> {
  const sql = copyStatement(target, `'/dev/blob'`);
  return client.transaction(async (tx) => {
    let total = 0;
    for await (const { text, count } of inBatches(lines, BATCH_CHARACTERS)) {
      await tx.query(sql, [], { copyFrom: Buffer.from(text) });
      total += count;
    }
    return total;
  });
}
