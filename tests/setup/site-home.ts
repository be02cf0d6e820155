import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createOnServer, databaseUrl, dropDatabase } from './server-databases.ts';

/** Where a test's site lives. */
export interface SiteHome {
  /** What tells the site. */
  env: Record<string, string>;
  remove: () => Promise<void>;
}

/** On the server that TEST_DATABASE_URL names a database with the plans in it; else nothing: the data folder does. */
export async function makeSiteHome({ DEMO, DATABASE_URL }: Record<string, string>): Promise<SiteHome> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl || DATABASE_URL !== undefined) return { env: {}, remove: async () => undefined };
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createOnServer(serverUrl, name, inject(DEMO === undefined ? 'seededSite' : 'migratedDatabase'));
  return {
    env: { DATABASE_URL: databaseUrl(serverUrl, name) },
    remove: () => dropDatabase(serverUrl, name),
  };
}
