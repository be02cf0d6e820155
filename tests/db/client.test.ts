import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { eq, sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { violatedConstraint } from '#db/constraint.ts';
import { migrate } from '#db/migrate.ts';
import { rows } from '#db/rows.ts';
import { startTestServer } from '../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../setup/server-databases.ts';
import { useTemporaryFolder } from '../setup/temporary-folder.ts';

const server = await startTestServer();
afterAll(() => server?.stop());
const folder = useTemporaryFolder();
const name = `test_${randomUUID().replaceAll('-', '')}`;

const thing = pg.pgTable('thing', {
  id: pg.integer().primaryKey(),
  bigCount: pg.bigint({ mode: 'number' }),
  exact: pg.numeric(),
  share: pg.doublePrecision(),
  isOpen: pg.boolean(),
  day: pg.date(),
  at: pg.timestamp({ withTimezone: true }),
  details: pg.jsonb().$type<{ words: string[] }>(),
  tags: pg.text().array(),
  key: pg.uuid(),
});

/** Columns come back as they went in, of the same JavaScript type. */
const ROUND_TRIPS: [column: Exclude<keyof typeof thing.$inferInsert, 'id'>, value: unknown][] = [
  ['bigCount', 9_007_199_254_740_991],
  ['exact', '12345678901234567890.0500'],
  ['share', 0.1],
  ['isOpen', false],
  ['day', '2026-01-31'],
  ['at', new Date('2026-01-31T08:00:00.123Z')],
  ['details', { words: ['机器人', '"quoted"', ''] }],
  ['tags', ['a,b', '{c}', 'NULL', '']],
  ['key', '6f1c2a5e-8c39-4d0b-9a53-0f5d3c1b2a10'],
];

/** What rows() promises for SQL without a schema. */
const RAW: [expression: string, value: unknown][] = [
  ['null::int', null],
  ['1::int2', 1],
  ['1::int8', 1],
  ['9007199254740993::int8', 9_007_199_254_740_993n],
  ['(select count(*) from thing where false)', 0],
  ['1.50::numeric', '1.50'],
  ['0.1::float8', 0.1],
  ['true', true],
  [`'2026-01-31'::date`, '2026-01-31'],
  [`'2026-01-31 16:00+08'::timestamptz`, '2026-01-31 08:00:00+00'],
  [`'2026-01-31 16:00'::timestamp`, '2026-01-31 16:00:00'],
  [`interval '1 day 2 hours'`, '1 day 02:00:00'],
  [`'08:30'::time`, '08:30:00'],
  [`'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
  // An array is read as JSON: a server's is text, since its types are not asked for.
  [`to_jsonb('{1,2}'::int[])`, [1, 2]],
  [`to_jsonb('{1,NULL}'::int8[])`, [1, null]],
  [`to_jsonb('{"a,b",c}'::text[])`, ['a,b', 'c']],
  [`'\\x00ff'::bytea`, [0, 255]],
];

const KINDS = [
  ['embedded', () => openDatabase({ databaseUrl: null, dataDir: folder(), statementTimeoutMs: 2000 })],
  ['server', () => openOnServer(server!.url, name, null, { statementTimeoutMs: 2000 })],
] as const;

describe.each(KINDS)('on the %s database', (kind, open) => {
  const missing = kind === 'server' && !server;
  let database: Database;
  const value = async (expression: string) => {
    const [row] = rows<{ v: unknown }>(await database.db.execute(sql.raw(`select ${expression} as v`)));
    return row?.v;
  };
  const count = () => value('(select count(*) from thing)');

  beforeAll(async () => {
    if (missing) return;
    database = await open();
    await database.db.execute(sql`
        create table thing (id int primary key, big_count bigint, exact numeric, share float8 constraint share_range
        check (share < 2), is_open boolean, day date, at timestamptz, details jsonb, tags text[], key uuid)`);
  });
  beforeEach((context) => {
    if (missing) context.skip('no PostgreSQL server could be started');
  });
  afterAll(async () => {
    if (missing) return;
    await database.close();
    if (kind === 'server') await dropDatabase(server!.url, name);
  });

  it('says what it is', () => {
    expect(database.kind).toBe(kind);
    expect(database.version).toMatch(/^\d+\.\d+/);
  });

  it.each(ROUND_TRIPS)('keeps a value of column %s', async (column, given) => {
    await database.db.delete(thing);
    const row = { id: 1, [column]: given };
    const [returned] = await database.db.insert(thing).values(row).returning();
    const [selected] = await database.db.select().from(thing).where(eq(thing.id, 1));
    expect([returned?.[column], selected?.[column]]).toEqual([given, given]);
  });

  it('keeps null in every column', async () => {
    await database.db.delete(thing);
    await database.db.insert(thing).values({ id: 1 });
    const [selected] = await database.db.select().from(thing);
    const { id, ...others } = selected!;
    expect(Object.values(others)).toEqual(ROUND_TRIPS.map(() => null));
  });

  it.each(RAW)('reads %s in raw SQL', async (expression, expected) => {
    const got = await value(expression);
    expect(got instanceof Uint8Array ? [...got] : got).toEqual(expected);
  });

  it('refuses a Date in raw SQL, which only one driver would take', async () => {
    await expect(database.db.execute(sql`select ${new Date()}::timestamptz`)).rejects.toThrow();
  });

  it.each([
    ['keeps what a transaction committed', false, false, 2],
    ['keeps nothing of a transaction that threw', true, false, 0],
    ['keeps the outer half when a nested transaction threw', false, true, 1],
  ])('%s', async (_, outerThrows, innerThrows, expected) => {
    await database.db.delete(thing);
    const work = database.db.transaction(async (tx) => {
      await tx.insert(thing).values({ id: 1 });
      await tx
        .transaction(async (inner) => {
          await inner.insert(thing).values({ id: 2 });
          if (innerThrows) throw new Error('inner');
        })
        .catch(() => undefined);
      if (outerThrows) throw new Error('outer');
    });
    await (outerThrows ? expect(work).rejects.toThrow('outer') : work);
    expect(await count()).toBe(expected);
  });

  it('does not pretend to commit a transaction in which a statement failed', async () => {
    await database.db.delete(thing);
    const work = database.db.transaction(async (tx) => {
      await tx.insert(thing).values({ id: 1 });
      await tx
        .insert(thing)
        .values({ id: 1 })
        .catch(() => undefined);
    });
    await expect(work).rejects.toThrow();
    expect(await count()).toBe(0);
  });

  it.each([
    ['a key that is taken', { id: 1 }, 'thing_pkey'],
    ['a value out of range', { id: 2, share: 3 }, 'share_range'],
    ['a text that is no uuid', { id: 2, key: 'x' }, null],
  ])('names the constraint that %s violates', async (_, row, constraint) => {
    await database.db.delete(thing);
    await database.db.insert(thing).values({ id: 1 });
    const error = await database.db
      .insert(thing)
      .values(row)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(violatedConstraint(error)).toBe(constraint);
  });

  it('interrupts a statement that exceeds the time limit, and goes on with the others', async () => {
    const slow = database.db.execute(sql`select count(*) from generate_series(1, 1000000000)`);
    const after = value('1');
    await expect(slow).rejects.toMatchObject({ cause: { code: '57014' } });
    expect(await after).toBe(1);
  });

  it('loads CSV by COPY, all lines or none', async () => {
    await database.db.delete(thing);
    const target = { table: 'thing', columns: ['id', 'share', 'tags'] };
    expect(await database.copyIn(target, ['1,0.5,"{""a,b""}"', '2,,'])).toBe(2);
    await expect(database.copyIn(target, ['3,0.5,', '4,far too much,'])).rejects.toThrow(/far too much/);
    const loaded = await database.db
      .select({ id: thing.id, share: thing.share, tags: thing.tags })
      .from(thing);
    expect(loaded).toEqual([
      { id: 1, share: 0.5, tags: ['a,b'] },
      { id: 2, share: null, tags: null },
    ]);
  });

  it('lets work that has to be long be long', async () => {
    const limit = await database.withoutTimeLimit((db) => db.execute(sql`select pg_sleep(2.2)`));
    expect(rows(limit)).toHaveLength(1);
  });

  it('maintains itself on demand', async () => {
    await database.maintain();
    expect(await value(`(select reltuples from pg_class where relname = 'thing')::int`)).toBe(2);
  });

  it('migrates once, however often and however many ask together', async () => {
    const asked = [migrate(database), migrate(database), migrate(database)];
    await Promise.all(asked);
    await migrate(database);
    const journal = JSON.parse(await readFile('db/migrations/meta/_journal.json', 'utf8'));
    expect(await value('(select count(*) from drizzle.__drizzle_migrations)')).toBe(journal.entries.length);
    expect(await value('(select count(*) from region)')).toBe(0);
  });

  it('refuses to answer after it was closed, without making anybody wait', async () => {
    const other = kind === 'server' ? await openDatabase(again()) : database;
    await other.close();
    await expect(other.db.execute(sql`select 1`)).rejects.toThrow();
    database = await (kind === 'server' ? openDatabase(again()) : open());
  });
});

const again = () => ({ databaseUrl: databaseUrl(server!.url, name), dataDir: '' });

it('says which server it cannot reach, and not the password', async () => {
  const opening = openDatabase({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/figures', dataDir: '' });
  const error: Error = await opening.then(
    () => expect.unreachable(),
    (reason) => reason,
  );
  expect(error.message).toMatch(/连不上 PostgreSQL 服务器（postgres:\/\/127\.0\.0\.1:1\/figures）/);
  expect(error.message).not.toContain('secret');
});
