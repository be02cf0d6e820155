import type { EmbeddedClient } from './client.ts';

/** Log written since the last vacuum after which the next round vacuums too. */
const VACUUM_AFTER_BYTES = 64 * 1024 * 1024;

/** How far a round went. */
export type Round = 'nothing' | 'checkpoint' | 'vacuum';

/**
 * Does what PostgreSQL's own background processes would: brings the log into the tables (reopening
 * replays everything since), removes dead rows and counts anew for the planner. Blocks other
 * statements meanwhile.
 */
export async function maintainNow(client: EmbeddedClient): Promise<void> {
  await client.withoutTimeLimit(async () => {
    await client.query('checkpoint');
    await client.query('vacuum (analyze)');
  });
}

/** A round of maintenance that goes only as far as what was written since the one before asks for. */
export function maintenanceRounds(
  client: EmbeddedClient,
  vacuumAfterBytes = VACUUM_AFTER_BYTES,
): () => Promise<Round> {
  let atCheckpoint: number | null = null;
  let atVacuum: number | null = null;
  return async () => {
    const written = await writtenBytes(client);
    atVacuum ??= written;
    if (written === atCheckpoint) return 'nothing';
    const vacuumIsDue = written - atVacuum >= vacuumAfterBytes;
    if (vacuumIsDue) await maintainNow(client);
    else await client.withoutTimeLimit(() => client.query('checkpoint'));
    atCheckpoint = await writtenBytes(client);
    if (vacuumIsDue) atVacuum = atCheckpoint;
    return vacuumIsDue ? 'vacuum' : 'checkpoint';
  };
}

/** Runs rounds at an interval that keeps no process alive. Returns how to stop. */
export function runEvery(intervalMs: number, round: () => Promise<unknown>): () => void {
  const timer = setInterval(() => {
    // A database that is gone says so to everybody who uses it; the timer has nothing to add.
    round().catch(() => undefined);
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Bytes of log since the cluster was made. */
async function writtenBytes(client: EmbeddedClient): Promise<number> {
  const { rows } = await client.query(`select (pg_current_wal_insert_lsn() - '0/0')::float8 as bytes`);
  return (rows[0] as { bytes: number }).bytes;
}
