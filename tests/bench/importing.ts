/**
 * What importing 100 000 rows costs, against COPY of the same finished rows into the same indexed table of the same
 * PostgreSQL. Run it with `npm run bench:import`; it prints, it does not judge. The server is one of our own unless
 * TEST_DATABASE_URL names another; both sides run on it, turn about, with the same settings.
 *
 * The limit does what psql's \copy does: it reads the file of finished rows and sends it to COPY FROM STDIN over an
 * open connection. The import is timed from the moment at which the file that was uploaded lies on the server's disk
 * to the answer of its commit: preview (reading, checking, staging, comparing with the record) and commit (writing,
 * latest figures, audit) together.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import type { Database } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { indicator, region } from '#db/schema/index.ts';
import { copyInto } from '#db/server-copy.ts';
import { commitImport } from '#server/services/imports/commit.ts';
import { type ImportedFile, previewImport } from '#server/services/imports/preview.ts';
import { ADMINISTRATOR } from '../setup/people.ts';
import { startTestServer } from '../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../setup/server-databases.ts';
import {
  type BenchRow,
  benchRows,
  byPeriod,
  csvOf,
  FINISHED_COLUMNS,
  finishedLines,
  INDICATORS,
  indicatorCode,
  REGIONS,
  regionCode,
} from './importing/bench-rows.ts';
import { type Phases, timed, timedDatabase } from './importing/phases.ts';
import { median } from './quantile.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? '7');
const ROWS = 100_000;
const YEARS_OF_RECORD = [0, 25];
const FIRST_YEAR = 2023;
const NAME = `bench_${randomUUID().slice(0, 8)}`;

async function prepare(database: Database): Promise<void> {
  await migrate(database);
  await database.db.insert(indicator).values(
    Array.from({ length: INDICATORS }, (_, index) => ({
      code: indicatorCode(index),
      name: `基准指标${index}`,
      nameEn: `Benchmark ${index}`,
      unit: '亿元',
      measureKind: 'flow' as const,
      placeRollup: 'sum' as const,
      direction: 'up' as const,
      decimals: 2,
      definition: '',
      definitionEn: '',
    })),
  );
  await database.db.insert(region).values(
    Array.from({ length: REGIONS }, (_, index) => ({
      code: regionCode(index),
      name: `基准市${index}`,
      shortName: `基准${index}`,
      kind: 'city' as const,
    })),
  );
}

async function idsOf({ db }: Database) {
  const indicators = await db.select().from(indicator);
  const regions = await db.select().from(region);
  return {
    indicators: new Map(indicators.map(({ code, id }) => [code, id])),
    regions: new Map(regions.map(({ code, id }) => [code, id])),
  };
}

/** As far back as asked, the same series have figures already, in a vintage of their own. */
async function fill(
  database: Database,
  years: number,
  ids: Awaited<ReturnType<typeof idsOf>>,
): Promise<void> {
  await database.db.execute(sql`truncate observation, vintage`);
  await database.db.execute(sql`update vintage_counter set last = 1`);
  await database.db.execute(
    sql`insert into vintage values (1, '2020-01-01T00:00:00Z'::timestamptz, gen_random_uuid(), false)`,
  );
  const lines = finishedLines(benchRows(FIRST_YEAR - years, years), 1, ids);
  await database.copyIn({ table: 'observation', columns: FINISHED_COLUMNS }, lines);
  await database.maintain();
}

/** Takes out what a run wrote, for the next one to find the tables as this one did. */
async function cleanUp(database: Database): Promise<void> {
  await database.withoutTimeLimit(async (db) => {
    await db.execute(sql`delete from observation where vintage_id > 1`);
    await db.execute(sql`vacuum observation`);
    await db.execute(sql`checkpoint`);
  });
}

/** What both sides are given, on disk. */
interface Files {
  finished: string;
  csv: ImportedFile;
}

