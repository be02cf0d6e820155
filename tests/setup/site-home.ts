import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { inject } from 'vitest';
import { createOnServer, databaseUrl, dropDatabase } from './server-databases.ts';

/** Where a test's site lives. */
export interface SiteHome {
  /** What tells the site. */
  env: Record<string, string>;
  remove: () => Promise<void>;
}

/**
 * A copy of the site with the plans and the demonstration, where a test asks for nothing else: in the data folder, or
 * on the server that TEST_DATABASE_URL names.
 */
export async function makeSiteHome(
  dataDir: string,
  { DEMO, DATABASE_URL }: Record<string, string>,
): Promise<SiteHome> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (serverUrl && DATABASE_URL === undefined) {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await createOnServer(serverUrl, name, inject(DEMO === undefined ? 'seededSite' : 'migratedDatabase'));
    return {
      env: { DATABASE_URL: databaseUrl(serverUrl, name) },
      remove: () => dropDatabase(serverUrl, name),
    };
  }
  if (DATABASE_URL === undefined && DEMO === undefined) {
    await cp(inject('seededSite'), dataDir, { recursive: true });
  }
  return { env: {}, remove: async () => undefined };
}
