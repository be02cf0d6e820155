import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { repeat } from '#server/jobs/repeat.ts';
import { type Cluster, makeCluster } from '../setup/postgres-cluster.ts';
import { FORGETFUL } from '../setup/postgres-server.ts';
import { useServer } from '../setup/server.ts';
import { databaseUrl, openOnServer } from '../setup/server-databases.ts';
import { addPerson, signIn } from '../setup/sign-in.ts';

let making: Promise<Cluster | null> | undefined;

/** A PostgreSQL of this file's own with an empty database; null where none can run. */
function cluster(): Promise<Cluster | null> {
  making ??= start().catch((error: Error) => {
    console.warn(`\n*** 没有运行数据库中断的测试：${error.message}\n`);
    return null;
  });
  return making;
}

async function start(): Promise<Cluster> {
  const made = await makeCluster(FORGETFUL);
  await made.start();
  await (await openOnServer(made.url, 'site', null)).close();
  return made;
}

afterAll(async () => (await making)?.remove());
const lines: string[] = [];
const server = useServer(
  async () => {
    const made = await cluster();
    return { PUBLIC_READ: 'on', ...(made ? { DATABASE_URL: databaseUrl(made.url, 'site') } : {}) };
  },
  { log: { write: (line) => void lines.push(line) } },
);

const ask = (url: string, headers = {}) => server.bare().inject({ url, headers });

/** Asks until it is answered; the file's time limit is the limit. */
async function untilAnswered(url: string): Promise<void> {
  while ((await ask(url)).statusCode !== 200) await setTimeout(100);
}

it('a database that goes away and comes back: refusals that say so, then all is well without a restart', async (context) => {
  const made = await cluster();
  if (made === null) return context.skip('no PostgreSQL server could be started');
  const { headers } = server.administrator();
  await addPerson(server.database().db, 'signed-in');
  const cookie = await signIn(server.bare(), 'signed-in');
  const job = { done: 0, failed: 0 };
  const failed = () => {
    job.failed += 1;
  };
  const stopJob = repeat(
    async () => {
      await server.database().db.execute('select');
      job.done += 1;
    },
    { firstMs: 0, everyMs: 20, failed },
  );
  const before = (await ask('/api/v1/progress?plan=SD')).body;
  await expect.poll(() => job.done).toBeGreaterThan(0);

  for (let outage = 0; outage < 2; outage++) {
    await made.stop();
    const reader = '/api/v1/progress?plan=SD';
    expect((await ask(reader, { 'cache-control': 'no-cache' })).statusCode).toBe(503);
    // Who only reads is told so once the end of the listening line was heard.
    await expect.poll(async () => (await ask(reader)).statusCode, { interval: 5 }).toBe(503);
    for (const [url, by] of [
      ['/api/v1/progress?plan=SD', {}],
      ['/api/v1/plans', headers],
      ['/api/v1/people', headers],
      ['/api/v1/session', { cookie }],
    ] as const) {
      const answer = await ask(url, by);
      expect([url, answer.statusCode]).toEqual([url, 503]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.json().detail).toContain('数据库暂时连不上');
    }
    // The screens come all the same, and say on their own what they lack.
    const page = await ask('/plans/SD');
    expect([page.statusCode, page.body.includes('<div id="app"></div>')]).toEqual([200, true]);
    const health = await ask('/api/v1/health');
    expect([health.statusCode, health.json()]).toMatchObject([200, { status: 'ok', dataVersion: null }]);
    const ready = await ask('/api/v1/ready');
    expect([ready.statusCode, ready.json()]).toMatchObject([503, { ready: false, database: false }]);
    const failedBefore = job.failed;
    await expect.poll(() => job.failed, { timeout: 20_000 }).toBeGreaterThan(failedBefore);

    await made.start();
    await untilAnswered('/api/v1/ready');
    const doneBefore = job.done;
    await expect.poll(() => job.done, { timeout: 20_000 }).toBeGreaterThan(doneBefore);
    expect((await ask('/api/v1/progress?plan=SD')).body).toBe(before);
    expect((await ask('/api/v1/people', headers)).statusCode).toBe(200);
    expect((await ask('/api/v1/session', { cookie })).json()).toMatchObject({ by: 'session' });
  }
  await stopJob();
  const said = lines.filter((line) => line.includes('the database cannot be used'));
  expect(said.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toMatch(/unexpected error/);
});
