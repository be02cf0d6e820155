import type { Database, Db } from './database.ts';
import {
  type AppliedMigration,
  findAppliedMigrations,
  knownMigrations,
  MIGRATIONS_FOLDER,
} from './whole/migrations.ts';

/** The database has taken steps that this program does not know. Its message is a sentence for the operator. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/**
 * Brings the tables to this program's version. Harmless when they are; safe when several servers start together.
 * @throws NewerDatabase when they are beyond it
 */
export async function migrate(database: Database): Promise<void> {
  await refuseNewer(database);
  await database.applyMigrations(MIGRATIONS_FOLDER);
  // A newer program may have been the one before us in the queue.
  await refuseNewer(database);
}

async function refuseNewer({ db }: Database): Promise<void> {
  const known = knownMigrations();
  const unknown = unknownSteps((await findAppliedMigrations(db)) ?? [], known);
  if (unknown.length === 0) return;
  throw new NewerDatabase(
    `数据库的表结构比本程序新：本程序只到 ${known.at(-1)!.name}，数据库还多 ${unknown.length} 步（最近一步作于 ${dayOf(unknown.at(-1)!)}）。` +
      '没有改动任何数据。请改用写下它的那个版本或更新的版本启动；要退回本版本，须从升级前的备份恢复。',
  );
}

/** Told apart by when they were made: that is what the order goes by. */
export function unknownSteps(
  applied: readonly AppliedMigration[],
  known: readonly AppliedMigration[],
): AppliedMigration[] {
  const moments = new Set(known.map(({ madeAt }) => madeAt));
  return applied.filter(({ madeAt }) => !moments.has(Number(madeAt)));
}

const dayOf = ({ madeAt }: AppliedMigration) => new Date(Number(madeAt)).toISOString().slice(0, 10);

/** Whether the tables are as new as this program. */
export async function isMigrated(db: Db): Promise<boolean> {
  const applied = (await findAppliedMigrations(db)) ?? [];
  const newest = knownMigrations().at(-1)!;
  return applied.some(({ madeAt }) => Number(madeAt) >= Number(newest.madeAt));
}
