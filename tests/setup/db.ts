import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Database, Db } from '#db/client.ts';
import type { ImageName } from './db-images.ts';
import { openImageFile } from './in-process-database.ts';
import { dropDatabase, openOnServer } from './server-databases.ts';

/**
 * A real PostgreSQL with the real tables, fresh for the test file that calls this, and emptied by
 * nobody between its tests: embedded in this process, or on the server that TEST_DATABASE_URL names.
 */
export function useTestDb(image: ImageName = 'migratedDatabase'): () => Db {
  const database = useTestDatabase(image);
  return () => database().db;
}

/** The same with everything else a Database can do. */
export function useTestDatabase(image: ImageName = 'migratedDatabase'): () => Database {
  const serverUrl = process.env.TEST_DATABASE_URL;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  let database: Database;

  beforeAll(async () => {
    const source = inject(image);
    database = serverUrl ? await openOnServer(serverUrl, name, source) : await openImageFile(source);
  });
  afterAll(async () => {
    await database.close();
    if (serverUrl) await dropDatabase(serverUrl, name);
  });
  return () => database;
}
