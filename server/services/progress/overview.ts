import type { OverviewView, TargetStanding } from '#core/contract/overview.ts';
import { foremost } from '#core/domain/attention.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Commitment } from './commitments.ts';
import type { Judged } from './judged.ts';
import { rowsOf } from './rows.ts';
import { type Standing, standings } from './standings.ts';

/** All plans at a glance as of a moment: every own target in brief, and of each plan the foremost in full. */
export async function overview(context: ServiceContext, moment: Moment): Promise<OverviewView> {
  const { own, told } = await foremostTargets(context, moment);
  return {
    standings: own.map(inBrief),
    told: await rowsOf(context, told, moment),
    demo: own.some(({ demo }) => demo),
    asOf: moment.day,
  };
}

/** The plans' own targets, and of each plan those that are told beside other plans, judged in full. */
export async function foremostTargets(
  context: ServiceContext,
  moment: Moment,
): Promise<{ own: (Commitment & Standing)[]; told: Judged[] }> {
  const { all, court } = await standings(context, moment);
  const own = all.filter(({ allocation }) => allocation === null);
  const byPlan = Map.groupBy(own, ({ record }) => record.plan);
  const { judged } = await court.judge([...byPlan.values()].flatMap(foremost));
  return { own, told: judged };
}

function inBrief({
  record,
  region,
  state,
  light,
  period,
  outlook,
  deadline,
}: Commitment & Standing): TargetStanding {
  const { code, plan, indicator, indicatorName, strength } = record;
  return {
    target: code,
    plan,
    indicator: { code: indicator, name: indicatorName },
    region,
    allocated: false,
    ...{ strength, deadline, state, light, period },
    outlook: { class: outlook },
  };
}
