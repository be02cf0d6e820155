import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database, Db } from '#db/client.ts';
import { dataVersion, findObservations } from '#db/queries/observations.ts';
import { rows } from '#db/rows.ts';
import { commitImport } from '#server/services/imports/commit.ts';
import type { ImportContext } from '#server/services/imports/import-context.ts';
import { previewImport } from '#server/services/imports/preview.ts';
import type { Part } from '../../setup/people.ts';
import { contextFor } from '../uploads/setup.ts';

export const HEADINGS = '地区编码,指标编码,时期,单位,当期,累计,同比(%),状态,备注';

export function importContext(database: Database, part?: Part): ImportContext {
  return { ...contextFor(database.db, part), database };
}

/** Previews a text as the file that it would be. */
export async function preview(context: ImportContext, content: string | Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'import-test-'));
  const path = join(folder, 'import.csv');
  try {
    await writeFile(path, content);
    const hash = createHash('sha256').update(content).digest('hex');
    return await previewImport(context, { name: '历史.csv', path, size: Buffer.byteLength(content), hash });
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const table = (...lines: readonly string[]): string => `${[HEADINGS, ...lines].join('\n')}\n`;

export function commit(context: ImportContext, id: string, expectedVersion?: number) {
  const seen = expectedVersion === undefined ? {} : { expectedVersion };
  return commitImport(context, id, { recorder: '省统计局', ...seen });
}

/** The figures of a region as they are known now. */
export async function known(db: Db, region: string) {
  const upTo = await dataVersion(db);
  const found = await findObservations(db, { indicators: ['robot_mfg_scale'], regions: [region], upTo });
  return found.map(({ period, form, value, status, yoyPercent, note }) => [
    period,
    form,
    value,
    status,
    yoyPercent,
    note,
  ]);
}

/** Tables in which rows of imports wait. */
export async function staged(db: Db): Promise<number> {
  const [row] = rows<{ count: number }>(
    await db.execute(
      sql`select count(*)::int as count from pg_class where relkind = 'r' and relname ~ '^import_(row|newest)_[0-9]+$'`,
    ),
  );
  return row!.count;
}

export const line = (region: string, period: string, rest: string) =>
  `${region},robot_mfg_scale,${period},亿元,${rest}`;
