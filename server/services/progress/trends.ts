import type { TrendsView } from '#core/contract/progress.ts';
import type { WorkCalendar } from '#core/domain/collection/workday.ts';
import { distanceCoveredAt } from '#core/domain/distance-covered.ts';
import { notFound } from '#core/domain/errors.ts';
import { planLine } from '#core/domain/plan-line.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { Figure, IsoDate, TargetCode } from '#core/domain/units.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { inUnit } from '../analysis/level-at.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { levelsUpTo, missingUpTo } from './course.ts';
import { type Judged, judgeCommitments } from './judged.ts';

/**
 * One target over time in its own region and in every region with a part of it, so that they can be drawn side by side.
 * @throws AppError `not-found` for an unknown target
 */
export async function trends(
  context: ServiceContext,
  { target: code, promise }: { target: TargetCode; promise?: PromiseView | undefined },
  moment: Moment,
): Promise<TrendsView> {
  const { judged } = await judgeCommitments(context, { target: code, allocations: true, promise }, moment);
  const [whole] = judged;
  if (!whole) throw notFound('目标', code);
  const calendar = await findHolidayYears(context.db);
  const items = judged.map((one) => itemOf(one, moment.day, calendar));
  const { record, indicator, progress } = whole;
  return {
    target: code,
    plan: record.plan,
    indicator: { code: indicator.code, name: indicator.name },
    unit: record.unit,
    decimals: indicator.decimals,
    period: progress.period,
    items,
    demo: items.some(({ demo }) => demo),
    asOf: moment.day,
  };
}

function itemOf(one: Judged, day: IsoDate, calendar: WorkCalendar): TrendsView['items'][number] {
  const { region, allocation, target, progress } = one;
  const { baseline, state, light, period } = progress;
  const shareOf = (value: Figure) => baseline && distanceCoveredAt(target, baseline, value);
  const levels = inUnit(levelsUpTo(one, day), target.unit);
  return {
    region,
    allocated: allocation !== null,
    ...{ state, light, period },
    targetValue: target.value,
    deadline: target.deadline,
    levels: levels.map((level) => ({
      period: level.period,
      value: level.value,
      distanceCovered: shareOf(level.value),
      derivation: level.derivation,
      demo: level.demo,
    })),
    missing: missingUpTo(one, day, calendar),
    planLine: (baseline ? planLine(target, baseline) : []).map((corner) => ({
      ...corner,
      planShare: shareOf(corner.value),
    })),
    demo: progress.demo || allocation?.demo === true || levels.some(({ demo }) => demo),
  };
}
