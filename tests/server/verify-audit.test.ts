import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { findChainEnd } from '#db/queries/audit.ts';
import { loadConfig } from '#server/config.ts';
import { openSite } from '#server/site.ts';

let folder: string;
let end: string;
let entries: number;
const site = () => join(folder, 'site');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-audit-'));
  const database = await openSite(loadConfig({ DATA_DIR: site() }), () => new Date('2026-11-21T08:00:00Z'));
  const newest = await findChainEnd(database.db);
  end = newest.hash;
  entries = newest.id;
  await database.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function behindItsBack(change: (db: Db) => Promise<unknown>): Promise<void> {
  const database = await openDatabase({ databaseUrl: null, dataDir: site() });
  await change(database.db);
  await database.close();
}

async function verify(args: string[] = [], dataDir = site()) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['server/verify-audit.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { said, complained, code };
}

test.each([
  ['where there is no database', [], 'nowhere', '还没有数据库'],
  ['with an end that is no hash', ['--expect', 'abc'], 'site', '64 位'],
  ['with a word that it does not know', ['--expected', 'abc'], 'site', '--expected'],
])('%s it checks nothing, and says why', async (_, args, name, sentence) => {
  const { code, complained } = await verify(args, join(folder, name));
  expect(complained).toContain(sentence);
  expect(code).toBe(2);
});

it('says how many entries hold, and with which hash they end', async () => {
  const { code, said } = await verify();
  expect(said).toBe(`操作记录完整：${entries} 条全部相符。\n链尾：${end}\n`);
  expect(code).toBe(0);
});

it('holds the record against an end that was kept elsewhere', async () => {
  expect(await verify(['--expect', end.toUpperCase()])).toMatchObject({ code: 0 });
  const { code, said } = await verify(['--expect', '0'.repeat(64)]);
  expect(said).toContain('被改写过');
  expect(code).toBe(1);
});

it('names the entry that was altered, and the end that was cut', async () => {
  await behindItsBack((db) => db.execute(sql`update audit_entry set detail = '{}' where id = 2`));
  await behindItsBack((db) => db.execute(sql`delete from audit_entry where id = ${entries}`));
  const { code, said } = await verify();
  expect(said).toContain(`第 2 条被改动过。\n末尾与链尾登记不符：应到第 ${entries} 条`);
  expect(code).toBe(1);
});
