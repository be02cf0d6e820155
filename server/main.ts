import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { buildApp } from './app.ts';
import { openDoor } from './backup/door.ts';
import { type Config, loadConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { openAuth } from './identity/open-auth.ts';
import { startBriefings } from './jobs/briefings.ts';
import { startReminding } from './jobs/reminders.ts';
import { LOG_OPTIONS } from './log-options.ts';
import { PROGRAM_VERSION } from './program.ts';
import { offerFirstAdministrator } from './services/people/first-administrator.ts';
import { openSite, SiteClosed } from './site.ts';

/**
 * `npm start` has V8 favour memory over speed, since an embedded database lives in the same process. Where it does not,
 * there is room to collect garbage less often: more than half of the work behind an answer would be that.
 */
const ROOMY_HEAP = '--no-optimize-for-size --heap-growing-percent=60';

async function start(): Promise<void> {
  const config = loadConfig(process.env);
  if (config.databaseUrl !== null) setFlagsFromString(ROOMY_HEAP);
  const now = () => new Date();
  const database = await openSite(config, now);
  const auth = await openAuth(database.db, config, now);
  const invitation = await offerFirstAdministrator(database.db, now());
  const app = await buildApp(
    {
      database,
      config,
      auth,
      now,
      version: PROGRAM_VERSION,
      webFolder: fileURLToPath(new URL('../build/web', import.meta.url)),
    },
    { logger: { ...LOG_OPTIONS, level: config.logLevel } },
  );
  const stopReminding = startReminding(database, config, now, (error) => app.log.error(error));
  const stopBriefings = startBriefings(database, config, app.briefingPapers, now, (error) =>
    app.log.error(error),
  );
  const closeDoor = await openDoor(database, config.dataDir);
  app.addHook('preClose', stopBriefings);
  app.addHook('onClose', async () => {
    await stopReminding();
    await closeDoor();
    await database.close();
  });
  closeOnSignal(() => app.close());
  await app
    .listen({ host: config.host, port: config.port, backlog: BACKLOG })
    .catch((error: NodeJS.ErrnoException) => {
      throw new ConfigError(
        `无法在 ${config.host}:${config.port} 监听：${LISTEN_FAULTS[error.code ?? ''] ?? error.message}`,
      );
    });
  const { port } = app.server.address() as AddressInfo;
  greet(config, port, invitation);
}

/** Connections that wait to be looked at: a rush of a thousand is answered, if only with 503, and not lost on its way. */
const BACKLOG = 4096;

const LISTEN_FAULTS: Record<string, string> = {
  EADDRINUSE: '端口已被占用，请换一个端口（PORT）或停止占用它的程序。',
  EACCES: '没有使用该端口的权限，请换一个 1024 以上的端口（PORT）。',
  EADDRNOTAVAIL: '本机没有这个地址，请检查 HOST。',
  ENOTFOUND: '找不到这个主机名，请检查 HOST。',
};

function greet(config: Config, port: number, invitation: string | null): void {
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  const lines = [`机器人产业目标监测 ${PROGRAM_VERSION} 已启动：${address}`];
  if (invitation !== null) {
    const site = config.publicUrl ?? address.slice(0, -1);
    lines.push(`设立首位管理员请打开（只能用一次）：${site}/link?secret=${invitation}`);
  }
  console.log(lines.join('\n'));
}

/** Finishes open requests, closes the database, leaves; a second signal leaves at once. */
function closeOnSignal(close: () => Promise<unknown>): void {
  let closing = false;
  const stop = (): void => {
    if (closing) process.exit(1);
    closing = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof SiteClosed;
  console.error(expected ? error.message : error);
  process.exit(1);
});
