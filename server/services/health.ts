import { setTimeout } from 'node:timers/promises';
import { isMigrated } from '#db/migrate.ts';
import { dataVersion } from '#db/queries/observations.ts';
import type { ServiceContext } from './context.ts';

/** As long as a question about health waits for the database. */
const PATIENCE_MS = 1000;

/** That this process is alive, and how far its data go; null while the database does not say. */
export async function health({
  db,
}: Pick<ServiceContext, 'db'>): Promise<{ status: 'ok'; dataVersion: number | null }> {
  return { status: 'ok', dataVersion: await soon(dataVersion(db)) };
}

/** How far the data go. */
export function dataVersionNow({ db }: Pick<ServiceContext, 'db'>): Promise<number> {
  return dataVersion(db);
}

export interface Readiness {
  ready: boolean;
  /** The database answers. */
  database: boolean;
  /** Its tables are this program's. */
  migrated: boolean;
  /** The server is about to end. */
  stopping: boolean;
}

/** Whether requests should be sent here. */
export async function readiness({ db }: Pick<ServiceContext, 'db'>, stopping: boolean): Promise<Readiness> {
  const migrated = await soon(isMigrated(db));
  const database = migrated !== null;
  return { ready: migrated === true && !stopping, database, migrated: migrated === true, stopping };
}

async function soon<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  const abort = new AbortController();
  const late = setTimeout(PATIENCE_MS, null, { ref: false, signal: abort.signal }).catch(() => null);
  try {
    return await Promise.race([answer.catch(() => null), late]);
  } finally {
    abort.abort();
  }
}
