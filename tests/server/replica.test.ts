import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { luckOf } from '../setup/luck.ts';
import { type Cluster, makeCluster } from '../setup/postgres-cluster.ts';
import { FORGETFUL } from '../setup/postgres-server.ts';
import { useServer } from '../setup/server.ts';
import { databaseUrl, openOnServer } from '../setup/server-databases.ts';

const NAME = 'site';

interface Pair {
  primary: Cluster;
  standby: Cluster;
}

let making: Promise<Pair | null> | undefined;

/** A primary with an empty database, and a replica that follows it; null where they cannot run. */
function pair(): Promise<Pair | null> {
  making ??= start().catch((error: Error) => {
    console.warn(`\n*** 没有运行只读副本的测试：${error.message}\n`);
    return null;
  });
  return making;
}

async function start(): Promise<Pair> {
  const primary = await makeCluster([...FORGETFUL, 'wal_keep_size=256MB']);
  await primary.start();
  await (await openOnServer(primary.url, NAME, null)).close();
  await primary.stop();
  const standby = await primary.standby();
  await primary.start();
  await standby.start();
  return { primary, standby };
}

async function env() {
  const running = await pair();
  const urls = running && {
    DATABASE_URL: databaseUrl(running.primary.url, NAME),
    DATABASE_REPLICA_URL: databaseUrl(running.standby.url, NAME),
  };
  return { DEMO: 'off', PUBLIC_READ: 'on', ...urls };
}

afterAll(async () => {
  const running = await making;
  await running?.standby.remove();
  await running?.primary.remove();
});
const servers = [useServer(env), useServer(env)] as const;

const FIGURE = { indicator: 'robot_mfg_scale', region: '370000', period: '2025', form: 'ytd' };
const ASKED = '/api/v1/observations?indicator=robot_mfg_scale&region=370000';

/** Writes through one server, as a person does. */
async function write(at: number, value: number): Promise<void> {
  const answer = await servers[at]!.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: { recorder: '山东省统计局', observations: [{ ...FIGURE, value, status: 'annual' }] },
  });
  expect(answer.statusCode).toBe(201);
}

/** What a reader at one server is shown who asks for the last word. */
const read = (at: number) => shown(at, { 'cache-control': 'no-cache' });

async function shown(at: number, headers: Record<string, string>): Promise<number> {
  const answer = await servers[at]!.bare().inject({ url: ASKED, headers });
  expect(answer.statusCode).toBe(200);
  const { items } = answer.json() as { items: { period: string; value: number }[] };
  return items.find(({ period }) => period === '2025')!.value;
}

const counts = (at: number) => ({ ...(servers[at]!.bare() as FastifyInstance).replicaReads!.counts() });

async function onStandby(statement: string): Promise<void> {
  const sql = postgres(databaseUrl((await pair())!.standby.url, NAME), { max: 1 });
  await sql.unsafe(statement);
  await sql.end();
}

let value = 1000;
const next = () => {
  value += 1;
  return value;
};

/** Publishes and reads until an answer came from the replica. */
async function untilReplicaIsRead(at: number): Promise<void> {
  for (;;) {
    const before = counts(at).replica;
    await write(at, next());
    await setTimeout(50);
    expect(await read(at)).toBe(value);
    if (counts(at).replica > before) return;
  }
}

describe('two servers, a primary and a replica', () => {
  it('read from the replica what it has', async (context) => {
    if ((await pair()) === null) return context.skip('no PostgreSQL server could be started');
    await untilReplicaIsRead(0);
    await untilReplicaIsRead(1);
  });

  it('never show less than was written or seen, while the replica lags and catches up', async (context) => {
    if ((await pair()) === null) return context.skip('no PostgreSQL server could be started');
    const { even } = luckOf(20_261_129);
    const pick = (many: number) => Math.floor(even() * many);
    await onStandby('select pg_wal_replay_pause()');
    const before = counts(0).behind + counts(1).behind;
    for (let round = 0; round < 40; round++) {
      if (pick(4) === 0) await onStandby(`select pg_wal_replay_${pick(2) === 0 ? 'pause' : 'resume'}()`);
      await write(pick(2), next());
      expect(await Promise.all([read(0), read(1), read(pick(2))])).toEqual([value, value, value]);
    }
    await onStandby('select pg_wal_replay_resume()');
    expect(counts(0).behind + counts(1).behind).toBeGreaterThan(before);
    await untilReplicaIsRead(0);
  });

  it('show soon what was written to whoever asks for no more, and at once where it was written', async (context) => {
    if ((await pair()) === null) return context.skip('no PostgreSQL server could be started');
    for (let round = 0; round < 10; round++) {
      const here = round % 2;
      await Promise.all([shown(0, {}), shown(1, {})]);
      await write(here, next());
      expect(await shown(here, {})).toBe(value);
      await expect.poll(() => shown(1 - here, {})).toBe(value);
    }
  });

  it('go on without the replica when it is gone, and take it again by themselves', async (context) => {
    const running = await pair();
    if (running === null) return context.skip('no PostgreSQL server could be started');
    await running.standby.stop();
    const before = counts(1).away;
    await write(0, next());
    expect(await read(1)).toBe(value);
    expect(counts(1).away).toBeGreaterThan(before);
    await running.standby.start();
    await untilReplicaIsRead(1);
  });

  it('do not read from a replica that was promoted', async (context) => {
    if ((await pair()) === null) return context.skip('no PostgreSQL server could be started');
    await onStandby('select pg_promote(true, 60)');
    const before = counts(0);
    for (let round = 0; round < 3; round++) {
      await write(1, next());
      expect(await read(0)).toBe(value);
    }
    expect(counts(0).replica).toBe(before.replica);
    expect(counts(0).away).toBeGreaterThan(before.away);
  });
});
