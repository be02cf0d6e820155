/**
 * What a backup costs: `npm run bench:backup`, `BENCH_ROWS=1000000` figures in the record unless told otherwise. The
 * limit of a backup is COPY of the largest table alone, read from the same database and thrown away. It prints, and
 * does not judge. The server is one of our own unless TEST_DATABASE_URL names another.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { checkBackup } from '#server/backup/check-backup.ts';
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { writeBackup } from '#server/backup/write-backup.ts';
import { PROGRAM_VERSION } from '#server/program.ts';
import { startTestServer } from '../setup/postgres-server.ts';
import { dropDatabase, openOnServer } from '../setup/server-databases.ts';

const ROWS = Number(process.env.BENCH_ROWS ?? '1000000');
const OBSERVED = {
  table: 'observation',
  columns: ['vintage_id', 'indicator_id', 'region_id', 'period', 'form', 'status', 'value', 'unit'],
};
const now = () => new Date();

async function fill({ withoutTimeLimit }: Database): Promise<void> {
  await withoutTimeLimit((db) =>
    db.execute(sql`
      insert into observation (vintage_id, indicator_id, region_id, period, form, status, value, unit)
      select 1, n % 90, n / 3600, n % 3600 / 90, 0, 0, round((n::bigint * 7919 % 1000003)::numeric / 100, 2), '亿元'
      from generate_series(0, ${ROWS - 1}::int) n`),
  );
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The longest that a reader waits for an answer while the work goes on, in seconds. */
async function longestWait({ db }: Database, work: Promise<unknown>): Promise<number> {
  const state = { over: false };
  const done = work.finally(() => {
    state.over = true;
  });
  let longest = 0;
  while (!state.over) {
    longest = Math.max(longest, await seconds(() => db.execute(sql`select last_id from audit_head`)));
    await setImmediate();
  }
  await done;
  return longest;
}

async function readAndForget(database: Database): Promise<void> {
  await database.readAtOneMoment(async ({ copyOut }) => {
    for await (const _ of copyOut(OBSERVED));
  });
}

async function measure(name: string, site: Database, target: Database, folder: string): Promise<string> {
  const file = join(folder, `${name}.tar`);
  const copy = join(folder, 'copy');
  const { copyFiles } = site;
  const standstill = copyFiles
    ? await longestWait(site, copyFiles(join(copy, 'postgres')))
    : await longestWait(site, writeBackup(site, `${file}.first`, { program: PROGRAM_VERSION, now }));
  const source = copyFiles ? await openDatabase({ databaseUrl: null, dataDir: copy }) : site;
  const limit = await seconds(() => readAndForget(source));
  const backup = await seconds(() => writeBackup(source, file, { program: PROGRAM_VERSION, now }));
  if (source !== site) await source.close();
  const manifest = await checkBackup(file, PROGRAM_VERSION);
  const check = await seconds(() => checkBackup(file, PROGRAM_VERSION));
  const restore = await seconds(() => restoreBackup(target, file, manifest, { replace: false }));
  const megabytes = (await stat(file)).size / 2 ** 20;
  const cells = [
    standstill.toFixed(2),
    backup.toFixed(1),
    (limit / backup).toFixed(2),
    check.toFixed(1),
    restore.toFixed(1),
    Math.round(ROWS / restore).toLocaleString('en'),
    megabytes.toFixed(1),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-backup-'));
const server = await startTestServer([]);
const lines: string[] = [];
try {
  const embedded = (name: string) => openDatabase({ databaseUrl: null, dataDir: join(folder, name) });
  const [site, target] = [await embedded('site'), await embedded('target')];
  await migrate(site);
  await fill(site);
  lines.push(await measure('embedded', site, target, folder));
  await site.close();
  await target.close();
  if (server) {
    const names = [`bench_site_${process.pid}`, `bench_target_${process.pid}`] as const;
    const options = { applicationName: 'bench' };
    const [from, to] = [
      await openOnServer(server.url, names[0], null, options),
      await openOnServer(server.url, names[1], null, options),
    ];
    await migrate(from);
    await fill(from);
    lines.push(await measure('server', from, to, folder));
    await from.close();
    await to.close();
    for (const name of names) await dropDatabase(server.url, name);
  }
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
console.log(`${ROWS.toLocaleString('en')} figures; seconds`);
console.log(
  '| database | longest wait of a reader | backup | COPY of the table alone ÷ backup | check | restore and read back | rows/s restored | MB |',
);
console.log('|---|---|---|---|---|---|---|---|');
console.log(lines.join('\n'));
