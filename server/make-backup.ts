import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './backup/command.ts';
import { rowsIn } from './backup/manifest.ts';
import { openToRead } from './backup/open-source.ts';
import { Refusal } from './backup/refusal.ts';
import { writeBackup } from './backup/write-backup.ts';
import { loadConfig } from './config.ts';
import { PROGRAM_VERSION } from './program.ts';

/**
 * `npm run backup [-- FILE or FOLDER]`: writes everything of the site that the environment configures into one file,
 * while the site is in use. Ends with 0 when the file is whole and on the disk, 2 when there is none.
 */
async function run(args: string[]): Promise<void> {
  const config = loadConfig(process.env);
  const now = () => new Date();
  const file = fileFor(args, now());
  await mkdir(dirname(file), { recursive: true });
  const database = await openToRead(config);
  try {
    const manifest = await writeBackup(database, file, { program: PROGRAM_VERSION, now });
    const size = (statSync(file).size / 2 ** 20).toFixed(1);
    console.log(
      `已备份：${manifest.tables.length} 张表，${rowsIn(manifest)} 行，${size} MB，截至 ${manifest.takenAt}。`,
    );
    console.log(`操作记录第 ${manifest.audit.entries} 条，链尾：${manifest.audit.hash || '（还没有记录）'}`);
    console.log(file);
  } finally {
    await database.close();
  }
}

function fileFor(args: string[], now: Date): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length > 1) throw new Refusal('用法：npm run backup -- [文件或目录]');
  const given = resolve(positionals[0] ?? '.');
  const isFolder = positionals.length === 0 || (existsSync(given) && statSync(given).isDirectory());
  const file = isFolder ? join(given, `backup-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.tar`) : given;
  if (existsSync(file)) throw new Refusal(`文件 ${file} 已存在，不会覆盖它。`);
  return file;
}

await runCommand(run);
