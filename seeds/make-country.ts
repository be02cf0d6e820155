import { sql } from 'drizzle-orm';
import { AppError } from '#core/domain/errors.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { rows } from '#db/rows.ts';
import { loadConfig } from '#server/config.ts';
import { ConfigError } from '#server/config-error.ts';
import { countrySizeFrom } from './country/country-size.ts';
import { loadCountry } from './country/load-country.ts';
import { removeCountry } from './country/remove-country.ts';

/** `npm run country`: a made-up country in the database that the environment names, or its end. */
async function run(): Promise<string> {
  const size = countrySizeFrom(process.argv.slice(2));
  const { databaseUrl, dataDir } = loadConfig(process.env);
  const database = await openDatabase({ databaseUrl, dataDir });
  try {
    await migrate(database);
    const start = performance.now();
    const now = new Date().toISOString();
    const seconds = () => Math.round((performance.now() - start) / 100) / 10;
    if (size === null) {
      const removed = await removeCountry(database, now);
      return `已移除演示国家：${removed} 个数据，用时 ${seconds()} 秒。`;
    }
    const figures = await loadCountry(database, size, now);
    return `已写入演示国家（演示数据）：${size.regions} 个地区、${size.indicators} 个指标、${size.quarters} 个季度，共 ${figures} 个数据，用时 ${seconds()} 秒；数据表和索引 ${await megabytes(database)} MB；本程序内存最多 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB。`;
  } finally {
    await database.close();
  }
}

async function megabytes({ db }: Database): Promise<number> {
  const [found] = rows<{ mb: number }>(
    await db.execute(sql`
      select (pg_total_relation_size('observation') / 1048576)::int as mb`),
  );
  return found!.mb;
}

run().then(console.log, (error: unknown) => {
  const expected =
    error instanceof AppError ||
    error instanceof ConfigError ||
    error instanceof RangeError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
});
