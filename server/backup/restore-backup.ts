import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { BulkAccess, Database, Db } from '#db/database.ts';
import { findChainFaults } from '#db/queries/audit.ts';
import {
  continueSequence,
  countSiteConnections,
  findSequences,
  findTableNames,
  findTables,
} from '#db/whole/catalogue.ts';
import { dropEverything, fillTables, findForeignTables, holdOffMigrations } from '#db/whole/load.ts';
import { applyInside, findAppliedMigrations, knownMigrations } from '#db/whole/migrations.ts';
import { createTableSum } from '#db/whole/table-sum.ts';
import { readArchive } from './archive.ts';
import type { Manifest, TableRecord } from './manifest.ts';
import { Refusal } from './refusal.ts';

const unpacked = promisify(gunzip);

export interface RestoreOptions {
  /** Whether a site that is there may be replaced. */
  replace: boolean;
  /** More to write in the same transaction, once everything is there and was read back. */
  afterwards?: (tx: Db) => Promise<void>;
}

/**
 * Puts a backup that was checked into a database: everything, read back and found equal, or nothing.
 *
 * @throws Refusal when something is there that may not be replaced, when the site is running, or when what is read
 *   back is not what the backup holds
 */
export async function restoreBackup(
  database: Database,
  file: string,
  manifest: Manifest,
  { replace, afterwards = async () => undefined }: RestoreOptions,
): Promise<void> {
  await refuseRunning(database);
  const steps = knownMigrations();
  const then = manifest.migrations.length;
  await database.writeAtOnce(async (bulk) => {
    const { tx } = bulk;
    await holdOffMigrations(tx);
    await refuseOccupied(tx, replace);
    await dropEverything(tx);
    await fillTables(tx, steps.slice(0, then), () => load(bulk, file, manifest));
    for (const sequence of manifest.sequences) await continueSequence(tx, sequence);
    await compare(bulk, manifest);
    await applyInside(tx, steps.slice(then));
    const faults = await findChainFaults(tx);
    if (faults.length > 0)
      throw new Refusal('备份里的操作记录链验算不符（备份时就已如此），没有恢复；可先用 audit:verify 查明。');
    await afterwards(tx);
  });
  await database.maintain();
}

/** @throws Refusal when servers are connected to the same database */
export async function refuseRunning(database: Database): Promise<void> {
  const open = database.kind === 'server' ? await countSiteConnections(database.db) : null;
  if (open) throw new Refusal(`还有 ${open} 个服务的连接开着，请先停止使用这个数据库的全部服务。`);
}

async function refuseOccupied(tx: Db, replace: boolean): Promise<void> {
  if ((await findTableNames(tx)).length === 0) return;
  const applied = await findAppliedMigrations(tx);
  const foreign = await findForeignTables(tx);
  if (applied?.[0]?.hash !== knownMigrations()[0]!.hash || foreign.length > 0) {
    const names = foreign.slice(0, 5).join('、');
    throw new Refusal(`目标数据库里有不是本系统的表（${names}），请换一个空的数据库。`);
  }
  if (!replace)
    throw new Refusal(
      '目标数据库里已有一个站点，没有改动它。确定要用备份替换它的全部内容，请加上 --replace。',
    );
}

async function load({ copyIn }: BulkAccess, file: string, manifest: Manifest): Promise<void> {
  const targets = new Map(manifest.tables.flatMap((table) => table.parts.map(({ name }) => [name, table])));
  for await (const { name, bytes } of readArchive(file)) {
    const target = targets.get(name);
    if (target) await copyIn(target, one(await unpacked(bytes)));
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads every table back. */
async function compare(bulk: BulkAccess, manifest: Manifest): Promise<void> {
  const there = new Map((await findTables(bulk.tx)).map((target) => [target.table, target.columns]));
  for (const due of manifest.tables) {
    const columns = there.get(due.table);
    if (columns?.join() !== due.columns.join())
      throw new Refusal(`备份里的表 ${due.table} 与本程序的表结构不符，没有恢复。`);
    await compareTable(bulk, due);
  }
  const sequences = new Map((await findSequences(bulk.tx)).map(({ name, last }) => [name, last]));
  const wrong = manifest.sequences.find(({ name, last }) => last !== null && sequences.get(name) !== last);
  if (wrong) throw new Refusal(`序号 ${wrong.name} 恢复后读回不符，没有恢复。`);
}

async function compareTable(bulk: BulkAccess, due: TableRecord): Promise<void> {
  const sum = createTableSum();
  for await (const piece of bulk.copyOut(due)) sum.add(piece);
  const { rows, sum: total } = sum.total();
  if (rows === due.rows && total === due.sum) return;
  throw new Refusal(
    `表 ${due.table} 写入后读回不符（应有 ${due.rows} 行，读回 ${rows} 行），没有恢复，目标没有改动。`,
  );
}
