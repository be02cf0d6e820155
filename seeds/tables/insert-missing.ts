import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.ts';

type CodedTable = PgTable & { id: PgColumn; code: PgColumn };

/** Ids of rows by their public code. */
export type Ids = ReadonlyMap<string, number>;

/** What figures are filed under. */
export interface SeededIds {
  regions: Ids;
  indicators: Ids;
  plans: Ids;
}

/**
 * Inserts the rows whose code the table does not have yet, and answers the ids of all its rows. A row
 * that is there is left as it is: since it was seeded, a person may have filled in what the document
 * leaves open.
 */
export async function insertMissing<Table extends CodedTable>(
  db: Db,
  table: Table,
  rows: readonly (Table['$inferInsert'] & { code: string })[],
): Promise<Ids> {
  const known = await findIds(db, table);
  const missing = rows.filter((row) => !known.has(row.code));
  if (missing.length === 0) return known;
  await db
    .insert(table as PgTable)
    .values(missing)
    .onConflictDoNothing();
  return findIds(db, table);
}

async function findIds(db: Db, table: CodedTable): Promise<Ids> {
  const rows = await db.select({ code: table.code, id: table.id }).from(table as PgTable);
  return new Map(rows.map(({ code, id }) => [code as string, id as number]));
}

/** The id of a row that the data refer to. Throws when the data and the table do not fit together. */
export function idOf(ids: Ids, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`Nothing has the code ${code}`);
  return id;
}
