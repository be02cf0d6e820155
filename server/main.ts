import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { isLoopback, loadAccessKey } from './access.ts';
import { buildApp } from './app.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { openSite, SiteClosed } from './site.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

async function start(): Promise<void> {
  const config = loadConfig(process.env);
  const now = () => new Date();
  const database = await openSite(config, now);
  const accessKey = loadAccessKey(config.dataDir);
  const app = await buildApp(
    {
      database,
      config,
      accessKey,
      now,
      version,
      webFolder: fileURLToPath(new URL('../build/web', import.meta.url)),
    },
    { logger: { level: 'warn' } },
  );
  app.addHook('onClose', () => database.close());
  closeOnSignal(() => app.close());
  await app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(
      `无法在 ${config.host}:${config.port} 监听：${LISTEN_FAULTS[error.code ?? ''] ?? error.message}`,
    );
  });
  const { port } = app.server.address() as AddressInfo;
  greet(config, port, accessKey);
}

const LISTEN_FAULTS: Record<string, string> = {
  EADDRINUSE: '端口已被占用，请换一个端口（PORT）或停止占用它的程序。',
  EACCES: '没有使用该端口的权限，请换一个 1024 以上的端口（PORT）。',
  EADDRNOTAVAIL: '本机没有这个地址，请检查 HOST。',
  ENOTFOUND: '找不到这个主机名，请检查 HOST。',
};

function greet(config: Config, port: number, accessKey: string): void {
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  console.log(`机器人产业目标监测 ${version} 已启动：${address}`);
  if (!isLoopback(config.host))
    console.log(`上报和管理请用带密钥的地址打开一次：${address}?key=${accessKey}`);
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
