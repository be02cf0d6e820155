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

/** A copy of a site with the plans, and unless a test does without, with the demonstration. */
export async function makeSiteHome(
  dataDir: string,
  { DEMO, DATABASE_URL }: Record<string, string>,
): Promise<SiteHome> {
  const here = { env: {}, remove: async () => undefined };
  if (DATABASE_URL !== undefined) return here;
  const image = inject(DEMO === 'off' ? 'siteOfPlans' : 'siteWithDemo');
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) {
    await cp(image, dataDir, { recursive: true });
    return here;
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createOnServer(serverUrl, name, image);
  return {
    env: { DATABASE_URL: databaseUrl(serverUrl, name) },
    remove: () => dropDatabase(serverUrl, name),
  };
}
