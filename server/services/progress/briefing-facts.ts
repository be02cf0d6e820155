import type { BriefingInput, PlaceFacts, TargetFacts } from '#core/domain/briefing/input.ts';
import { notFound } from '#core/domain/errors.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import { planLine } from '#core/domain/plan-line.ts';
import { findAmbiguities } from '#db/queries/ambiguities.ts';
import { findEvents, findGoals, findTasks } from '#db/queries/plan-contents.ts';
import { findPlan, type PlanRecord } from '#db/queries/plans.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { splitOf } from './decomposition.ts';
import { type Judged, judgeCommitments } from './judged.ts';

/**
 * Everything that the briefing of a plan says of a month, judged at the month's end with what is known
 * at the moment.
 * @param issuer 编印单位; null = the plan's own lead unit
 */
export async function briefingFacts(
  context: ServiceContext,
  { plan: code, month, issuer }: { plan: string; month: Period; issuer: string | null },
  { upTo }: Moment,
): Promise<BriefingInput> {
  const { db } = context;
  const plan = await findPlan(db, code);
  if (!plan) throw notFound('计划', code);
  const cutOff = periodEnd(month);
  const { judged } = await judgeCommitments(
    context,
    { plan: code, allocations: true },
    { upTo, day: cutOff },
  );
  const shortNames = new Map((await findRegions(db)).map((region) => [region.code, region.shortName]));
  const ambiguities = await findAmbiguities(db);
  const parts = Map.groupBy(judged.filter(isPart), (one) => one.record.code);
  return {
    month,
    cutOff,
    plan: planFacts(plan),
    issuer,
    targets: judged
      .filter((one) => !isPart(one))
      .map((one) => targetFacts(one, parts.get(one.record.code) ?? [], shortNames, cutOff)),
    goals: await findGoals(db, code),
    tasks: (await findTasks(db, code)).map((task) => ({
      ...task,
      units: task.units.map((unit) => unit.writtenAs),
    })),
    events: await findEvents(db, plan.id),
    ambiguities: ambiguities
      .filter(({ concerns }) =>
        concerns.some((subject) => subject === code || subject.startsWith(`${code}-`)),
      )
      .map(({ title }) => title),
  };
}

function isPart({ allocation }: Judged): boolean {
  return allocation !== null;
}

function planFacts(plan: PlanRecord): BriefingInput['plan'] {
  const { code, title, kind, status, region, leadUnit, issuers, signedDate, periodFrom, periodTo } = plan;
  return {
    code,
    title,
    kind,
    status,
    region: region.name,
    leadUnit,
    issuers: issuers ?? [],
    signedDate,
    years:
      periodFrom !== null && periodTo !== null ? { from: Number(periodFrom), to: Number(periodTo) } : null,
  };
}

function targetFacts(
  whole: Judged,
  parts: readonly Judged[],
  shortNames: ReadonlyMap<string, string>,
  cutOff: string,
): TargetFacts {
  const { record, indicator, target, progress, levels, reported, yoyPercent } = whole;
  const { period, baseline } = progress;
  const level = levels.find((one) => one.period === period);
  return {
    target,
    kind: record.kind,
    comparatorWord: record.comparatorWord,
    name: indicator.name,
    decimals: indicator.decimals,
    measureKind: indicator.measureKind,
    progress,
    levels: levels.filter((one) => periodEnd(one.period) <= cutOff),
    planLine: baseline ? planLine(target, baseline) : [],
    yoyPercent,
    status: reported?.status ?? level?.status ?? null,
    places: parts.map((part) => placeFacts(part, shortNames)),
    unallocated: splitOf(whole, parts)?.unallocated ?? null,
  };
}

function placeFacts(
  { region, target, allocation, progress }: Judged,
  shortNames: ReadonlyMap<string, string>,
): PlaceFacts {
  return {
    name: region.name,
    shortName: shortNames.get(region.code) ?? region.name,
    part: target.value,
    demo: allocation?.demo === true || progress.demo,
    progress,
  };
}
