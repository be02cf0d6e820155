import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Database, Db } from '#db/client.ts';
import { prepareCluster } from '#db/embedded/cluster.ts';
import { EMPTY_DATABASE_IMAGE } from '#db/embedded/image.ts';
import { migrate } from '#db/migrate.ts';
import { findChainEnd, findChainFaults, hasEntryWithHash, insertAuditEntry } from '#db/queries/audit.ts';
import { rows } from '#db/rows.ts';
import { useTestDb } from '../../setup/db.ts';
import { inProcessDatabase } from '../../setup/in-process-database.ts';
import { startTestServer, type TestServer } from '../../setup/postgres-server.ts';
import { dropDatabase, openOnServer } from '../../setup/server-databases.ts';

const AT = '2026-11-21T02:00:00.000Z';

const add = (db: Db, number: number, detail: Record<string, unknown> = {}) =>
  db.transaction((tx) =>
    insertAuditEntry(tx, {
      at: AT,
      actor: '张管理',
      personId: number % 2 === 0 ? null : 'person-1',
      action: 'test.write',
      subject: `thing:${number}`,
      detail: { number, 说明: '“引号”与\n换行', price: 1.5, ...detail },
    }),
  );

const idsOf = async (db: Db) =>
  rows<{ id: number }>(await db.execute(sql`select id from audit_entry order by id`)).map(({ id }) =>
    Number(id),
  );

describe('what is done to the record behind its back', () => {
  const db = useTestDb();
  beforeEach(async () => {
    await db().execute(sql`delete from audit_entry`);
    await db().execute(sql`update audit_head set last_id = 0, hash = ''`);
    for (let number = 1; number <= 6; number += 1) await add(db(), number);
    expect(await findChainFaults(db())).toEqual([]);
  });

  test.each([
    [
      'another detail',
      `update audit_entry set detail = jsonb_set(detail, '{number}', '99') where id = 3`,
      [3],
    ],
    ['a detail more', `update audit_entry set detail = detail || '{"extra": null}' where id = 3`, [3]],
    ['another actor', `update audit_entry set actor = '李四' where id = 3`, [3]],
    ['another account', `update audit_entry set person_id = 'person-2' where id = 3`, [3]],
    ['no account', `update audit_entry set person_id = null where id = 3`, [3]],
    [
      'another time, by a microsecond',
      `update audit_entry set at = at + interval '1 microsecond' where id = 3`,
      [3],
    ],
    ['another action', `update audit_entry set action = 'test.read' where id = 3`, [3]],
    ['another subject', `update audit_entry set subject = 'thing:4' where id = 3`, [3]],
    ['another hash', `update audit_entry set hash = repeat('0', 64) where id = 3`, [3, 4]],
    ['another hash before it', `update audit_entry set previous_hash = repeat('0', 64) where id = 3`, [3]],
    ['one removed in the middle', `delete from audit_entry where id = 3`, [4]],
    ['the first one removed', `delete from audit_entry where id = 1`, [2]],
    ['the end cut off', `delete from audit_entry where id >= 5`, [6]],
    ['everything removed', `delete from audit_entry`, [6]],
    [
      'one put in at the end, with a hash of nothing',
      `insert into audit_entry (id, at, actor, person_id, action, subject, detail, previous_hash, hash) select 7, at, actor, person_id, action, subject, detail, hash, hash from audit_entry where id = 6`,
      [7, 6],
    ],
    ['two swapped', `update audit_entry set id = 7 - id where id in (3, 4)`, [3, 4]],
    [
      'one removed and those behind it moved up',
      `with gone as (delete from audit_entry where id = 3) update audit_entry set id = id - 1 where id > 3`,
      [3],
    ],
  ])('%s is found', async (_, change, where) => {
    for (const step of stepsOf(change)) await db().execute(sql.raw(step));
    const faults = await findChainFaults(db());
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map(({ id }) => Number(id))).toEqual(expect.arrayContaining(where));
  });

  /** A primary key is checked row by row, so moving numbers goes by way of numbers that nobody has. */
  function stepsOf(change: string): string[] {
    if (change.startsWith('update audit_entry set id = 7 - id'))
      return [
        'update audit_entry set id = -id where id in (3, 4)',
        'update audit_entry set id = 7 + id where id in (-3, -4)',
      ];
    if (change.startsWith('with gone'))
      return [
        'delete from audit_entry where id = 3',
        'update audit_entry set id = -id where id > 3',
        'update audit_entry set id = -id - 1 where id < 0',
      ];
    return [change];
  }

  it('a record that was rewritten as a whole is told by an end kept elsewhere, and by nothing else', async () => {
    const { hash } = await findChainEnd(db());
    expect(await hasEntryWithHash(db(), hash)).toBe(true);
    await db().execute(sql`delete from audit_entry`);
    await db().execute(sql`update audit_head set last_id = 0, hash = ''`);
    for (let number = 1; number <= 6; number += 1) await add(db(), number, { forged: true });
    expect(await findChainFaults(db())).toEqual([]);
    expect(await hasEntryWithHash(db(), hash)).toBe(false);
  });

  it('a transaction that fails leaves no entry and no gap', async () => {
    const work = db().transaction(async (tx) => {
      await insertAuditEntry(tx, { at: AT, actor: 'x', action: 'test.write', subject: 'x', detail: {} });
      throw new Error('later it went wrong');
    });
    await expect(work).rejects.toThrow('later it went wrong');
    await add(db(), 7);
    expect(await idsOf(db())).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await findChainFaults(db())).toEqual([]);
  });

  it.each([
    ['numbers that are written in several ways', { a: 1e21, b: 0.1, c: -0, d: 1.0 }],
    ['texts in any script', { 键: '𠮷野家', e: 'é', quote: '"\\\u2028' }],
    ['nothing', {}],
  ])('an entry holds whose detail has %s', async (_, detail) => {
    await add(db(), 7, detail);
    expect(await findChainFaults(db())).toEqual([]);
  });
});

