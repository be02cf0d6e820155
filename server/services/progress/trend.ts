import type { TrendView } from '#core/contract/progress.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { periodEnd } from '#core/domain/period.ts';
import { planLine } from '#core/domain/plan-line.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { RegionCode, TargetCode } from '#core/domain/units.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { findTargets } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { forecastPaths } from '../forecasts/path.ts';
import { levelsUpTo, missingUpTo } from './course.ts';
import { judgeCommitments } from './judged.ts';
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
  const filter = { target: code, region: region ?? record.region, allocations: true, promise };
  const { judged } = await judgeCommitments(context, filter, moment);
  const [one] = judged;
  if (!one)
    throw new AppError(
      'not-found',
      {
        zh: `目标 ${code} 没有分解到地区“${filter.region}”`,
        en: `No part of target ${code} was given to region “${filter.region}”.`,
      },
      filter,
    );
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
