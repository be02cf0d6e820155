import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Db } from '../database.ts';
import { rows } from '../rows.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));

/** A step of the tables' structure, as a database remembers it. */
export interface AppliedMigration {
  hash: string;
  /** Milliseconds since 1970, from the journal. */
  madeAt: number;
}

export interface KnownMigration extends AppliedMigration {
  /** `0006_briefings` */
  name: string;
  statements: readonly string[];
}

/** The steps that this program knows, in their order. */
export function knownMigrations(folder = MIGRATIONS_FOLDER): KnownMigration[] {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: { tag: string }[];
  };
  return readMigrationFiles({ migrationsFolder: folder }).map(
    ({ sql: statements, hash, folderMillis }, index) => ({
      name: journal.entries[index]!.tag,
      hash,
      madeAt: folderMillis,
      statements,
    }),
  );
}

/** The steps that a database has taken; null when it is none of ours. */
export async function findAppliedMigrations(db: Db): Promise<AppliedMigration[] | null> {
  const [found] = rows<{ there: boolean }>(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`),
  );
  if (!found!.there) return null;
  return rows<AppliedMigration>(
    await db.execute(
      sql`select hash, created_at as "madeAt" from drizzle.__drizzle_migrations order by created_at`,
    ),
  );
}

/** Takes steps as Drizzle would, but in a transaction that is open already. */
export async function applyInside(tx: Db, steps: readonly KnownMigration[]): Promise<void> {
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  for (const { statements, hash, madeAt } of steps) {
    for (const statement of statements) await tx.execute(sql.raw(statement));
    await tx.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${madeAt}::bigint)`,
    );
  }
}
