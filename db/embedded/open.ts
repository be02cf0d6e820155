import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Database } from '../database.ts';
import { rows } from '../rows.ts';
import * as schema from '../schema/index.ts';
import { type WatchedConnections, watchConnections } from '../statement-watch.ts';
import { inOneTransaction } from './bulk.ts';
import { createEmbeddedClient, type EmbeddedClient, type Queries } from './client.ts';
import { copyCluster } from './copy-cluster.ts';
import { copyInto } from './copy-in.ts';
import { lockFolder } from './folder-lock.ts';
import { makeFolderDurably } from './folder-sync.ts';
import { EMPTY_DATABASE_IMAGE } from './image.ts';
import { maintainNow, maintenanceRounds, runEvery } from './maintenance.ts';
import { hasLittleRoom } from './room.ts';
import { startThreadEngine } from './thread-engine.ts';
import { Turns } from './turns.ts';

const MAINTENANCE_INTERVAL_MS = 5 * 60_000;

interface Options {
  /** The folder of the installation; the cluster lives in `postgres` inside it. */
  dataDir: string;
  statementTimeoutMs: number;
  /** Where an empty database is copied from; for tests. */
  imageFolder?: string;
}

/**
 * Opens the embedded database of a folder, making it on the first start. Throws when another
 * process has it open, when another major version wrote it, or when commits do not reach the disk.
 */
export async function openEmbedded(options: Options): Promise<Database> {
  const { dataDir, statementTimeoutMs, imageFolder = EMPTY_DATABASE_IMAGE } = options;
  const folder = join(dataDir, 'postgres');
  await makeFolderDurably(dataDir).catch((error: Error) => {
    throw new Error(`数据目录 ${dataDir} 不能使用：${error.message}`, { cause: error });
  });
  const lock = await lockFolder(folder);
  try {
    const client = await createEmbeddedClient({
      startEngine: () => startThreadEngine({ folder, imageFolder }),
      statementTimeoutMs,
    });
    const stopMaintenance = runEvery(MAINTENANCE_INTERVAL_MS, maintenanceRounds(client));
    const database = await overClient(client, async () => {
      stopMaintenance();
      await client.close().finally(() => lock.release());
    });
    return {
      ...database,
      copyFiles: (copy) => copyCluster(client, folder, copy),
      isAlmostFull: () => hasLittleRoom(folder),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The database interface over a client; `close` ends what lies below it. */
export async function overClient(client: EmbeddedClient, close: () => Promise<void>): Promise<Database> {
  // drizzle-orm/pglite calls query and transaction only; the rest of PGlite stays in its thread.
  const watch = watchConnections(1);
  const db = drizzle(watchedClient(client, watch) as unknown as PGlite, { casing: 'snake_case', schema });
  const [row] = rows<{ version: string }>(
    await db.execute("select current_setting('server_version') as version"),
  );
  const migrations = new Turns();
  return {
    db,
    replica: null,
    statements: watch,
    kind: 'embedded',
    version: row!.version,
    maintain: () => maintainNow(client),
    copyIn: (target, lines) => client.withoutTimeLimit(() => copyInto(client, target, lines)),
    withoutTimeLimit: (work) => client.withoutTimeLimit(() => work(db)),
    readAtOneMoment: (work) => inOneTransaction(client, 'isolation level repeatable read read only', work),
    writeAtOnce: (work) => inOneTransaction(client, '', work),
    copyFiles: null,
    isAlmostFull: async () => false,
    applyMigrations: (migrationsFolder) =>
      migrations.take(() => client.withoutTimeLimit(() => migrate(db, { migrationsFolder }))),
    listen: () => ({ stands: () => true, stop: async () => undefined }),
    close,
  };
}

function watchedClient(client: EmbeddedClient, watch: WatchedConnections): EmbeddedClient {
  const followed = (queries: Queries, alone: boolean): Queries => ({
    query: (text, ...rest) => watch.statement(text, alone, () => queries.query(text, ...rest)),
  });
  return {
    ...client,
    ...followed(client, true),
    transaction: (work) => watch.hold(() => client.transaction((tx) => work(followed(tx, false)))),
  };
}
