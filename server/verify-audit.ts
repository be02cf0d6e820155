import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '#db/client.ts';
import { hasEntryWithHash } from '#db/queries/audit.ts';
import { loadConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { verifyAudit } from './services/audit/verify.ts';
import { COMMAND } from './services/context.ts';

/**
 * `npm run audit:verify [-- --expect HASH]`: works out the chain of audit entries of the site that the environment
 * configures. Ends with 0 when every entry holds, 1 when one was altered, removed, put in or cut off or when the end
 * is not the expected one, 2 when it could not be checked.
 */
async function run(args: string[]): Promise<void> {
  const expect = expectedHash(args);
  const database = await open();
  try {
    const verdict = await verifyAudit({ db: database.db, now: () => new Date(), actor: COMMAND });
    const { holds, entries, hash, faults } = verdict;
    for (const { zh } of faults) console.log(zh);
    console.log(
      holds ? `操作记录完整：${entries} 条全部相符。` : `操作记录不完整：链尾登记为第 ${entries} 条。`,
    );
    console.log(`链尾：${hash === '' ? '（还没有记录）' : hash}`);
    const kept = expect === null || (await hasEntryWithHash(database.db, expect));
    if (!kept) console.log(`记录中没有散列值为 ${expect} 的一条：在它之后的记录被改写过。`);
    else if (expect !== null) console.log('与另存的散列值相符：到那一条为止没有改动。');
    process.exitCode = holds && kept ? 0 : 1;
  } finally {
    await database.close();
  }
}

const HASH = /^[0-9a-f]{64}$/;

function expectedHash(args: string[]): string | null {
  const given = expectIn(args);
  if (given === undefined) return null;
  const hash = given.trim().toLowerCase();
  if (!HASH.test(hash)) throw new Refusal('--expect 应为 64 位十六进制散列值，即以前验算时打印的“链尾”。');
  return hash;
}

function expectIn(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { expect: { type: 'string' } } }).values.expect;
  } catch (error) {
    throw new Refusal((error as Error).message, { cause: error });
  }
}

async function open(): Promise<Database> {
  const { databaseUrl, dataDir } = loadConfig(process.env);
  if (databaseUrl === null && !existsSync(join(dataDir, 'postgres'))) {
    throw new Refusal(`数据目录 ${dataDir} 中还没有数据库，没有可验算的记录。`);
  }
  try {
    return await openDatabase({ databaseUrl, dataDir });
  } catch (error) {
    const hint = databaseUrl === null ? HINT_WHILE_RUNNING : '';
    throw new Refusal(`无法打开数据库：${(error as Error).message}${hint}`, { cause: error });
  }
}

const HINT_WHILE_RUNNING =
  '\n如果服务正在运行，请由管理员在“操作记录”页面上验算，或者先停止服务再运行本命令。';

/** Why the command checked nothing, in a sentence for whoever ran it. */
class Refusal extends Error {}

run(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof Refusal || error instanceof ConfigError;
  console.error(expected ? error.message : error);
  process.exitCode = 2;
});
