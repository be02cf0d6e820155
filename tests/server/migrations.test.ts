import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, type TestContext, vi } from 'vitest';
import type { Database } from '#db/client.ts';
import { rows } from '#db/rows.ts';
import { loadConfig } from '#server/config.ts';
import { openSite, SiteClosed } from '#server/site.ts';
import { startTestServer } from '../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../setup/server-databases.ts';
import { useTemporaryFolder } from '../setup/temporary-folder.ts';

const NAME = `migrations_${process.pid}`;
const postgres = await startTestServer();
const folder = useTemporaryFolder();
let database: Database;
const children: ChildProcess[] = [];

beforeAll(async () => {
  if (postgres) database = await openOnServer(postgres.url, NAME, null);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database?.close();
  if (postgres) await dropDatabase(postgres.url, NAME);
  await postgres?.stop();
});

const skipWithoutServer = (context: TestContext) =>
  postgres === null && context.skip('no PostgreSQL server could be started');

/** Two steps, the second of which takes a while in its middle. */
async function migrations(seconds: number): Promise<string> {
  const made = join(folder(), `migrations-${seconds}`);
  await mkdir(join(made, 'meta'), { recursive: true });
  const steps = {
    '0000_first': 'create table first (id int)',
    '0001_second': `create table second (id int)\n--> statement-breakpoint\nselect pg_sleep(${seconds})\n--> statement-breakpoint\ninsert into second values (1)`,
  };
  const entries = Object.keys(steps).map((tag, idx) => ({
    idx,
    version: '7',
    when: idx + 1,
    tag,
    breakpoints: true,
  }));
  for (const [tag, text] of Object.entries(steps)) await writeFile(join(made, `${tag}.sql`), text);
  await writeFile(
    join(made, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return made;
}

function migrator(steps: string): ChildProcess {
  const args = ['tests/server/slow-migrator.ts', databaseUrl(postgres!.url, NAME), steps];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  return child;
}

async function value(expression: string): Promise<unknown> {
  const [row] = rows<{ value: unknown }>(
    await database.db.execute(sql.raw(`select (${expression}) as value`)),
  );
  return row!.value;
}

/** How many connections are in the middle of the second step, and how many wait for their turn. */
const sleeping = () =>
  value(
    `select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
  );
const waiting = () =>
  value(
    `select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
  );
const tables = () =>
  value(`select array_to_string(array_agg(tablename::text order by tablename), ' ') from pg_tables
    where schemaname = 'public'`);
const until = (ask: () => Promise<unknown>, expected: unknown) =>
  vi.waitFor(async () => expect(await ask()).toBe(expected), { timeout: 90_000, interval: 50 });

it('a migration whose server is killed halfway leaves nothing, and the next one waits for no ghost', async (context) => {
  skipWithoutServer(context);
  const killed = migrator(await migrations(600));
  await until(sleeping, 1);
  killed.kill('SIGKILL');
  const next = migrator(await migrations(0));
  const [code] = await once(next, 'exit');
  expect(code).toBe(0);
  expect(await tables()).toBe('first second');
  expect(await value('select count(*) from second')).toBe(1);
  expect(await value('select count(*) from drizzle.__drizzle_migrations')).toBe(2);
});

it('of two that start together one takes the steps, while the other waits and then has nothing to do', async (context) => {
  skipWithoutServer(context);
  await database.db.execute(sql`drop table first, second, drizzle.__drizzle_migrations`);
  const steps = await migrations(2);
  const both = [migrator(steps), migrator(steps)];
  await until(waiting, 1);
  const codes = await Promise.all(both.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0]);
  expect(await value('select count(*) from second')).toBe(1);
  expect(await value('select count(*) from drizzle.__drizzle_migrations')).toBe(2);
});

it('a server refuses a database of a newer program, in a sentence, and changes nothing', async (context) => {
  skipWithoutServer(context);
  await database.db.execute(sql`drop table first, second, drizzle.__drizzle_migrations`);
  const config = loadConfig({ DATABASE_URL: databaseUrl(postgres!.url, NAME), DEMO: 'off' });
  const now = () => new Date('2026-11-21T08:00:00Z');
  await (await openSite(config, now)).close();
  await (await openSite(config, now)).close();
  expect(await value(`select count(*) from audit_entry where action = 'reference.seed'`)).toBe(1);

  const entries = await value('select count(*) from audit_entry');
  await database.db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 4000000000000)`,
  );
  const refusal: Error = await openSite(config, now).then(
    () => expect.unreachable(),
    (error) => error,
  );
  expect(refusal).toBeInstanceOf(SiteClosed);
  expect(refusal.message).toMatch(/表结构比本程序新.*还多 1 步.*2096-10-02.*备份恢复/);
  expect(await value('select count(*) from audit_entry')).toBe(entries);
});
