import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Engine, EngineStopped } from '#db/embedded/engine.ts';
import { EMPTY_DATABASE_IMAGE } from '#db/embedded/image.ts';
import { startThreadEngine } from '#db/embedded/thread-engine.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';

const folder = useTemporaryFolder();
const ENDLESS = 'select count(*) from generate_series(1, 100000000000)';
let count = 0;
let engine: Engine | undefined;
afterEach(() => engine?.kill());

async function start(): Promise<{ engine: Engine; cluster: string }> {
  count += 1;
  const cluster = join(folder(), `cluster-${count}`);
  engine = await startThreadEngine({ folder: cluster, imageFolder: EMPTY_DATABASE_IMAGE });
  return { engine, cluster };
}

it('leaves this thread free while a statement runs', async () => {
  const { engine } = await start();
  const busy = engine.run({ sql: 'select count(*)::int as n from generate_series(1, 3000000)' });
  let turnsOfThisThread = 0;
  const ticker = setInterval(() => {
    turnsOfThisThread += 1;
  }, 1);
  expect((await busy).rows).toEqual([{ n: 3_000_000 }]);
  clearInterval(ticker);
  expect(turnsOfThisThread).toBeGreaterThan(5);
});

it('passes PostgreSQL’s error with its fields, and goes on', async () => {
  const { engine } = await start();
  await engine.run({ sql: 'create table t (n int constraint few check (n < 3))' });
  const error = await engine.run({ sql: 'insert into t values (3)' }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: '23514', constraint: 'few', table: 't', severity: 'ERROR' });
  expect(error).toBeInstanceOf(Error);
  expect((await engine.run({ sql: 'select 1 as one' })).rows).toEqual([{ one: 1 }]);
});

it('blames the caller alone for a value that cannot travel', async () => {
  const { engine } = await start();
  await expect(engine.run({ sql: 'select $1', params: [() => 1] })).rejects.toThrow();
  expect((await engine.run({ sql: 'select 1 as one' })).rows).toEqual([{ one: 1 }]);
});

it('rejects what waits and all that comes later when the thread is stopped', async () => {
  const { engine } = await start();
  const waiting = Promise.allSettled([engine.run({ sql: ENDLESS }), engine.run({ sql: 'select 1' })]);
  await engine.kill();
  const later = Promise.allSettled([engine.run({ sql: 'select 1' }), engine.close()]);
  for (const outcome of [...(await waiting), ...(await later)]) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(EngineStopped) });
  }
});

it('stops, and says why, when PostgreSQL cannot go on', async () => {
  const { engine, cluster } = await start();
  await engine.run({ sql: 'create table t (n int)' });
  await rm(join(cluster, 'pg_wal'), { recursive: true });
  const outcomes = await Promise.allSettled([
    engine.run({ sql: 'insert into t select generate_series(1, 500000)' }),
    engine.run({ sql: 'select 1' }),
  ]);
  // Whoever's statement it was hears the same as everybody after.
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(EngineStopped) });
  await expect(engine.run({ sql: 'select 1' })).rejects.toThrow(
    /已停止（could not create file "pg_wal.*自动重新启动/,
  );
});

it('finds everything again after it was stopped in the middle of a statement', async () => {
  const { engine, cluster } = await start();
  await engine.run({ sql: 'create table t (n int)' });
  await engine.run({ sql: 'insert into t values (1)' });
  const cutOff = expect(engine.run({ sql: `insert into t ${ENDLESS}` })).rejects.toThrow(EngineStopped);
  await engine.kill();
  await cutOff;
  const next = await startThreadEngine({ folder: cluster, imageFolder: EMPTY_DATABASE_IMAGE });
  expect((await next.run({ sql: 'select n from t' })).rows).toEqual([{ n: 1 }]);
  await next.close();
});
