import type { Db } from '#db/client.ts';
import { cityFocus } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

export async function insertFocuses(db: Db, plans: Ids, regions: Ids): Promise<void> {
  const rows = planData.cityFocus.map((row) => ({
    code: row.id,
    planId: idOf(plans, row.doc),
    regionId: idOf(regions, row.regionCode),
    regionName: row.region,
    role: row.role,
    focus: row.focus,
    note: row.note ?? null,
    locator: row.locator,
    line: row.line,
  }));
  await insertMissing(db, cityFocus, rows);
}
