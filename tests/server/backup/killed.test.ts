import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { rows } from '#db/rows.ts';
import { findTableNames } from '#db/whole/catalogue.ts';
import { writeBackup } from '#server/backup/write-backup.ts';
import { loadConfig } from '#server/config.ts';
import { PROGRAM_VERSION } from '#server/program.ts';
import { openSite } from '#server/site.ts';
import { runCommand } from '../../setup/command.ts';
import { startTestServer } from '../../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../../setup/server-databases.ts';

/** How often each is killed; more by hand: KILL_ROUNDS=30. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? '1');
const NAME = `killed_${process.pid}`;
const postgres = await startTestServer();
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  file = join(folder, 'site.tar');
  const site = await openSite(
    loadConfig({ DATA_DIR: join(folder, 'home') }),
    () => new Date('2026-11-21T08:00:00Z'),
  );
  await writeBackup(site, file, { program: PROGRAM_VERSION, now: () => new Date() });
  await site.close();
});
afterAll(async () => {
  if (postgres) await dropDatabase(postgres.url, NAME);
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Restores, and is killed somewhere after `begun`. */
async function restoreAndKill(env: Record<string, string>, begun: () => Promise<unknown>): Promise<void> {
  const child = spawn(process.execPath, ['server/restore-site.ts', file], {
    env: { PATH: process.env.PATH, ...env },
    stdio: 'ignore',
  });
  const exit = once(child, 'exit');
  await Promise.race([begun(), exit]);
  await setTimeout(Math.random() * 900);
  child.kill('SIGKILL');
  await exit;
}

/** Nothing is there, or everything is; what the number of tables tells. */
async function isEmpty(database: Database): Promise<boolean> {
  const tables = await findTableNames(database.db);
  if (tables.length === 0) return true;
  const [found] = rows<{ restored: number }>(
    await database.db.execute(
      sql`select count(*)::int as restored from audit_entry where action = 'site.restore'`,
    ),
  );
  expect(found!.restored).toBe(1);
  return false;
}

it('a restore on a server that is killed leaves nothing, or everything', async (context) => {
  if (postgres === null) return context.skip('no PostgreSQL server could be started');
  const url = databaseUrl(postgres.url, NAME);
  for (let round = 0; round < ROUNDS; round++) {
    const database = await openOnServer(postgres.url, NAME, null, { applicationName: 'tests' });
    const writing = async () => {
      const [found] = rows<{ open: number }>(
        await database.db.execute(sql`
          select count(*)::int as open from pg_stat_activity where datname = current_database()
            and application_name = 'robot-plan-monitor-command' and backend_xid is not null`),
      );
      expect(found!.open).toBeGreaterThan(0);
    };
    await restoreAndKill({ DATABASE_URL: url }, () => vi.waitFor(writing, { timeout: 60_000, interval: 20 }));
    const args = (await isEmpty(database)) ? [file] : [file, '--replace'];
    expect(await runCommand('restore-site', args, { DATABASE_URL: url })).toMatchObject({ code: 0 });
    expect(await isEmpty(database)).toBe(false);
    await database.close();
    await dropDatabase(postgres.url, NAME);
  }
}, 600_000);

it('a restore into a folder that is killed leaves nothing, or everything', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const dataDir = join(folder, `round-${round}`);
    const opened = () =>
      vi.waitFor(() => expect(existsSync(join(dataDir, 'postgres'))).toBe(true), {
        timeout: 60_000,
        interval: 20,
      });
    await restoreAndKill({ DATA_DIR: dataDir }, opened);
    const left = await openDatabase({ databaseUrl: null, dataDir });
    const args = (await isEmpty(left)) ? [file] : [file, '--replace'];
    await left.close();
    expect(await runCommand('restore-site', args, { DATA_DIR: dataDir })).toMatchObject({ code: 0 });
    const whole = await openDatabase({ databaseUrl: null, dataDir });
    expect(await isEmpty(whole)).toBe(false);
    await whole.close();
  }
}, 600_000);
