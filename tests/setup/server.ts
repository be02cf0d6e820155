import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import type { Database } from '#db/client.ts';
import { buildApp } from '#server/app.ts';
import { type Config, loadConfig } from '#server/config.ts';
import { openAuth } from '#server/identity/open-auth.ts';
import { LOG_OPTIONS } from '#server/log-options.ts';
import type { MostAtOnce } from '#server/plugins/shedding.ts';
import type { NewsTimes } from '#server/services/news/data-news.ts';
import { openSite } from '#server/site.ts';
import { type Account, addAccount } from './people.ts';
import { makeSiteHome, type SiteHome } from './site-home.ts';
import { TEST_NOW } from './test-now.ts';

export { TEST_NOW };

type Env = Record<string, string>;
type Inject = (options: InjectOptions | string) => ReturnType<typeof injectInto>;

const injectInto = (app: FastifyInstance, options: InjectOptions) => app.inject(options);

interface More {
  /** How often news of data are looked for and told. */
  newsTimes?: NewsTimes;
  /** How much is taken on at once. */
  most?: MostAtOnce;
  /** Where the log goes; nowhere without it. */
  log?: { write: (line: string) => void };
  /** What the HTTP server is made with. */
  http?: ServerOptions;
}

export interface TestServer {
  /** Address without a slash at its end. */
  url: () => string;
  /** The server; what is injected without credentials of its own is the administrator's; an empty `authorization` is nobody's. */
  app: () => { inject: Inject };
  /** The server as somebody who has not signed in, or somebody else, reaches it. */
  bare: () => FastifyInstance;
  /** Somebody who administers the whole site. */
  administrator: () => Account;
  database: () => Database;
  /** Changes what time it is for the server. */
  setNow: (instant: string) => void;
}

/**
 * A real server with a data folder (or a database of the server that tests run on) of its own, the five plans and the demonstration figures, on a free
 * port of 127.0.0.1. One per test file; gone with its folder afterwards.
 *
 * @param env settings, or what finds them out once the test runs
 * @param more what a test is about beside the settings
 */
export function useServer(env: Env | (() => Promise<Env>) = {}, more: More = {}): TestServer {
  const { log, http, ...parts } = more;
  let folder: string;
  let home: SiteHome;
  let url: string;
  let app: Awaited<ReturnType<typeof buildApp>>;
  let database: Database;
  let administrator: Account;
  let moment = TEST_NOW;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    const given = typeof env === 'function' ? await env() : env;
    home = await makeSiteHome(folder, given);
    const config: Config = loadConfig({ PORT: '0', DATA_DIR: folder, ...home.env, ...given });
    const now = () => new Date(moment);
    database = await openSite(config, now);
    const auth = await openAuth(database.db, config, now);
    const webFolder = fileURLToPath(new URL('../../build/web', import.meta.url));
    app = await buildApp(
      { database, config, auth, now, version: 'test', webFolder, ...parts },
      {
        ...(log ? { logger: { ...LOG_OPTIONS, level: config.logLevel, stream: log } } : {}),
        ...(http ? { http } : {}),
      },
    );
    app.addHook('onClose', () => database.close());
    administrator = await addAccount(database.db, '张管理', {
      grants: [{ role: 'administrator', region: ROOT_REGION }],
    });
    url = await app.listen({ host: config.host, port: config.port, backlog: 4096 });
  });
  afterAll(async () => {
    await app.close();
    await home.remove();
    await rm(folder, { recursive: true, force: true });
  });
  const bare = () => app as unknown as FastifyInstance;
  const asAdministrator: Inject = (options) => {
    const { headers, ...asked } = typeof options === 'string' ? { url: options, headers: {} } : options;
    const by = { ...administrator.headers, ...headers };
    const { authorization, ...anonymous } = by;
    return injectInto(bare(), { ...asked, headers: authorization === '' ? anonymous : by });
  };
  return {
    url: () => url,
    app: () => ({ inject: asAdministrator }),
    bare,
    administrator: () => administrator,
    database: () => database,
    setNow: (instant) => {
      moment = instant;
    },
  };
}
