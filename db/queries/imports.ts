import { and, asc, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { bulkImport, vintage } from '../schema/index.ts';

export type NewImport = Omit<typeof bulkImport.$inferInsert, 'number'>;
export type ImportRecord = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** Notes an import that begins, and makes the table for its rows; answers the number that names it. */
export async function beginImport(tx: Db, row: NewImport): Promise<number> {
  const [made] = await tx.insert(bulkImport).values(row).returning({ number: bulkImport.number });
  const { number } = made!;
  await tx.execute(sql`create unlogged table ${stagingTable(number)} (like import_row)`);
  return number;
}

/** Name of the table in which an import's figures wait. */
export function stagingName(number: number): string {
  return `import_row_${number}`;
}

export function stagingTable(number: number) {
  return sql.identifier(stagingName(number));
}

export async function markPreviewed(
  tx: Db,
  id: string,
  preview: { dataVersion: number; report: unknown; outcome: unknown },
): Promise<void> {
  await tx
    .update(bulkImport)
    .set({ state: 'previewed', ...preview })
    .where(eq(bulkImport.id, id));
}

export async function markImported(
  tx: Db,
  id: string,
  done: { submissionId: string; recorder: string; committedAt: IsoInstant; outcome: unknown },
): Promise<void> {
  await tx
    .update(bulkImport)
    .set({ state: 'committed', ...done })
    .where(eq(bulkImport.id, id));
}

const instant = (column: typeof bulkImport.importedAt | typeof bulkImport.committedAt) =>
  sql<IsoInstant>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = {
  id: bulkImport.id,
  number: bulkImport.number,
  fileName: bulkImport.fileName,
  fileHash: bulkImport.fileHash,
  size: bulkImport.size,
  state: bulkImport.state,
  recorder: bulkImport.recorder,
  dataVersion: bulkImport.dataVersion,
  report: bulkImport.report,
  outcome: bulkImport.outcome,
  importedAt: instant(bulkImport.importedAt),
  committedAt: sql<IsoInstant | null>`${instant(bulkImport.committedAt)}`,
  submissionId: bulkImport.submissionId,
  /** The batch of figures that it became; null until committed. */
  vintage: vintage.id,
};

function selectImports(db: Db) {
  return db
    .select(columns)
    .from(bulkImport)
    .leftJoin(vintage, eq(vintage.submissionId, bulkImport.submissionId));
}

export async function findImport(db: Db, id: string) {
  const [row] = await selectImports(db).where(eq(bulkImport.id, id));
  return row;
}

/** Newest first. */
export function findRecentImports(db: Db, limit: number) {
  return selectImports(db).orderBy(desc(bulkImport.importedAt), asc(bulkImport.id)).limit(limit);
}

/** Makes whoever else wants to commit or discard the same import wait for the end of this transaction. */
export async function lockImport(tx: Db, id: string): Promise<void> {
  await tx.select({ id: bulkImport.id }).from(bulkImport).where(eq(bulkImport.id, id)).for('update');
}

export async function dropStaged(tx: Db, number: number): Promise<void> {
  await tx.execute(sql`drop table if exists ${stagingTable(number)}`);
}

/** Takes an import that was not committed away, with its rows. */
export async function deleteImport(tx: Db, { id, number }: { id: string; number: number }): Promise<void> {
  await tx.delete(bulkImport).where(eq(bulkImport.id, id));
  await dropStaged(tx, number);
}

/** Imports that nobody committed: previews from before one moment, and readings that were cut off before another. */
export function findForgottenImports(db: Db, previewedBefore: IsoInstant, begunBefore: IsoInstant) {
  return db
    .select({ id: bulkImport.id, number: bulkImport.number })
    .from(bulkImport)
    .where(
      or(
        and(eq(bulkImport.state, 'previewed'), lt(bulkImport.importedAt, previewedBefore)),
        and(eq(bulkImport.state, 'reading'), lt(bulkImport.importedAt, begunBefore)),
      ),
    );
}
