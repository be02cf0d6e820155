import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '#db/client.ts';
import { inProcessDatabase } from './in-process-database.ts';
import { dropDatabase, openOnServer } from './server-databases.ts';

/** A database without any table, on the server that tests run on or in this process. Closing it removes it. */
export async function openEmptyDatabase(): Promise<Database> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) return inProcessDatabase(await PGlite.create());
  const name = `test_empty_${randomUUID().replaceAll('-', '')}`;
  const database = await openOnServer(serverUrl, name, null, { applicationName: 'tests' });
  return { ...database, close: () => database.close().finally(() => dropDatabase(serverUrl, name)) };
}
