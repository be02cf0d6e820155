import { asc } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { once } from '../one-look.ts';
import { indicator } from '../schema/index.ts';

export type IndicatorRecord = typeof indicator.$inferSelect;

export function findIndicators(db: Db): Promise<IndicatorRecord[]> {
  return once(db, 'indicators', () => db.select().from(indicator).orderBy(asc(indicator.id)));
}
