import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { type CopyTarget, copyTextIn, SAME_TEXT } from '../copy.ts';
import { copyInPieces } from '../copy-pieces.ts';
import type { BulkAccess } from '../database.ts';
import * as schema from '../schema/index.ts';
import type { EmbeddedClient, Queries } from './client.ts';

/** Work on whole tables in one transaction, while everybody else waits. */
export function inOneTransaction<T>(
  client: EmbeddedClient,
  mode: string,
  work: (bulk: BulkAccess) => Promise<T>,
): Promise<T> {
  return client.withoutTimeLimit(() =>
    client.transaction(async (queries) => {
      if (mode !== '') await queries.query(`set transaction ${mode}`);
      for (const setting of SAME_TEXT) await queries.query(setting);
      const tx = drizzle(queries as unknown as PGlite, { casing: 'snake_case', schema });
      return work({
        tx,
        copyOut: (target) => copyInPieces(tx, target, (select) => copyOut(queries, select)),
        copyIn: (target, pieces) => copyIn(queries, target, pieces),
      });
    }),
  );
}

async function copyIn(tx: Queries, target: CopyTarget, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const sql = copyTextIn(target, `'/dev/blob'`);
  for await (const piece of pieces) await tx.query(sql, [], { copyFrom: piece });
}

async function copyOut(tx: Queries, select: string): Promise<Uint8Array> {
  const { copied } = await tx.query(`copy (${select}) to '/dev/blob'`);
  return copied ?? new Uint8Array();
}
