import { afterAll } from 'vitest';
import { startTestServer, type TestServer } from './postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from './server-databases.ts';

/**
 * One empty database on a PostgreSQL server for all servers of a test file; gone afterwards. Null where none can run.
 */
export function sitePostgres(): { url: () => Promise<string | null> } {
  const name = `site_${process.pid}_${Math.random().toString(36).slice(2)}`;
  let postgres: Promise<TestServer | null> | undefined;
  const start = async () => {
    const server = await startTestServer();
    if (server) await (await openOnServer(server.url, name, null)).close();
    return server;
  };
  afterAll(async () => {
    const server = await postgres;
    if (server) await dropDatabase(server.url, name);
    await server?.stop();
  });
  return {
    url: async () => {
      postgres ??= start();
      const server = await postgres;
      return server && databaseUrl(server.url, name);
    },
  };
}
