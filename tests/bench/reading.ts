/**
 * What a read of the API costs, against a bare Fastify that replies with the same bytes: all 330 regions of an
 * indicator, without an account where everybody may read, and with a token. Run it with `npm run bench:read`; it
 * prints, it does not judge. Both servers are processes of their own with the same flags, asked turn about by this one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { migrate } from '#db/migrate.ts';
import { loadCountry } from '#seeds/country/load-country.ts';
import { COUNTRY_CODE } from '#seeds/country/region-tree.ts';
import { addAccount } from '../setup/people.ts';
import { startTestServer } from '../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../setup/server-databases.ts';
import { START, START_ENV, startServer } from '../setup/server-process.ts';
import { median } from './quantile.ts';
import { type Load, loadOf } from './reading/load.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? '5');
const RUN_MS = 2000;
const NAME = `bench_${randomUUID().slice(0, 8)}`;
const COUNTRY = { regions: 330, indicators: 7, quarters: 4, revised: 0.05, seed: 1 };
const QUESTION = '/api/v1/observations?indicator=demo_country_001&from=2026-Q3&to=2026-Q3';
const BARE = fileURLToPath(new URL('./reading/bare.ts', import.meta.url));
const FLAGS = START.slice(0, -1);

async function startBare(file: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [...FLAGS, BARE, file], {
    env: { ...process.env, ...START_ENV },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout!, 'data');
  return { url: String(said).trim().replace(/\/$/, ''), child };
}

const medianOf = (loads: readonly Load[], key: keyof Load) => median(loads.map((load) => load[key]));

async function compare(limit: string, ours: string, headers: Record<string, string>, title: string) {
  for (const connections of [10, 100]) {
    const loads: { limit: Load[]; ours: Load[] } = { limit: [], ours: [] };
    for (let run = 0; run <= RUNS; run++) {
      const one = await loadOf(limit, headers, connections, RUN_MS);
      const other = await loadOf(ours, headers, connections, RUN_MS);
      if (run === 0) continue; // warms both up
      loads.limit.push(one);
      loads.ours.push(other);
    }
    const rates = [medianOf(loads.limit, 'rate'), medianOf(loads.ours, 'rate')] as const;
    const slow = [medianOf(loads.limit, 'p99'), medianOf(loads.ours, 'p99')] as const;
    console.log(
      `| ${title} | ${connections} | ${Math.round(rates[0])} | ${Math.round(rates[1])} | ${(rates[1] / rates[0]).toFixed(2)} | ` +
        `${slow[0].toFixed(1)} | ${slow[1].toFixed(1)} | ${(slow[1] / slow[0]).toFixed(1)} |`,
    );
  }
}

const server = await startTestServer([]);
if (server) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = await openOnServer(server.url, NAME, null);
  try {
    await migrate(database);
    await loadCountry(database, COUNTRY, '2026-11-21T02:00:00.000Z');
    const reader = await addAccount(database.db, '王读者', {
      grants: [{ role: 'leader', region: COUNTRY_CODE }],
      scopes: ['read'],
    });
    const site = await startServer(folder, {
      DATABASE_URL: databaseUrl(server.url, NAME),
      PUBLIC_READ: 'on',
    });
    const answer = await fetch(site.url + QUESTION, { headers: { 'accept-encoding': 'identity' } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { items } = JSON.parse(bytes.toString()) as { items: unknown[] };
    if (items.length !== COUNTRY.regions) throw new Error(`${items.length} figures instead of 330`);
    const file = join(folder, 'answer.json');
    await writeFile(file, bytes);
    const bare = await startBare(file);
    try {
      console.log(
        `PostgreSQL ${database.version}, ${bytes.length} bytes, medians of ${RUNS} runs of ${RUN_MS} ms\n`,
      );
      console.log(
        '| reader | connections | bare, a second | ours | ratio | p99 bare, ms | p99 ours | ratio |',
      );
      console.log('|---|---|---|---|---|---|---|---|');
      await compare(bare.url + QUESTION, site.url + QUESTION, {}, 'without an account');
      await compare(bare.url + QUESTION, site.url + QUESTION, reader.headers, 'with a token');
    } finally {
      bare.child.kill();
      await site.kill();
    }
  } finally {
    await database.close();
    await dropDatabase(server.url, NAME);
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
