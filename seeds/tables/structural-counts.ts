import type { Db } from '#db/client.ts';
import { structuralCount } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

export async function insertStructuralCounts(db: Db, plans: Ids): Promise<void> {
  const rows = planData.structuralCounts.map((row) => ({
    code: row.id,
    planId: idOf(plans, row.doc),
    label: row.label,
    value: row.value,
    unit: row.unit,
    items: row.items ?? null,
    deadline: row.deadline ?? null,
    anchor: row.anchor ?? null,
    locator: row.locator,
    line: row.line,
  }));
  await insertMissing(db, structuralCount, rows);
}
