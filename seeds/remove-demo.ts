import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/domain/errors.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { type Config, loadConfig } from '#server/config.ts';
import { ConfigError } from '#server/config-error.ts';
import { COMMAND } from '#server/services/context.ts';
import { removeDemo } from '#server/services/demo/remove.ts';

/** `npm run demo:remove`: removes the demonstration from the site that the environment configures. */
async function run(): Promise<string> {
  const database = await open(loadConfig(process.env));
  try {
    await migrate(database);
    const removed = await removeDemo({
      db: database.db,
      now: () => new Date(),
      actor: COMMAND,
    });
    await database.maintain();
    return `已移除演示数据：${removed.observations} 个数据、${removed.submissions} 次报送、${removed.allocations} 项地区分解目标、${removed.people} 个演示账号。真实数据未受影响。`;
  } finally {
    await database.close();
  }
}

async function open({ databaseUrl, dataDir }: Config): Promise<Database> {
  if (databaseUrl === null && !existsSync(join(dataDir, 'postgres'))) {
    throw new Refusal(`数据目录 ${dataDir} 中还没有数据库，没有可移除的演示数据。`);
  }
  try {
    return await openDatabase({ databaseUrl, dataDir });
  } catch (error) {
    const hint = databaseUrl === null ? HINT_WHILE_RUNNING : '';
    throw new Refusal(`无法打开数据库：${(error as Error).message}${hint}`, { cause: error });
  }
}

const HINT_WHILE_RUNNING =
  '\n如果服务正在运行，请由管理员在页面上点“移除演示数据”，或者先停止服务再运行本命令。';

/** Why the command did nothing, in a sentence for whoever ran it. */
class Refusal extends Error {}

run().then(console.log, (error: unknown) => {
  const expected = error instanceof Refusal || error instanceof AppError || error instanceof ConfigError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
