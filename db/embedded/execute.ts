import type { PGlite, QueryOptions } from '@electric-sql/pglite';
import type { Answer, Statement } from './engine.ts';

const asText = (text: string) => text;

/** Runs one statement in a PGlite of this thread. Throws PGlite's own error. */
export async function execute(pglite: PGlite, statement: Statement): Promise<Answer> {
  const options: QueryOptions = {};
  if (statement.rowMode) options.rowMode = statement.rowMode;
  if (statement.textTypes)
    options.parsers = Object.fromEntries(statement.textTypes.map((id) => [id, asText]));
  if (statement.copyFrom) options.blob = new Blob([statement.copyFrom as Uint8Array<ArrayBuffer>]);
  const result = await pglite.query(statement.sql, statement.params ?? [], options);
  return {
    rows: result.rows,
    fields: result.fields,
    command: result.command ?? null,
    affectedRows: result.affectedRows ?? null,
    ...(result.blob ? { copied: new Uint8Array(await result.blob.arrayBuffer()) } : {}),
  };
}
