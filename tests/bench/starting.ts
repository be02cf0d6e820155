/**
 * How long a site takes from nothing to its first answer, and what it holds in memory then, against a bare Fastify.
 * Run it with `npm run bench:start`; it prints, it does not judge. Each start is a process of its own with the flags of
 * `npm start`; the first answer is that of the question whether it is well, which asks the database.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestServer } from '../setup/postgres-server.ts';
import { createOnServer, databaseUrl, dropDatabase } from '../setup/server-databases.ts';
import { START, START_ENV, startServer } from '../setup/server-process.ts';
import { memoryOf } from './process-memory.ts';
import { median } from './quantile.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? '5');
const BARE = fileURLToPath(new URL('./reading/bare.ts', import.meta.url));

interface Start {
  ms: number;
  memory: number;
}

async function bareStart(file: string): Promise<Start> {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [...START.slice(0, -1), BARE, file], {
    env: { ...process.env, ...START_ENV },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout!, 'data');
  await (await fetch(String(said).trim())).arrayBuffer();
  const start = { ms: performance.now() - began, memory: memoryOf(child.pid!).now };
  child.kill();
  await once(child, 'exit');
  return start;
}

async function siteStart(folder: string, env: Record<string, string>): Promise<Start> {
  const began = performance.now();
  const site = await startServer(folder, env);
  const answer = await fetch(`${site.url}/api/v1/health`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const start = { ms: performance.now() - began, memory: memoryOf(site.pid).now };
  await site.kill();
  return start;
}

async function starts(one: () => Promise<Start>): Promise<Start> {
  const all: Start[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await one());
  return { ms: median(all.map(({ ms }) => ms)), memory: median(all.map(({ memory }) => memory)) };
}

const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const server = await startTestServer([]);
try {
  const file = join(folder, 'answer.json');
  await writeFile(file, '{}');
  const bare = await starts(() => bareStart(file));
  row(['start', 'median, ms', '÷ bare Fastify', 'memory, MB']);
  row(['---', '---', '---', '---']);
  const tell = (name: string, { ms, memory }: Start) =>
    row([name, Math.round(ms), (ms / bare.ms).toFixed(1), memory]);
  tell('bare Fastify', bare);
  const both = async (name: string, make: () => Promise<{ folder: string; env: Record<string, string> }>) => {
    tell(
      `${name}, first start: tables, plans, demonstration`,
      await starts(async () => {
        const { folder: at, env } = await make();
        return siteStart(at, env);
      }),
    );
    const { folder: at, env } = await make();
    await siteStart(at, env);
    tell(`${name}, later`, await starts(() => siteStart(at, env)));
  };
  await both('embedded database', async () => ({
    folder: await mkdtemp(join(folder, 'site-')),
    env: { DATABASE_URL: '', DEMO: 'on' },
  }));
  if (server) {
    const made: string[] = [];
    await both('PostgreSQL server', async () => {
      const name = `bench_${randomUUID().slice(0, 8)}`;
      await createOnServer(server.url, name, null);
      made.push(name);
      return {
        folder: await mkdtemp(join(folder, 'site-')),
        env: { DATABASE_URL: databaseUrl(server.url, name), DEMO: 'on' },
      };
    });
    for (const name of made) await dropDatabase(server.url, name);
  }
} finally {
  await server?.stop();
  await rm(folder, { recursive: true });
}
