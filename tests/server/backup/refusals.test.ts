import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { rows } from '#db/rows.ts';
import { storedFile } from '#db/schema/index.ts';
import { knownMigrations } from '#db/whole/migrations.ts';
import { createArchive, readArchive } from '#server/backup/archive.ts';
import { checkBackup } from '#server/backup/check-backup.ts';
import { MANIFEST, type Manifest, SEAL } from '#server/backup/manifest.ts';
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { sha256, writeBackup } from '#server/backup/write-backup.ts';
import { useTestDatabase } from '../../setup/db.ts';
import { openEmptyDatabase } from '../../setup/empty-database.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';

const PROGRAM = '1.4.0';
const AT = '2026-11-29T08:00:00.000Z';
const now = () => new Date(AT);

const source = useTestDatabase();
const folder = useTemporaryFolder();
let target: Database;
let whole: string;

beforeAll(async () => {
  const { db } = source();
  await db.transaction((tx) =>
    insertAuditEntry(tx, {
      at: AT,
      actor: '测试',
      action: 'setting.create',
      subject: 'x',
      detail: { n: 1.5 },
    }),
  );
  await db.execute(sql`insert into setting (key, value) select 'key ' || n, to_jsonb(repeat('值', 40) || n)
    from generate_series(1, 40000) n`);
  await db.execute(
    sql`insert into setting (key, value) values (${'tab\tline\nback\\slash \\. \\N'}, '[null, "\\n"]')`,
  );
  await db.execute(
    sql`insert into region (code, name, short_name, kind) values ('R1', '甲', '甲', 'province')`,
  );
  // Larger than what one statement of the embedded database hands over, and such that nothing can shrink them.
  for (let index = 0; index < 3; index++) {
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    const large = Buffer.concat(Array.from({ length: 48 }, (_, at) => Buffer.from(bytes).fill(at, 0, 8)));
    const kept = { name: 'a.pdf', mediaType: 'application/pdf', size: large.length, storedAt: AT };
    await db.insert(storedFile).values({ ...kept, hash: `hash ${index}`, bytes: large });
  }
  whole = join(folder(), 'whole.tar');
  await writeBackup(source(), whole, { program: PROGRAM, now });
  target = await openEmptyDatabase();
});
afterAll(() => target.close());

/** The backup with something changed, and sealed again where its manifest was. */
async function changed(change: {
  part?: (name: string, bytes: Buffer) => Buffer | null;
  manifest?: (manifest: Manifest) => object;
  seal?: string;
}): Promise<string> {
  const file = join(folder(), `changed-${Math.random()}.tar`);
  const archive = createArchive(file, now());
  for await (const { name, bytes } of readArchive(whole)) {
    if (name === MANIFEST && change.manifest) {
      const text = Buffer.from(JSON.stringify(change.manifest(JSON.parse(bytes.toString()))));
      await archive.add(MANIFEST, text);
      await archive.add(SEAL, Buffer.from(change.seal ?? sha256(text)));
      break;
    }
    const kept = change.part ? change.part(name, bytes) : bytes;
    if (kept) await archive.add(name, kept);
  }
  await archive.finish();
  return file;
}

async function cutTo(share: number): Promise<string> {
  const file = join(folder(), `cut-${share}.tar`);
  const bytes = await readFile(whole);
  await writeFile(file, bytes);
  await truncate(file, Math.floor(bytes.length * share));
  return file;
}

const flipped = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)));
const isSetting = (name: string) => name.startsWith('tables/setting/');

const REFUSED: [file: string, make: () => Promise<string>, sentence: RegExp][] = [
  ['that is not there', async () => join(folder(), 'nowhere.tar'), /找不到备份文件/],
  ['that is something else', async () => import.meta.filename, /不是本系统的备份文件/],
  ['that is empty', () => cutTo(0), /不是本系统的备份文件/],
  ['cut short in its middle', () => cutTo(0.5), /不完整/],
  ['cut short by its last tenth', () => cutTo(0.9), /不完整/],
  ['without its seal', () => changed({ part: (name, bytes) => (name === SEAL ? null : bytes) }), /不完整/],
  [
    'without a part',
    () => changed({ part: (name, bytes) => (isSetting(name) ? null : bytes) }),
    /缺少 tables\/setting/,
  ],
  [
    'with one bit of a part turned',
    () => changed({ part: (name, bytes) => (isSetting(name) ? flipped(bytes) : bytes) }),
    /tables\/setting\/.+SHA-256/,
  ],
  ['with a part too many', () => changed({ manifest: (one) => ({ ...one, tables: [] }) }), /多出/],
  [
    'with another manifest under the old seal',
    () => changed({ manifest: (one) => ({ ...one, program: '1.0.0' }), seal: '0'.repeat(64) }),
    /清单被改动/,
  ],
  [
    'of a newer program',
    () => changed({ manifest: (one) => ({ ...one, program: '1.10.0' }) }),
    /更新的版本.*升级/,
  ],
  ['of a newer form', () => changed({ manifest: (one) => ({ ...one, format: 2 }) }), /更新的版本/],
  [
    'with a step of its tables more than we know',
    () =>
      changed({
        manifest: (one) => ({ ...one, migrations: [...one.migrations, { hash: 'x', madeAt: 4e12 }] }),
      }),
    /更新的版本/,
  ],
  [
    'of something that is not this program',
    () => changed({ manifest: (one) => ({ ...one, migrations: [{ hash: 'x', madeAt: 1 }] }) }),
    /不是同一来源/,
  ],
];

