import type { BriefingInput } from '#core/domain/briefing/input.ts';
import { notFound } from '#core/domain/errors.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import { findAmbiguities } from '#db/queries/ambiguities.ts';
import { findEvents, findGoals, findTasks } from '#db/queries/plan-contents.ts';
import { findPlan, type PlanRecord } from '#db/queries/plans.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { forecastFacts } from './forecast-facts.ts';
import { type Judged, judgeCommitments } from './judged.ts';
import { lightRulesAt } from './light-rules.ts';
import { milestoneFacts } from './milestone-facts.ts';
import { targetFacts } from './target-facts.ts';

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
  const moment = { upTo, day: cutOff };
  const { judged } = await judgeCommitments(context, { plan: code, allocations: true }, moment);
  const shortNames = new Map((await findRegions(db)).map((region) => [region.code, region.shortName]));
  const ambiguities = await findAmbiguities(db);
  const parts = Map.groupBy(judged.filter(isPart), (one) => one.record.code);
  const wholes = judged.filter((one) => !isPart(one));
  const forecasts = await forecastFacts(context, wholes, moment);
  return {
    month,
    cutOff,
    plan: planFacts(plan),
    issuer,
    targets: wholes.map((one, index) =>
      targetFacts(one, {
        parts: parts.get(one.record.code) ?? [],
        forecast: forecasts[index]!,
        shortNames,
        cutOff,
      }),
    ),
    goals: await findGoals(db, code),
    tasks: (await findTasks(db, code)).map((task) => ({
      ...task,
      units: task.units.map((unit) => unit.writtenAs),
    })),
    events: await findEvents(db, plan.id),
    milestones: await milestoneFacts(context, code, moment),
    ambiguities: ambiguities
      .filter(({ concerns }) =>
        concerns.some((subject) => subject === code || subject.startsWith(`${code}-`)),
      )
      .map(({ title }) => title),
    lightRules: await lightRulesAt(context, moment),
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
