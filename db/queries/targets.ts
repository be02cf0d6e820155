import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { defined } from '../one-look.ts';
import { indicator, plan, region, target, targetAllocation } from '../schema/index.ts';

export interface TargetFilter {
  plan?: string | undefined;
  region?: string | undefined;
  indicator?: string | undefined;
  code?: string | undefined;
}

export type TargetRecord = Awaited<ReturnType<typeof findTargets>>[number];

/** The plans' targets, in the documents' order. */
export async function findTargets(db: Db, { plan, region, indicator, code }: TargetFilter = {}) {
  const all = await defined(db, 'targets', () => selectTargets(db));
  return all.filter(
    (one) =>
      (plan === undefined || one.plan === plan) &&
      (region === undefined || one.region === region) &&
      (indicator === undefined || one.indicator === indicator) &&
      (code === undefined || one.code === code),
  );
}

function selectTargets(db: Db) {
  return db
    .select({
      id: target.id,
      code: target.code,
      plan: plan.code,
      planFrom: plan.periodFrom,
      indicator: indicator.code,
      indicatorName: indicator.name,
      region: region.code,
      regionName: region.name,
      kind: target.kind,
      comparator: target.comparator,
      comparatorWord: target.comparatorWord,
      value: target.value,
      low: target.low,
      high: target.high,
      unit: target.unit,
      strength: target.strength,
      tolerance: target.tolerance,
      deadline: target.deadline,
      deadlineText: target.deadlineText,
      startDate: target.startDate,
      baselineValue: target.baselineValue,
      baselineDate: target.baselineDate,
      baselineText: target.baselineText,
      denominator: target.denominator,
      course: target.course,
      scope: target.scope,
      definition: target.definition,
      locator: target.locator,
      line: target.line,
      anchor: target.anchor,
    })
    .from(target)
    .innerJoin(plan, eq(plan.id, target.planId))
    .innerJoin(indicator, eq(indicator.id, target.indicatorId))
    .innerJoin(region, eq(region.id, target.regionId))
    .orderBy(asc(plan.id), asc(target.position));
}

export type AllocationRecord = Awaited<ReturnType<typeof findAllocations>>[number];

/** The parts of targets that lower regions were given. */
export function findAllocations(db: Db) {
  return defined(db, 'allocations', () => selectAllocations(db));
}

function selectAllocations(db: Db) {
  return db
    .select({
      target: target.code,
      region: region.code,
      regionName: region.name,
      value: targetAllocation.value,
      demo: targetAllocation.demo,
    })
    .from(targetAllocation)
    .innerJoin(target, eq(target.id, targetAllocation.targetId))
    .innerJoin(region, eq(region.id, targetAllocation.regionId))
    .orderBy(asc(target.id), asc(region.code));
}
