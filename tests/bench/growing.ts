/**
 * What a page costs as the record grows from one time to 2 000 times the figures: a made-up country of each size on
 * the same PostgreSQL, asked by a reader without an account. Run it with `npm run bench:growth`; it prints, it does not
 * judge. `BENCH_FACTORS=1,10` makes it shorter: the largest country alone takes several minutes.
 *
 * Worked out: the first reader after a publication. Kept: everybody after that.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { COUNTRY_PLAN } from '#seeds/country/country-plan.ts';
import { scaled, WHOLE_COUNTRY } from '#seeds/country/country-size.ts';
import { loadCountry } from '#seeds/country/load-country.ts';
import { COUNTRY_CODE } from '#seeds/country/region-tree.ts';
import { startTestServer } from '../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../setup/server-databases.ts';
import { startServer } from '../setup/server-process.ts';
import { memoryOf } from './process-memory.ts';
import { at, median } from './quantile.ts';

const LARGEST = 2000;
const FACTORS = (process.env.BENCH_FACTORS ?? `1,10,100,${LARGEST}`).split(',').map(Number);
const WORKED = 7;
const KEPT = 100;
const NOW = '2026-11-21T02:00:00.000Z';
const INDICATOR = 'demo_country_001';

const page = { accept: 'text/html', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' };
const QUESTIONS: readonly { name: string; path: string; headers?: Record<string, string> }[] = [
  { name: 'overview, drawn', path: '/', headers: page },
  { name: 'plan, drawn', path: `/plans/${COUNTRY_PLAN}`, headers: page },
  { name: 'region, drawn', path: `/regions/${COUNTRY_CODE}`, headers: page },
  { name: 'indicator, drawn', path: `/indicators/${INDICATOR}`, headers: page },
  { name: 'progress of the plan', path: `/api/v1/progress?plan=${COUNTRY_PLAN}` },
  { name: 'regions', path: '/api/v1/regions' },
  { name: 'one series', path: `/api/v1/observations?indicator=${INDICATOR}&region=${COUNTRY_CODE}` },
  {
    name: 'all regions of a quarter',
    path: `/api/v1/observations?indicator=${INDICATOR}&from=2026-Q3&to=2026-Q3`,
  },
];

interface Measured {
  bytes: number;
  worked: number;
  kept: number;
  keptP99: number;
}

async function ask(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  const { byteLength } = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return { ms: performance.now() - began, bytes: byteLength };
}

/** As if something had been published: what was kept counts no more. */
const publish = ({ db }: Database) =>
  db.transaction((tx) =>
    insertAuditEntry(tx, {
      at: NOW,
      actor: 'bench',
      personId: null,
      action: 'country.seed',
      subject: COUNTRY_PLAN,
      detail: {},
    }),
  );

async function measure(database: Database, site: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { path, headers } of QUESTIONS) {
    await ask(site + path, headers);
    const worked: number[] = [];
    for (let round = 0; round < WORKED; round++) {
      await publish(database);
      worked.push((await ask(site + path, { ...headers, 'cache-control': 'no-cache' })).ms);
    }
    const kept: number[] = [];
    for (let round = 0; round < KEPT; round++) kept.push((await ask(site + path, headers)).ms);
    const { bytes } = await ask(site + path, headers);
    measured.push({ bytes, worked: median(worked), kept: median(kept), keptP99: at(kept, 0.99) });
  }
  return measured;
}

interface Size {
  factor: number;
  figures: number;
  seconds: number;
  memory: { start: number; end: number };
  measured: Measured[];
}

async function measureSize(serverUrl: string, factor: number): Promise<Size> {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = await openOnServer(serverUrl, name, null);
  try {
    await migrate(database);
    const began = performance.now();
    const figures = await loadCountry(database, scaled(WHOLE_COUNTRY, factor / LARGEST), NOW);
    const seconds = (performance.now() - began) / 1000;
    const site = await startServer(folder, {
      DATABASE_URL: databaseUrl(serverUrl, name),
      PUBLIC_READ: 'on',
    });
    try {
      const start = memoryOf(site.pid).now;
      const measured = await measure(database, site.url);
      return { factor, figures, seconds, memory: { start, end: memoryOf(site.pid).now }, measured };
    } finally {
      await site.kill();
    }
  } finally {
    await database.close();
    await dropDatabase(serverUrl, name);
    await rm(folder, { recursive: true });
  }
}

const server = await startTestServer([]);
if (server) {
  try {
    const sizes: Size[] = [];
    for (const factor of FACTORS) sizes.push(await measureSize(server.url, factor));
    const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
    row([
      'record',
      'figures',
      'made in, s',
      'figures a second',
      'site after start, MB',
      'after the questions, MB',
    ]);
    row(['---', '---', '---', '---', '---', '---']);
    for (const { factor, figures, seconds, memory } of sizes)
      row([
        `${factor} ×`,
        figures,
        seconds.toFixed(1),
        Math.round(figures / seconds),
        memory.start,
        memory.end,
      ]);
    console.log('\nMilliseconds: worked out / kept, median / kept, 99 of 100; and the size of the answer.\n');
    row(['question', ...sizes.map(({ factor }) => `${factor} ×`), 'largest ÷ smallest: worked out, kept']);
    row(['---', ...sizes.map(() => '---'), '---']);
    for (const [index, { name }] of QUESTIONS.entries()) {
      const all = sizes.map(({ measured }) => measured[index]!);
      const [least, most] = [all[0]!, all.at(-1)!];
      row([
        name,
        ...all.map(
          ({ worked, kept, keptP99, bytes }) =>
            `${worked.toFixed(0)} / ${kept.toFixed(1)} / ${keptP99.toFixed(1)}; ${Math.round(bytes / 1024)} KB`,
        ),
        `${(most.worked / least.worked).toFixed(1)}, ${(most.kept / least.kept).toFixed(1)}`,
      ]);
    }
  } finally {
    await server.stop();
  }
}
