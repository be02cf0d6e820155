import { sql } from 'drizzle-orm';
import type { CopyTarget } from '../copy.ts';
import type { Db } from '../database.ts';
import { rows } from '../rows.ts';
import { SITE } from '../server.ts';

/**
 * Every table that outlives a crash, with its columns, by name. What is UNLOGGED (rows of imports that wait for
 * their commit) is lost by a crash as well, and so belongs to no backup.
 */
export async function findTables(tx: Db): Promise<CopyTarget[]> {
  return rows<CopyTarget>(
    await tx.execute(sql`
      select c.relname::text as "table", to_jsonb(array_agg(a.attname::text order by a.attnum)) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
      group by c.relname order by c.relname collate "C"`),
  );
}

/** Every table there is, whoever made it. */
export async function findTableNames(db: Db): Promise<string[]> {
  const found = rows<{ name: string }>(
    await db.execute(sql`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f') order by relname collate "C"`),
  );
  return found.map(({ name }) => name);
}

export interface SequenceState {
  name: string;
  /** The number given last; null when none was given. */
  last: number | null;
}

/** How far the numbers of new rows have come. Ask after reading the rows: sequences know no moment. */
export async function findSequences(tx: Db): Promise<SequenceState[]> {
  return rows<SequenceState>(
    await tx.execute(sql`
      select sequencename::text as name, last_value as last from pg_sequences
      where schemaname = 'public' order by sequencename collate "C"`),
  );
}

/** Lets a sequence go on after a number. */
export async function continueSequence(tx: Db, { name, last }: SequenceState): Promise<void> {
  if (last === null) return;
  await tx.execute(sql`select setval(${`"${name}"`}::text::regclass, ${last}::bigint)`);
}

export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

export async function findForeignKeys(tx: Db): Promise<ForeignKey[]> {
  return rows<ForeignKey>(
    await tx.execute(sql`
      select c.conrelid::regclass::text as "table", c.conname::text as name, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0
      order by 1, 2`),
  );
}

/** Functions that only our triggers call, as DROP FUNCTION names them. */
export async function findTriggerFunctions(tx: Db): Promise<string[]> {
  const found = rows<{ name: string }>(
    await tx.execute(sql`
      select distinct t.tgfoid::regprocedure::text as name
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by 1`),
  );
  return found.map(({ name }) => name);
}

/** How many connections of running sites are open to the same database; always none on an embedded one. */
export async function countSiteConnections(db: Db): Promise<number> {
  const [found] = rows<{ open: number }>(
    await db.execute(sql`
      select count(*)::int as open from pg_stat_activity
      where datname = current_database() and application_name = ${SITE}::text`),
  );
  return found!.open;
}
