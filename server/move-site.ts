import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '#db/database.ts';
import { checkBackup } from './backup/check-backup.ts';
import { runCommand } from './backup/command.ts';
import { rowsIn } from './backup/manifest.ts';
import { openAlone, type Place, requireDatabase } from './backup/open-source.ts';
import { Refusal } from './backup/refusal.ts';
import { refuseRunning, restoreBackup } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { loadConfig } from './config.ts';
import { PROGRAM_VERSION } from './program.ts';

/**
 * `npm run move -- --to PLACE` or `--from PLACE`: brings the site that the environment configures to another database, or
 * from another one to here. A place is `postgres://…` or the data folder of an embedded database. The site must be
 * stopped; it stays where it was as well. Ends with 0 when everything is there and was read back, 1 when what readers
 * are answered differs, 2 when nothing was changed.
 */
async function run(args: string[]): Promise<void> {
  const { source, target, replace } = asked(args);
  requireDatabase(source);
  const from = await openAlone(source);
  try {
    await refuseRunning(from);
    const to = await openAlone(target);
    try {
      await move(from, to, replace, await roomFor(source, target));
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

async function move(from: Database, to: Database, replace: boolean, folder: string): Promise<void> {
  const file = join(folder, 'site.tar');
  const now = () => new Date();
  try {
    await writeBackup(from, file, { program: PROGRAM_VERSION, now });
    const manifest = await checkBackup(file, PROGRAM_VERSION);
    await restoreBackup(to, file, manifest, { replace });
    console.log(
      `已搬迁并读回核对：${manifest.tables.length} 张表，${rowsIn(manifest)} 行，行数和校验值全部一致，操作记录链完整。`,
    );
    // The whole server with everything it needs: not before it is asked for.
    const { compareAnswers } = await import('./backup/compare-answers.ts');
    const { same, different } = await compareAnswers(from, to, now());
    for (const address of different) console.error(`两边的回答不同：${address}`);
    console.log(`读者能看到的 ${same} 项查询，两边的回答逐字节一致。`);
    if (different.length > 0) process.exitCode = 1;
    else console.log(WHAT_NEXT[to.kind]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const WHAT_NEXT = {
  server: '接下来：设置 DATABASE_URL 后启动服务。原来的数据目录没有改动，确认无误后再删除。',
  embedded: '接下来：去掉 DATABASE_URL、设置 DATA_DIR 后启动服务。原来的数据库没有改动，确认无误后再删除。',
} as const;

/** A folder for what is on its way, where there is room for a database, if either place has one. */
async function roomFor(source: Place, target: Place): Promise<string> {
  const embedded = [source, target].find(({ databaseUrl }) => databaseUrl === null);
  const parent = embedded?.dataDir ?? tmpdir();
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, 'moving-'));
}

const USAGE =
  '用法：npm run move -- --to 目标 或 --from 来源（postgres://用户@主机:5432/库名，或内置数据库的数据目录）[--replace]';

function asked(args: string[]) {
  const options = { to: { type: 'string' }, from: { type: 'string' }, replace: { type: 'boolean' } } as const;
  const { to, from, replace = false } = parseArgs({ args, options }).values;
  const other = to ?? from;
  if (other === undefined || (to !== undefined && from !== undefined)) throw new Refusal(USAGE);
  const { databaseUrl, dataDir } = loadConfig(process.env);
  const here: Place = { databaseUrl, dataDir };
  const there = placeOf(other);
  if (JSON.stringify(here) === JSON.stringify({ ...here, ...there }))
    throw new Refusal('来源和目标是同一个数据库，没有什么可搬的。');
  return to === undefined
    ? { source: there, target: here, replace }
    : { source: here, target: there, replace };
}

function placeOf(text: string): Place {
  if (!/^[a-z]+:\/\//i.test(text)) return { databaseUrl: null, dataDir: resolve(text) };
  return { databaseUrl: loadConfig({ DATABASE_URL: text }).databaseUrl, dataDir: '' };
}

await runCommand(run);
