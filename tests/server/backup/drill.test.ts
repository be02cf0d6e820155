import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../setup/command.ts';
import { startTestServer } from '../../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../../setup/server-databases.ts';
import { type ServerProcess, startServer } from '../../setup/server-process.ts';
import { uploadedNumbers, uploadNumber } from '../../setup/uploading.ts';

const postgres = await startTestServer();
let folder: string;
const databases: string[] = [];
const running: ServerProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drill-'));
});
afterAll(async () => {
  for (const server of running) await server.kill();
  for (const name of databases) await dropDatabase(postgres!.url, name);
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Where a site may live: the environment that says so. */
async function place(kind: 'embedded' | 'server', name: string): Promise<Record<string, string>> {
  const env = { DATA_DIR: join(folder, `${kind}-${name}`) };
  if (kind === 'embedded') return env;
  const database = `drill_${name}_${process.pid}`;
  databases.push(database);
  await (await openOnServer(postgres!.url, database, null)).close();
  return { ...env, DATABASE_URL: databaseUrl(postgres!.url, database) };
}

async function start(env: Record<string, string>): Promise<ServerProcess> {
  const server = await startServer(env.DATA_DIR!, env);
  running.push(server);
  return server;
}

describe.each(['embedded', 'server'] as const)('a site on the %s database', (kind) => {
  it('is backed up while figures come in, and restored elsewhere with all that was there at the moment', async (context) => {
    if (kind === 'server' && postgres === null) return context.skip('no PostgreSQL server could be started');
    const [home, elsewhere] = [await place(kind, 'home'), await place(kind, 'elsewhere')];
    const site = await start(home);
    const headers = await site.administrator();
    const before = [1, 2, 3];
    for (const number of before) expect(await uploadNumber(site.url, headers, number)).toBe(true);

    const file = join(folder, `${kind}.tar`);
    const backup = runCommand('make-backup', [file], home);
    const state = { over: false };
    backup.finally(() => {
      state.over = true;
    });
    const meanwhile: number[] = [];
    for (let number = 4; !state.over; number++) {
      if (await uploadNumber(site.url, headers, number)) meanwhile.push(number);
    }
    expect(await backup).toMatchObject({ code: 0, said: expect.stringContaining('已备份') });
    expect(meanwhile.length).toBeGreaterThan(0);
    expect(await uploadNumber(site.url, headers, 900)).toBe(true);
    const all = await uploadedNumbers(site.url);
    expect(all.period).toEqual([...before, ...meanwhile, 900]);

    const running = await runCommand('restore-site', [file, '--replace'], home);
    expect(running).toMatchObject({ code: 2, said: expect.stringContaining('停止') });
    expect(await uploadedNumbers(site.url)).toEqual(all);
    await site.kill();
    if (kind === 'embedded')
      expect((await readdir(home.DATA_DIR!)).filter((name) => name.startsWith('backup-copy-'))).toEqual([]);

    const restored = await runCommand('restore-site', [file], elsewhere);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('已恢复并读回核对') });
    expect(await runCommand('verify-audit', [], elsewhere)).toMatchObject({ code: 0 });

    const copy = await start(elsewhere);
    const there = await uploadedNumbers(copy.url);
    // A moment: everything from before it, nothing half, nothing from after it.
    expect(there.period).toEqual(all.period.slice(0, there.period.length));
    expect(there.period.length).toBeGreaterThanOrEqual(before.length);
    expect(there.period).not.toContain(900);
    expect(there.ytd).toEqual(there.period.map((number) => number + 1000));
    // Whoever had signed in has, and what is written next finds its numbers free.
    expect(await uploadNumber(copy.url, headers, 901)).toBe(true);
    expect((await uploadedNumbers(copy.url)).period).toEqual([...there.period, 901]);
    await copy.kill();
  }, 600_000);
});