async function writeFiles(
  folder: string,
  rows: readonly BenchRow[],
  ids: Awaited<ReturnType<typeof idsOf>>,
): Promise<Files> {
  const finished = join(folder, 'finished.csv');
  await writeFile(finished, `${finishedLines(rows, 2, ids).join('\n')}\n`);
  const path = join(folder, 'import.csv');
  const csv = csvOf(rows);
  await writeFile(path, csv);
  const hash = createHash('sha256').update(csv).digest('hex');
  return { finished, csv: { name: 'import.csv', path, size: (await stat(path)).size, hash } };
}

async function limitOnce(connection: postgres.Sql, finished: string): Promise<number> {
  const target = { table: 'observation', columns: FINISHED_COLUMNS };
  async function* pieces() {
    for await (const text of createReadStream(finished)) yield { text: text as Buffer, count: 0 };
  }
  return (await timed(() => copyInto(connection, target, pieces()))).ms;
}

async function importOnce(database: Database, file: ImportedFile): Promise<Phases> {
  const watched = timedDatabase(database);
  const context = {
    db: database.db,
    database: watched.database,
    now: () => new Date(),
    actor: ADMINISTRATOR,
  };
  const preview = await timed(() => previewImport(context, file));
  const { id, committable, dataVersion, notes } = preview.result;
  if (!committable || notes.total > 0) throw new Error(JSON.stringify(preview.result).slice(0, 2000));
  const body = { recorder: '基准', expectedVersion: dataVersion };
  const commit = await timed(() => commitImport(context, id, body));
  return watched.phases(preview.ms, commit.ms);
}

const rate = (rows: number, ms: number) => `${Math.round(rows / ms)}k`.padStart(6);

async function compare(
  database: Database,
  connection: postgres.Sql,
  { finished, csv }: Files,
  title: string,
): Promise<void> {
  const limits: number[] = [];
  const imports: Phases[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const limit = await limitOnce(connection, finished);
    await cleanUp(database);
    const phases = await importOnce(database, csv);
    await cleanUp(database);
    if (run === 0) continue; // warms both up
    limits.push(limit);
    imports.push(phases);
  }
  const limit = median(limits);
  const of = (name: keyof Phases) => median(imports.map((phases) => phases[name]));
  const ours = median(imports.map(({ preview, commit }) => preview + commit));
  const parts = [of('stage'), of('compare'), of('preview'), of('write'), of('commit')];
  console.log(
    `${title.padEnd(34)} ${rate(ROWS, limit)} ${rate(ROWS, ours)}  ${(limit / ours).toFixed(2)}   ` +
      `${Math.round(limit).toString().padStart(5)}  ${parts.map((ms) => Math.round(ms).toString().padStart(5)).join('  ')}`,
  );
}

/** 100 000 figures of ten quarters, of series that the record may know already. */
const hundredThousand = () => benchRows(FIRST_YEAR, 3).filter(({ period }) => period <= '2025-Q2');
const ORDERS = [
  { order: 'by series', arranged: hundredThousand },
  { order: 'by period', arranged: () => byPeriod(hundredThousand()) },
];

const server = await startTestServer([]);
if (server) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = await openOnServer(server.url, NAME, null);
  const connection = postgres(databaseUrl(server.url, NAME), { max: 1, onnotice: () => undefined });
  try {
    await prepare(database);
    const ids = await idsOf(database);
    console.log(`PostgreSQL ${database.version}, ${ROWS} rows, medians of ${RUNS} runs; milliseconds\n`);
    console.log(`${''.padEnd(34)}  limit   ours ratio   COPY  stage  comp.  previ  write  commit`);
    for (const years of YEARS_OF_RECORD) {
      await fill(database, years, ids);
      for (const { order, arranged } of ORDERS) {
        const files = await writeFiles(folder, arranged(), ids);
        const held = (years * INDICATORS * REGIONS * 8) / 1e6;
        await compare(database, connection, files, `record ${held} M, file ${order}`);
      }
    }
  } finally {
    await connection.end();
    await database.close();
    await dropDatabase(server.url, NAME);
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
