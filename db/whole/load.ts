import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { quoted } from '../copy.ts';
import type { Db } from '../database.ts';
import * as schema from '../schema/index.ts';
import { MIGRATION_LOCK } from '../server.ts';
import { type ForeignKey, findForeignKeys, findTableNames, findTriggerFunctions } from './catalogue.ts';
import { applyInside, type KnownMigration } from './migrations.ts';

/** Tables of bulk imports that wait for their commit. */
const STAGING = /^import_(row|newest)_\d+$/;

/** Servers that start meanwhile wait until this transaction ends. */
export async function holdOffMigrations(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`);
}

/** Tables in the database that this program never made. */
export async function findForeignTables(tx: Db): Promise<string[]> {
  const ours = new Set<string>(
    Object.values(schema).flatMap((one) => (is(one, PgTable) ? [getTableName(one)] : [])),
  );
  return (await findTableNames(tx)).filter((name) => !ours.has(name) && !STAGING.test(name));
}

/** Removes everything that is ours. Fails when somebody else's views or tables lean on it. */
export async function dropEverything(tx: Db): Promise<void> {
  const tables = await findTableNames(tx);
  const functions = await findTriggerFunctions(tx);
  if (tables.length > 0) await tx.execute(sql.raw(`drop table ${tables.map(quoted).join(', ')}`));
  if (functions.length > 0) await tx.execute(sql.raw(`drop function ${functions.join(', ')}`));
  await tx.execute(sql`drop table if exists drizzle.__drizzle_migrations`);
}

/**
 * Makes the tables of these steps, empty, and lets `fill` put rows into them in any order: references are looked at
 * when all is there, and triggers, which watch over changes, do not take the loading for one.
 */
export async function fillTables(
  tx: Db,
  steps: readonly KnownMigration[],
  fill: () => Promise<void>,
): Promise<void> {
  await applyInside(tx, steps);
  const tables = (await findTableNames(tx)).map(quoted);
  await tx.execute(sql.raw(`truncate ${tables.join(', ')}`));
  const keys = await findForeignKeys(tx);
  for (const key of keys) await tx.execute(sql.raw(`${altering(key)} drop constraint ${quoted(key.name)}`));
  for (const table of tables) await tx.execute(sql.raw(`alter table ${table} disable trigger user`));
  await fill();
  for (const table of tables) await tx.execute(sql.raw(`alter table ${table} enable trigger user`));
  for (const key of keys)
    await tx.execute(sql.raw(`${altering(key)} add constraint ${quoted(key.name)} ${key.definition}`));
}

/** The name comes quoted where it has to be. */
const altering = ({ table }: ForeignKey) => `alter table ${table}`;
