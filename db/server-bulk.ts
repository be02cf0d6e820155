import { once } from 'node:events';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { copyTextIn, SAME_TEXT } from './copy.ts';
import { copyInPieces } from './copy-pieces.ts';
import type { BulkAccess } from './database.ts';
import * as schema from './schema/index.ts';
import { streamInto } from './server-copy.ts';

/** Work on whole tables in one transaction that ends with the connection, should that break. */
export async function inOneTransaction<T>(
  connection: postgres.Sql,
  mode: string,
  work: (bulk: BulkAccess) => Promise<T>,
): Promise<T> {
  const done = await connection.begin(mode, async (sql) => {
    for (const setting of SAME_TEXT) await sql.unsafe(setting);
    // Drizzle reads how values are parsed from the options, which a transaction of postgres.js does not carry.
    const client = Object.assign(sql, { options: connection.options }) as unknown as postgres.Sql;
    const tx = drizzle(client, { casing: 'snake_case', schema });
    return {
      result: await work({
        tx,
        copyOut: (target) => copyInPieces(tx, target, (select) => copyOut(sql, select)),
        copyIn: (target, pieces) => streamInto(sql, copyTextIn(target, 'stdin'), pieces),
      }),
    };
  });
  return (done as { result: T }).result;
}

/**
 * The text of a COPY TO STDOUT. Taken as it comes: were it read more slowly, postgres.js would pause the connection,
 * and not resume it when the last of it has come by then.
 */
async function copyOut(sql: postgres.TransactionSql, select: string): Promise<Uint8Array> {
  const stream = await sql.unsafe(`copy (${select}) to stdout`).readable();
  const pieces: Uint8Array[] = [];
  stream.on('data', (piece: Uint8Array) => pieces.push(piece));
  await once(stream, 'end');
  return Buffer.concat(pieces);
}
