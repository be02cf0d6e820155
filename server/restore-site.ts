import { parseArgs } from 'node:util';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { checkBackup } from './backup/check-backup.ts';
import { runCommand } from './backup/command.ts';
import { rowsIn } from './backup/manifest.ts';
import { openAlone } from './backup/open-source.ts';
import { Refusal } from './backup/refusal.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { loadConfig } from './config.ts';
import { PROGRAM_VERSION } from './program.ts';
import { COMMAND } from './services/context.ts';

/**
 * `npm run restore -- FILE [--replace | --check]`: puts a backup into the database that the environment configures, reads it
 * back and compares; with `--check` only looks whether the file is whole. The site must not be running. Ends with 0 when
 * everything is there, 2 when nothing was changed.
 */
async function run(args: string[]): Promise<void> {
  const { file, replace, check } = asked(args);
  const manifest = await checkBackup(file, PROGRAM_VERSION);
  const { program, migration, database: source, takenAt, tables } = manifest;
  console.log(
    `备份完好：截至 ${takenAt}，程序 ${program}，表结构 ${migration}，来自${KINDS[source.kind]} PostgreSQL ${source.version}，${tables.length} 张表，${rowsIn(manifest)} 行。`,
  );
  if (check) return;
  const database = await openAlone(loadConfig(process.env));
  try {
    await restoreBackup(database, file, manifest, {
      replace,
      afterwards: (tx) =>
        insertAuditEntry(tx, {
          at: new Date().toISOString(),
          actor: COMMAND.name,
          action: 'site.restore',
          subject: 'site',
          detail: { takenAt, program, entries: manifest.audit.entries, hash: manifest.audit.hash },
        }),
    });
    console.log('已恢复并读回核对：每张表的行数和校验值与备份一致，操作记录链完整。');
  } finally {
    await database.close();
  }
}

const KINDS = { embedded: '内置', server: '服务器' } as const;

const USAGE = '用法：npm run restore -- 备份文件 [--replace 替换已有站点 | --check 只检查文件]';

function asked(args: string[]) {
  const options = { replace: { type: 'boolean' }, check: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Refusal(USAGE);
  const { replace = false, check = false } = values;
  return { file, replace, check };
}

await runCommand(run);
