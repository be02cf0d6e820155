import { join } from 'node:path';
import { type Database, openDatabase } from '#db/client.ts';
import { loadConfig } from '#server/config.ts';
import { openSite } from '#server/site.ts';
import { launchServer, type ServerProcess, type StartingServer } from '../setup/server-process.ts';
import { addCast, type Cast } from './cast.ts';

/** What `npm start` gives node but its thrift; the embedded database is compiled once, not twice, which halves a start. */
const START = ['--liftoff-only', 'server/main.ts'];

/** A site that faults are done to: its server is a process that can be killed, its database is looked into beside it. */
export interface FaultSite {
  kind: 'embedded' | 'server';
  cast: Cast;
  start: () => Promise<ServerProcess>;
  /** The database itself. An embedded one only while no server runs. */
  open: () => Promise<Database>;
}

interface Home {
  /** Where the data folder is made. */
  folder: string;
  /** Null for the embedded database. */
  databaseUrl: string | null;
}

/** Makes a small site, without demonstration figures, in which everybody who is needed has an account. */
export async function makeFaultSite({ folder, databaseUrl }: Home): Promise<FaultSite> {
  const dataDir = join(folder, 'site');
  const site = siteAt({ dataDir, databaseUrl });
  const database = await openSite(loadConfig(site.env), () => new Date());
  const cast = await addCast(database.db);
  await database.close();
  return { kind: databaseUrl === null ? 'embedded' : 'server', cast, start: site.start, open: site.open };
}

/** What starts and what opens the site of a data folder or database, whatever is in it. */
export function siteAt({ dataDir, databaseUrl }: { dataDir: string; databaseUrl: string | null }) {
  const env = {
    DEMO: 'off',
    DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  };
  return {
    env,
    launch: (): StartingServer => launchServer(dataDir, env, START),
    start: () => launchServer(dataDir, env, START).ready,
    open: () => openDatabase({ databaseUrl, dataDir, applicationName: 'faults' }),
  };
}