describe('entries from before there was a chain', () => {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'old-audit-'));
    await prepareCluster(join(folder, 'cluster'), EMPTY_DATABASE_IMAGE);
    database = await inProcessDatabase(await PGlite.create(join(folder, 'cluster')));
    await database.applyMigrations(await olderMigrations(folder, 2));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('are chained in their order by the migration, whatever gaps their numbers had', async () => {
    const { db } = database;
    await db.execute(sql`
      insert into audit_entry (at, actor, action, subject, detail)
      select timestamptz '2026-03-01 08:00+08' + n * interval '1 second', '旧版', 'old.write', 'thing:' || n,
        jsonb_build_object('number', n, '说明', '旧')
      from generate_series(1, 40) n`);
    await db.execute(sql`delete from audit_entry where id in (2, 3, 17)`);
    await migrate(database);
    const found = rows<{ subject: string }>(
      await db.execute(sql`select subject from audit_entry order by id`),
    );
    expect(found.map(({ subject }) => Number(subject.slice(6)))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1).filter((n) => ![2, 3, 17].includes(n)),
    );
    expect(await findChainFaults(db)).toEqual([]);
    await add(db, 41);
    expect(await findChainFaults(db)).toEqual([]);
    expect(await findChainEnd(db)).toMatchObject({ id: 38 });
  });
});

/** A folder with the first so many migrations. */
async function olderMigrations(within: string, howMany: number): Promise<string> {
  const all = fileURLToPath(new URL('../../../db/migrations', import.meta.url));
  const older = join(within, 'migrations');
  await cp(all, older, { recursive: true });
  const file = join(older, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: unknown[] };
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, howMany) }));
  return older;
}

describe('many who write at once', () => {
  const NAME = `audit_${process.pid}`;
  let postgres: TestServer | null;
  let database: Database | undefined;
  beforeAll(async () => {
    postgres = await startTestServer();
    if (!postgres) return;
    database = await openOnServer(postgres.url, NAME, null);
    await migrate(database);
  });
  afterAll(async () => {
    await database?.close();
    if (postgres) await dropDatabase(postgres.url, NAME);
    await postgres?.stop();
  });

  it('keep one chain: eight writers, fifty entries each, every tenth one given up', async (context) => {
    if (!database) return context.skip('no PostgreSQL server could be started');
    const { db } = database;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 50; turn += 1) {
        await add(db, writer * 1000 + turn);
        if (turn % 10 === 0) await givenUp(db);
      }
    });
    await Promise.all(writers);
    expect(await findChainFaults(db)).toEqual([]);
    expect(await idsOf(db)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
  });
});

async function givenUp(db: Db): Promise<void> {
  const work = db.transaction(async (tx) => {
    await insertAuditEntry(tx, { at: AT, actor: 'x', action: 'test.write', subject: 'x', detail: {} });
    tx.rollback();
  });
  await expect(work).rejects.toThrow();
}