describe('before anything is touched, it refuses a file', () => {
  it.each(REFUSED)('%s', async (_, make, sentence) => {
    await expect(checkBackup(await make(), PROGRAM)).rejects.toThrow(sentence);
  });
});

describe('while restoring', () => {
  const tableCount = async () => {
    const [found] = rows<{ count: number }>(
      await target.db.execute(sql`select count(*) from pg_tables where schemaname in ('public', 'drizzle')`),
    );
    return found!.count;
  };
  const restore = (manifest: Manifest, file = whole, replace = false) =>
    restoreBackup(target, file, manifest, { replace });

  it('leaves nothing behind of what does not read back as it should', async () => {
    const manifest = await checkBackup(whole, PROGRAM);
    const wrong = manifest.tables.map((one) =>
      one.table === 'setting' ? { ...one, rows: one.rows + 1 } : one,
    );
    await expect(restore({ ...manifest, tables: wrong })).rejects.toThrow('表 setting 写入后读回不符');
    const other = manifest.tables.map((one) =>
      one.table === 'setting' ? { ...one, sum: '0'.repeat(60) } : one,
    );
    await expect(restore({ ...manifest, tables: other })).rejects.toThrow('表 setting 写入后读回不符');
    expect(await tableCount()).toBe(0);
  });

  it('touches no database with tables of somebody else', async () => {
    await target.db.execute(sql`create table payroll (id int)`);
    const manifest = await checkBackup(whole, PROGRAM);
    await expect(restore(manifest, whole, true)).rejects.toThrow('不是本系统的表（payroll）');
    expect(await tableCount()).toBe(1);
    await target.db.execute(sql`drop table payroll`);
  });

  it('brings every row back, lets numbers go on, and replaces a site only when told', async () => {
    const manifest = await checkBackup(whole, PROGRAM);
    expect(manifest.tables.find(({ table }) => table === 'stored_file')!.parts.length).toBeGreaterThan(1);
    await restore(manifest);
    const again = join(folder(), 'again.tar');
    const { tables, sequences, audit } = await writeBackup(target, again, { program: PROGRAM, now });
    const held = (all: Manifest['tables']) =>
      all.map(({ table, rows: count, sum }) => ({ table, count, sum }));
    expect(held(tables)).toEqual(held(manifest.tables));
    expect({ sequences, audit }).toEqual({ sequences: manifest.sequences, audit: manifest.audit });
    const [region] = rows<{ id: number }>(
      await target.db.execute(
        sql`insert into region (code, name, short_name, kind) values ('R2', '乙', '乙', 'province') returning id`,
      ),
    );
    expect(region!.id).toBe(2);
    await expect(
      target.db.execute(sql`insert into plan (code, title, short_title, title_en, kind, status, region_id)
      values ('P', 'p', 'p', 'p', 'p', 'p', 77)`),
    ).rejects.toThrow();

    await expect(restore(manifest)).rejects.toThrow('--replace');
    await restore(manifest, whole, true);
    const found = rows(await target.db.execute(sql`select code from region`));
    expect(found).toEqual([{ code: 'R1' }]);
  });

  it('takes a backup of an older program and brings its tables up to date', async () => {
    const newest = knownMigrations().at(-1)!;
    const manifest = await checkBackup(whole, PROGRAM);
    const made = [...newest.statements.join().matchAll(/CREATE TABLE "(\w+)"/g)].map(([, name]) => name!);
    const older = {
      ...manifest,
      migrations: manifest.migrations.slice(0, -1),
      tables: manifest.tables.filter(({ table }) => !made.includes(table)),
      sequences: manifest.sequences.filter(({ name }) => !made.some((table) => name.startsWith(table))),
    };
    await restore(older, whole, true);
    const applied = rows<{ hash: string }>(
      await target.db.execute(sql`select hash from drizzle.__drizzle_migrations order by id`),
    );
    expect(applied.map(({ hash }) => hash)).toEqual(knownMigrations().map(({ hash }) => hash));
  });

  it('restores no site whose audit record does not hold', async () => {
    await source().db.execute(sql`update audit_entry set actor = '别人' where id = 1`);
    const file = join(folder(), 'forged.tar');
    const manifest = await writeBackup(source(), file, { program: PROGRAM, now });
    await expect(restore(manifest, file, true)).rejects.toThrow('操作记录链验算不符');
  });
});
