import { sql } from 'drizzle-orm';
import { type CopyTarget, quoted } from './copy.ts';
import type { Db } from './database.ts';
import { rows } from './rows.ts';

/** About how much one statement hands over: it is in memory as a whole. */
const PIECE_BYTES = 4 * 1024 * 1024;
const PAGE_BYTES = 8192;

/**
 * A table's rows as COPY writes them, a piece at a time by where they lie: the rows that a transaction of one moment
 * sees stay in their places until it ends, whatever others write.
 *
 * @param copyOut the text of a query's rows
 */
export async function* copyInPieces(
  tx: Db,
  { table, columns }: CopyTarget,
  copyOut: (select: string) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const selected = `select ${columns.map(quoted).join(', ')} from ${quoted(table)}`;
  for (const range of await rangesOf(tx, table, columns)) {
    const piece = await copyOut(`${selected} where ${range}`);
    if (piece.length > 0) yield piece;
  }
}

/** Conditions that together cover a table, each for about one piece. */
async function rangesOf(tx: Db, table: string, columns: readonly string[]): Promise<string[]> {
  // Nobody may put the rows elsewhere (VACUUM FULL) between this question and the next.
  await tx.execute(sql`select from ${sql.identifier(table)} limit 1`);
  const [sizes] = rows<{ main: number; aside: number | null }>(
    await tx.execute(sql`
      select pg_relation_size(c.oid)::float8 as main,
        case when c.reltoastrelid = 0 then null
          else nullif(pg_relation_size(c.reltoastrelid), 0)::float8 end as aside
      from pg_class c where c.oid = ${quoted(table)}::text::regclass`),
  );
  const { main, aside } = sizes!;
  return aside === null ? rangesOfPages(main / PAGE_BYTES) : rangesBySize(tx, table, columns);
}

function rangesOfPages(pages: number): string[] {
  const step = PIECE_BYTES / PAGE_BYTES;
  return Array.from(
    { length: Math.ceil(pages / step) },
    (_, index) => `ctid >= '(${index * step},0)' and ctid < '(${(index + 1) * step},0)'`,
  );
}

/** Where long values lie beside the table (files), a page may stand for gigabytes. */
async function rangesBySize(tx: Db, table: string, columns: readonly string[]): Promise<string[]> {
  const size = columns.map((column) => `coalesce(pg_column_size(${quoted(column)}), 1)`).join(' + ');
  const found = rows<{ last: string }>(
    await tx.execute(
      sql.raw(`
        select max(ctid)::text as last from (
          select ctid, floor(sum(size) over (order by ctid) / ${PIECE_BYTES}) as piece
          from (select ctid, ${size} as size from ${quoted(table)}) sized) placed
        group by piece order by piece`),
    ),
  );
  const ends = found.map(({ last }) => last);
  return ends.map((end, index) => `ctid > '${ends[index - 1] ?? '(0,0)'}' and ctid <= '${end}'`);
}
