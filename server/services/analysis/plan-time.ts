import type { PlanTimeView } from '#core/contract/analysis.ts';
import { addDays } from '#core/domain/calendar.ts';
import { notFound } from '#core/domain/errors.ts';
import { timeElapsed } from '#core/domain/plan-line.ts';
import { planTimeOf } from '#core/domain/plan-time.ts';
import { planTimeSteps } from '#core/domain/plan-time-steps.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { IsoDate, PlanCode } from '#core/domain/units.ts';
import { findPlans, type PlanRecord } from '#db/queries/plans.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import { foremostTargets } from '../progress/overview.ts';
import { sentences } from './sentences.ts';

export interface PlanTimeQuestion {
  /** All plans when left out. */
  plans?: readonly PlanCode[] | undefined;
  promise?: PromiseView | undefined;
  /** Of a plan with many targets only those that are told beside other plans, by the promise of the day. */
  foremost?: boolean | undefined;
}

/** Where the targets of some plans stand on 0–100 % of their own horizon. Plans come in the order asked for. */
export async function planTimeView(
  context: ServiceContext,
  { plans: codes, promise, foremost = false }: PlanTimeQuestion,
  moment: Moment,
): Promise<PlanTimeView> {
  const all = await findPlans(context.db);
  const asked = codes === undefined ? all : [...new Set(codes)].map((code) => loadFrom(all, code));
  const judged = foremost
    ? (await foremostTargets(context, moment)).told
    : (await judgeCommitments(context, { allocations: false, promise }, moment)).judged;
  const items = asked.flatMap((plan) =>
    judged.filter(({ record }) => record.plan === plan.code).map((one) => itemOf(one, moment.day)),
  );
  return {
    plans: asked.map((plan) => horizonOf(plan, moment.day)),
    items,
    demo: items.some(({ demo }) => demo),
    asOf: moment.day,
  };
}

function loadFrom(plans: readonly PlanRecord[], code: PlanCode): PlanRecord {
  const found = plans.find((plan) => plan.code === code);
  if (!found) throw notFound('计划', code);
  return found;
}

function horizonOf(
  { code, title, titleEn, periodFrom, periodTo }: PlanRecord,
  day: IsoDate,
): PlanTimeView['plans'][number] {
  const start = periodFrom === null ? null : addDays(`${periodFrom}-01-01`, -1);
  const end = periodTo === null ? null : `${periodTo}-12-31`;
  const dayShare = start === null || end === null ? null : timeElapsed(start, end, day);
  return { plan: code, title, titleEn, start, end, dayShare };
}

function itemOf(
  { record, region, indicator, target, progress, levels }: Judged,
  day: IsoDate,
): PlanTimeView['items'][number] {
  const position = planTimeOf(target, progress, levels, day);
  return {
    target: record.code,
    plan: record.plan,
    indicator: { code: indicator.code, name: indicator.name },
    region,
    state: progress.state,
    light: progress.light,
    ...position,
    demo: progress.demo,
    explanation: sentences(planTimeSteps(position), indicator.decimals),
  };
}
