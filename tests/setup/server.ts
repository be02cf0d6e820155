import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '#server/app.ts';
import { type Config, loadConfig } from '#server/config.ts';
import { openSite } from '#server/site.ts';

/** The day on which tests take place: the demonstration's newest quarter is 2026-Q3. */
export const TEST_NOW = '2026-11-21T10:00:00+08:00';
export const TEST_KEY = 'test-access-key';

export interface TestServer {
  /** Address without a slash at its end. */
  url: () => string;
  app: () => FastifyInstance;
}

/**
 * A real server with a data folder of its own, the five plans and the demonstration figures, on a free
 * port of 127.0.0.1. One per test file; gone with its folder afterwards.
 */
export function useServer(env: Record<string, string> = {}): TestServer {
  let folder: string;
  let url: string;
  let app: Awaited<ReturnType<typeof buildApp>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    const config: Config = loadConfig({ PORT: '0', DATA_DIR: folder, ...env });
    const now = () => new Date(TEST_NOW);
    const database = await openSite(config, now);
    const webFolder = fileURLToPath(new URL('../../build/web', import.meta.url));
    app = await buildApp({ database, config, accessKey: TEST_KEY, now, version: 'test', webFolder });
    app.addHook('onClose', () => database.close());
    url = await app.listen({ host: config.host, port: 0 });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { url: () => url, app: () => app as unknown as FastifyInstance };
}
