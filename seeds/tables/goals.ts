import type { Db } from '#db/client.ts';
import { goal } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

export async function insertGoals(db: Db, plans: Ids): Promise<void> {
  const rows = planData.qualGoals.map((row) => ({
    code: row.id,
    planId: idOf(plans, row.doc),
    label: row.label,
    type: row.type,
    deadline: row.deadline,
    suggestedEvidence: row.suggestedEvidence ?? null,
    taskCode: row.linkTask ?? null,
    locator: row.locator,
    line: row.line,
  }));
  await insertMissing(db, goal, rows);
}
