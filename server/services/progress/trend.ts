import type { TrendView } from '#core/contract/progress.ts';
import { notFound } from '#core/domain/errors.ts';
import { periodEnd } from '#core/domain/period.ts';
import { planLine } from '#core/domain/plan-line.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { RegionCode, TargetCode } from '#core/domain/units.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { findTargets } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { forecastPaths } from '../forecasts/path.ts';
import { levelsUpTo, missingUpTo } from './course.ts';
import { judgePart } from './judge-part.ts';
import { rowsOf } from './rows.ts';
import { formerPlanLines, supersededOf } from './superseded.ts';

export interface TrendQuestion {
  target: TargetCode;
  /** The target's own region when left out. */
  region?: RegionCode | undefined;
  promise?: PromiseView | undefined;
}

/** One target in one region over time: the levels, the plan line and the verdict. */
export async function trend(
  context: ServiceContext,
  { target: code, region, promise }: TrendQuestion,
  moment: Moment,
): Promise<TrendView> {
  const [record] = await findTargets(context.db, { code });
  if (!record) throw notFound('目标', code);
  const part = { target: code, region: region ?? record.region, promise };
  const { one } = await judgePart(context, part, moment);
  const levels = levelsUpTo(one, moment.day);
  const { baseline } = one.progress;
  const calendar = await findHolidayYears(context.db);
  const [row] = await rowsOf(context, [one], moment);
  const [path] = await forecastPaths([one]);
  return {
    progress: row!,
    levels: levels.map(({ period, value, derivation, status, demo }) => ({
      period,
      date: periodEnd(period),
      value,
      derivation,
      status,
      demo,
    })),
    missing: missingUpTo(one, moment.day, calendar),
    planLine: baseline ? planLine(one.target, baseline) : [],
    superseded: await supersededOf(context, one, moment),
    formerPlanLines: formerPlanLines(one),
    // the last level is among the levels
    forecast: path!.slice(1),
  };
}
