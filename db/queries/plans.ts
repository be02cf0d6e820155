import { asc, eq, sql } from 'drizzle-orm';
import type { PlanCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { defined } from '../one-look.ts';
import { goal, plan, region, target, task } from '../schema/index.ts';

export type PlanRecord = Awaited<ReturnType<typeof findPlans>>[number];

/** All plans with the size of their contents, in the order of seeding. */
export function findPlans(db: Db) {
  return defined(db, 'plans', () => selectPlans(db));
}

function selectPlans(db: Db) {
  return db
    .select({
      id: plan.id,
      code: plan.code,
      title: plan.title,
      shortTitle: plan.shortTitle,
      titleEn: plan.titleEn,
      kind: plan.kind,
      status: plan.status,
      docNo: plan.docNo,
      issuers: plan.issuers,
      leadUnit: plan.leadUnit,
      signedDate: plan.signedDate,
      printedDate: plan.printedDate,
      publicity: plan.publicity,
      region: { code: region.code, name: region.name },
      periodFrom: plan.periodFrom,
      periodTo: plan.periodTo,
      horizons: plan.horizons,
      addressees: plan.addressees,
      copiedTo: plan.copiedTo,
      basis: plan.basis,
      note: plan.note,
      supersededBy: plan.supersededBy,
      targets: count(target),
      goals: count(goal),
      tasks: countTasks(sql`${task.kind} = 'task'`),
      safeguards: countTasks(sql`${task.kind} in ('safeguard', 'requirement')`),
    })
    .from(plan)
    .innerJoin(region, eq(region.id, plan.regionId))
    .orderBy(asc(plan.id));
}

export async function findPlan(db: Db, code: PlanCode): Promise<PlanRecord | undefined> {
  return (await findPlans(db)).find((record) => record.code === code);
}

function count(table: typeof target | typeof goal) {
  return sql<number>`(select count(*)::int from ${table} where ${table.planId} = ${plan.id})`;
}

function countTasks(condition: ReturnType<typeof sql>) {
  return sql<number>`(select count(*)::int from ${task} where ${task.planId} = ${plan.id} and ${condition})`;
}
