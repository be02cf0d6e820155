/**
 * What pages cost as the record grows: the site as it comes, with its five plans and their demonstration figures, and
 * the same site with made-up countries of more and more regions beside them, on the same PostgreSQL, asked by a reader
 * without an account. Run it with `npm run bench:growth`; it prints, it does not judge. `BENCH_REGIONS=0,7,3300` makes
 * it shorter: the largest country alone takes a minute.
 *
 * Two tables. The pages of a plan that is there in every size show as much with the largest country as without one:
 * what they take longer is the price of everything else in the record. The country's own pages are compared among
 * countries: each keeps all 90 indicators and with them all 90 targets, so that its pages list as many targets; a
 * country with fewer indicators would have shorter pages, and the comparison would measure those. What still grows with
 * the regions is what an answer is about, as its bytes tell.
 *
 * Worked out: the first reader after a publication. Kept: everybody after that.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { publish } from '#db/queries/publish.ts';
import { findRegions } from '#db/queries/regions.ts';
import { observation } from '#db/schema/index.ts';
import { COUNTRY_PLAN } from '#seeds/country/country-plan.ts';
import { WHOLE_COUNTRY } from '#seeds/country/country-size.ts';
import { loadCountry } from '#seeds/country/load-country.ts';
import { COUNTRY_CODE } from '#seeds/country/region-tree.ts';
import { fillSite } from '#server/site.ts';
import { startTestServer } from '../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../setup/server-databases.ts';
import { startServer } from '../setup/server-process.ts';
import { memoryOf } from './process-memory.ts';
import { at, median } from './quantile.ts';

/** Regions of the country; 0 = no country. Ten, a hundred and two thousand times the figures of the site as it comes, and all. */
const SIZES = (process.env.BENCH_REGIONS ?? `0,7,70,1424,${WHOLE_COUNTRY.regions}`).split(',').map(Number);
const WORKED = 9;
const KEPT = 100;
const NOW = '2026-11-21T02:00:00.000Z';

