import type { Db } from '#db/client.ts';
import { subsidy } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

type NewSubsidy = typeof subsidy.$inferInsert;

/** Subsidies with an amount, and those for which the document names none. */
export async function insertSubsidies(db: Db, plans: Ids): Promise<void> {
  const withAmount = planData.subsidies.map(
    ({ id, doc, ambiguityRefs, ...row }): NewSubsidy => ({ code: id, planId: idOf(plans, doc), ...row }),
  );
  const withoutAmount = planData.subsidiesWithoutAmount.map(
    ({ id, doc, ...row }): NewSubsidy => ({ code: id, planId: idOf(plans, doc), ...row }),
  );
  await insertMissing(db, subsidy, [...withAmount, ...withoutAmount]);
}
