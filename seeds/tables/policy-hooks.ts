import type { Db } from '#db/client.ts';
import { policyHook } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

export async function insertPolicyHooks(db: Db, plans: Ids): Promise<void> {
  const rows = planData.policyHooks.map(({ id, doc, text, locator, line }) => ({
    code: id,
    planId: idOf(plans, doc),
    text,
    locator,
    line,
  }));
  await insertMissing(db, policyHook, rows);
}
