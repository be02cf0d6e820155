import type { IsoInstant } from '#core/domain/units.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate, NewerDatabase } from '#db/migrate.ts';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { seed } from '#seeds/seed.ts';
import type { Config } from './config.ts';

/** The database would not open. Its message is a sentence for whoever starts the server. */
export class SiteClosed extends Error {
  override readonly name = 'SiteClosed';
}

/**
 * Opens the site's database and brings it up to date: migrations, the plans with the published figures,
 * and on an empty site, with the demonstration switched on, its figures.
 * @throws SiteClosed when the database cannot be opened, or a newer program wrote it
 */
export async function openSite(config: Config, now: () => Date): Promise<Database> {
  const database = await open(config);
  try {
    await fillSite(database, config, now().toISOString());
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof NewerDatabase) throw new SiteClosed(error.message, { cause: error });
    throw error;
  }
}

/** Brings a database up to date: its tables, the plans, and with the demonstration its figures where none are. */
export async function fillSite(
  database: Database,
  { demo }: Pick<Config, 'demo'>,
  moment: IsoInstant,
): Promise<void> {
  await migrate(database);
  await seed(database.db, {
    now: moment,
    ...(demo ? { moreBatches: (tx) => prepareDemo(tx, moment) } : {}),
  });
}

async function open(config: Config): Promise<Database> {
  const { databaseUrl, databaseListenUrl, databaseReplicaUrl, dataDir } = config;
  try {
    return await openDatabase({
      databaseUrl,
      listenUrl: databaseListenUrl,
      replicaUrl: databaseReplicaUrl,
      dataDir,
    });
  } catch (error) {
    throw new SiteClosed(`无法打开数据库：${(error as Error).message}`, { cause: error });
  }
}
