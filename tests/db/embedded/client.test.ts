import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database, Db, Tx } from '#db/client.ts';
import { openEmbedded } from '#db/embedded/open.ts';
import { rows } from '#db/rows.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';

const folder = useTemporaryFolder();
const ENDLESS = sql`select count(*) from generate_series(1, 100000000000)`;
const one = (db: Db) => db.execute(sql`select 1 as one`);
let database: Database;
let db: Db;

beforeAll(async () => {
  database = await openEmbedded({ dataDir: join(folder(), 'data'), statementTimeoutMs: 1500 });
  db = database.db;
  await db.execute(sql`create table t (n int)`);
});
afterAll(() => database.close());

it.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['a query', () => db.execute(sql`select 1`)],
  ['a query of the query builder', async () => db.select({ one: sql`1` }).from(sql`t`)],
  ['another transaction', () => db.transaction(async () => undefined)],
  ['a query deep inside a nested transaction', (tx) => tx.transaction(() => one(db))],
  ['maintenance', () => database.maintain()],
  ['COPY', () => database.copyIn({ table: 't', columns: ['n'] }, ['1'])],
  ['closing', () => database.close()],
])(
  'refuses %s through the outer db inside a transaction, instead of waiting for ever',
  async (_, useOuter) => {
    const reason = await db.transaction(useOuter).catch((error: Error) => error);
    const messages = [reason, (reason as Error).cause].map((error) => (error as Error | undefined)?.message);
    expect(messages).toContainEqual(expect.stringContaining('事务之内用了外层的 db'));
    expect(rows(await one(db))).toEqual([{ one: 1 }]);
  },
);

it('lets others ask while a transaction is open; they wait for its end', async () => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const order: string[] = [];
  const transaction = db.transaction(async (tx) => {
    await asked;
    await one(tx);
    order.push('transaction');
  });
  const other = one(db).then(() => order.push('other'));
  ask();
  await Promise.all([transaction, other]);
  expect(order).toEqual(['transaction', 'other']);
});

it('lets go of the ban once the transaction is over', async () => {
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const later = await db.transaction(async () => ({ result: over.then(() => one(db)) }));
  end();
  expect(rows(await later.result)).toEqual([{ one: 1 }]);
});

it('refuses a tx that is used after its transaction', async () => {
  const escaped = await db.transaction(async (tx) => ({ tx }));
  await expect(one(escaped.tx)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('事务已结束') },
  });
});

it('a statement over the time limit costs its transaction, and only that', async () => {
  await db.execute(sql`delete from t`);
  const other = db.execute(sql`insert into t values (1)`);
  const slow = db.transaction(async (tx) => {
    await tx.execute(sql`insert into t values (2)`);
    await tx.execute(ENDLESS).catch(() => undefined);
    await tx.execute(sql`insert into t values (3)`);
  });
  const next = db.execute(sql`insert into t values (4)`);
  await expect(slow).rejects.toMatchObject({ cause: { message: expect.stringContaining('没有提交') } });
  await Promise.all([other, next]);
  expect(rows(await db.execute(sql`select n from t order by n`))).toEqual([{ n: 1 }, { n: 4 }]);
});