const page = { accept: 'text/html', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' };

interface Question {
  name: string;
  path: string;
  headers?: Record<string, string>;
}

/** The same pages and answers of a plan, of a region and of an indicator. */
const about = (plan: string, region: string, indicator: string): Question[] => [
  { name: 'plan, drawn', path: `/plans/${plan}`, headers: page },
  { name: 'region, drawn', path: `/regions/${region}`, headers: page },
  { name: 'indicator, drawn', path: `/indicators/${indicator}`, headers: page },
  { name: 'progress of the plan', path: `/api/v1/progress?plan=${plan}` },
  { name: 'one series', path: `/api/v1/observations?indicator=${indicator}&region=${region}` },
  {
    name: 'all regions of a quarter',
    path: `/api/v1/observations?indicator=${indicator}&from=2026-Q3&to=2026-Q3`,
  },
];
const OF_THE_SITE: readonly Question[] = [
  { name: 'overview, drawn', path: '/', headers: page },
  ...about('SD', '370000', 'robot_mfg_scale'),
];
const OF_THE_COUNTRY: readonly Question[] = [
  ...about(COUNTRY_PLAN, COUNTRY_CODE, 'demo_country_001'),
  { name: 'regions', path: '/api/v1/regions' },
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

/** What is published before each question that is worked out: of each place one figure. */
const PUBLISHED = [
  ['robot_mfg_scale', '370100', 'ytd', '亿元'],
  ['demo_country_001', `${COUNTRY_CODE}001`, 'point', '台'],
] as const;

/** Publishes a correction, after which nothing counts any more that was kept; the country's where there is one. */
async function publishCorrection({ db }: Database): Promise<void> {
  const indicators = new Map((await findIndicators(db)).map(({ code, id }) => [code, id]));
  const regions = new Map((await findRegions(db)).map(({ code, id }) => [code, id]));
  const cells = PUBLISHED.filter(([indicator]) => indicators.has(indicator)).map(
    ([indicator, region, form, unit]) => ({
      indicatorId: indicators.get(indicator)!,
      regionId: regions.get(region)!,
      ...{ period: '2026-Q3', form, unit },
      status: 'final' as const,
      value: Math.round(1000 + 1000 * Math.random()),
      ...{ yoyPercent: null, sourceId: null, occurredOn: null, note: null },
    }),
  );
  const id = randomUUID();
  const submission = { id, kind: 'api' as const, recorder: 'bench', demo: false, createdAt: NOW };
  await db.transaction(async (tx) => {
    await publish(tx, submission, cells, NOW);
    await insertAuditEntry(tx, {
      at: NOW,
      actor: 'bench',
      personId: null,
      action: 'observations.enter',
      subject: id,
      detail: {},
    });
  });
}

async function measure(database: Database, site: string, { path, headers }: Question): Promise<Measured> {
  await ask(site + path, headers);
  const worked: number[] = [];
  for (let round = 0; round < WORKED; round++) {
    await publishCorrection(database);
    worked.push((await ask(site + path, { ...headers, 'cache-control': 'no-cache' })).ms);
  }
  const kept: number[] = [];
  for (let round = 0; round < KEPT; round++) kept.push((await ask(site + path, headers)).ms);
  const { bytes } = await ask(site + path, headers);
  return { bytes, worked: median(worked), kept: median(kept), keptP99: at(kept, 0.99) };
}

interface Size {
  regions: number;
  /** On record, every version, with those of the site as it comes; and how many times as many as those. */
  figures: number;
  times: number;
  seconds: number;
  memory: { start: number; end: number };
  /** By question. */
  measured: Map<Question, Measured>;
}

async function measureSize(serverUrl: string, regions: number): Promise<Size> {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = await openOnServer(serverUrl, name, null);
  try {
    await fillSite(database, { demo: true }, NOW);
    const ownFigures = await database.db.$count(observation);
    const began = performance.now();
    const more = regions === 0 ? 0 : await loadCountry(database, { ...WHOLE_COUNTRY, regions }, NOW);
    const seconds = (performance.now() - began) / 1000;
    const figures = ownFigures + more;
    const site = await startServer(folder, {
      DATABASE_URL: databaseUrl(serverUrl, name),
      PUBLIC_READ: 'on',
    });
    try {
      const start = memoryOf(site.pid).now;
      const measured: Size['measured'] = new Map();
      for (const question of regions === 0 ? OF_THE_SITE : [...OF_THE_SITE, ...OF_THE_COUNTRY])
        measured.set(question, await measure(database, site.url, question));
      const memory = { start, end: memoryOf(site.pid).now };
      return { regions, figures, times: figures / ownFigures, seconds, memory, measured };
    } finally {
      await site.kill();
    }
  } finally {
    await database.close();
    await dropDatabase(serverUrl, name);
    await rm(folder, { recursive: true });
  }
}

const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const titleOf = ({ regions, times }: Size) =>
  `${regions === 0 ? 'no country' : `${regions} regions`}, ${times.toFixed(0)} ×`;

function printRecords(sizes: readonly Size[]): void {
  row(['country', 'figures', 'made in, s', 'site after start, MB', 'after the questions, MB']);
  row(['---', '---', '---', '---', '---']);
  for (const size of sizes)
    row([titleOf(size), size.figures, size.seconds.toFixed(1), size.memory.start, size.memory.end]);
}

function printQuestions(title: string, questions: readonly Question[], sizes: readonly Size[]): void {
  if (sizes.length === 0) return;
  console.log(`\n${title}\n`);
  row(['question', ...sizes.map(titleOf), 'last ÷ first: worked out, kept']);
  row(['---', ...sizes.map(() => '---'), '---']);
  for (const question of questions) {
    const all = sizes.map(({ measured }) => measured.get(question)!);
    const [least, most] = [all[0]!, all.at(-1)!];
    row([
      question.name,
      ...all.map(
        ({ worked, kept, keptP99, bytes }) =>
          `${worked.toFixed(0)} / ${kept.toFixed(1)} / ${keptP99.toFixed(1)}; ${Math.round(bytes / 1024)} KB`,
      ),
      `${(most.worked / least.worked).toFixed(1)}, ${(most.kept / least.kept).toFixed(1)}`,
    ]);
  }
}

const server = await startTestServer([]);
if (server) {
  try {
    const sizes: Size[] = [];
    for (const regions of SIZES) sizes.push(await measureSize(server.url, regions));
    printRecords(sizes);
    console.log('\nMilliseconds: worked out / kept, median / kept, 99 of 100; and the size of the answer.');
    printQuestions('Pages and answers of a plan that is there in every size:', OF_THE_SITE, sizes);
    printQuestions(
      'Pages and answers of the country itself:',
      OF_THE_COUNTRY,
      sizes.filter(({ regions }) => regions > 0),
    );
  } finally {
    await server.stop();
  }
}
