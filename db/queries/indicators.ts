import { asc } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { defined } from '../one-look.ts';
import { indicator } from '../schema/index.ts';

export type IndicatorRecord = typeof indicator.$inferSelect;

export function findIndicators(db: Db): Promise<IndicatorRecord[]> {
  return defined(db, 'indicators', () => db.select().from(indicator).orderBy(asc(indicator.id)));
}
