import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import type { Manifest } from '#server/backup/manifest.ts';
import { writeBackup } from '#server/backup/write-backup.ts';
import { loadConfig } from '#server/config.ts';
import { openSite } from '#server/site.ts';
import { runCommand } from '../../setup/command.ts';
import { startTestServer } from '../../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../../setup/server-databases.ts';

const NAME = `moved_${process.pid}`;
const postgres = await startTestServer();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move-'));
  const site = loadConfig({ DATA_DIR: join(folder, 'home') });
  const database = await openSite(site, () => new Date('2026-11-21T08:00:00Z'));
  await database.close();
  if (postgres) await (await openOnServer(postgres.url, NAME, null)).close();
});
afterAll(async () => {
  if (postgres) await dropDatabase(postgres.url, NAME);
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What a place holds, without when and how it was asked. */
async function held(place: { databaseUrl: string | null; dataDir: string }) {
  const database = await openDatabase(place);
  const file = join(folder, `${Math.random()}.tar`);
  const manifest: Manifest = await writeBackup(database, file, { program: '1.0.0', now: () => new Date() });
  await database.close();
  const { tables, sequences, audit, migrations } = manifest;
  return { tables: tables.map(({ parts, ...one }) => one), sequences, audit, migrations };
}

it('a site goes to PostgreSQL and back with every row, every number and every answer', async (context) => {
  if (postgres === null) return context.skip('no PostgreSQL server could be started');
  const [home, back] = [join(folder, 'home'), join(folder, 'back')];
  const url = databaseUrl(postgres.url, NAME);
  const moved = await runCommand('move-site', ['--to', url], { DATA_DIR: home });
  expect(moved.said).toMatch(/已搬迁并读回核对：\d+ 张表/);
  const [, same] = /读者能看到的 (\d+) 项查询，两边的回答逐字节一致/.exec(moved.said) ?? [];
  expect(Number(same)).toBeGreaterThan(50);
  expect(moved.code).toBe(0);

  const twice = await runCommand('move-site', ['--to', url], { DATA_DIR: home });
  expect(twice).toMatchObject({ code: 2, said: expect.stringContaining('--replace') });

  const returned = await runCommand('move-site', ['--from', url], { DATA_DIR: back });
  expect(returned).toMatchObject({ code: 0, said: expect.stringContaining('逐字节一致') });
  expect(await runCommand('verify-audit', [], { DATA_DIR: back })).toMatchObject({ code: 0 });

  const atHome = await held({ databaseUrl: null, dataDir: home });
  expect(await held({ databaseUrl: url, dataDir: '' })).toEqual(atHome);
  expect(await held({ databaseUrl: null, dataDir: back })).toEqual(atHome);
  expect((await readdir(back)).filter((name) => name.startsWith('moving'))).toEqual([]);
}, 600_000);

it.each([
  ['nowhere in particular', [], '用法'],
  ['from a folder without a site', ['--from', '/nonexistent'], '还没有数据库'],
  ['from a place to itself', ['--from', 'HOME'], '同一个'],
  ['to another kind of database', ['--to', 'mysql://root@localhost/site'], 'postgres://'],
])('it does not move %s', async (_, args, sentence) => {
  const home = join(folder, 'home');
  const given = args.map((arg) => (arg === 'HOME' ? home : arg));
  const outcome = await runCommand('move-site', given, { DATA_DIR: home });
  expect(outcome).toMatchObject({ code: 2, said: expect.stringContaining(sentence) });
});
