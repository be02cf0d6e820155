import type { Db } from '#db/client.ts';
import { indicator } from '#db/schema/index.ts';
import { INDICATORS } from '../indicators.ts';
import { type Ids, insertMissing } from './insert-missing.ts';

export function insertIndicators(db: Db): Promise<Ids> {
  return insertMissing(db, indicator, INDICATORS);
}
