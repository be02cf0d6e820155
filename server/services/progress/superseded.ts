import type { FormerPlanLineView, SupersededView } from '#core/contract/course.ts';
import { periodEnd } from '#core/domain/period.ts';
import { baselineOf, planLine } from '#core/domain/plan-line.ts';
import { isSameValue } from '#core/domain/same-value.ts';
import { supersededCourses } from '#core/domain/superseded.ts';
import type { Target, Waypoint } from '#core/domain/target.ts';
import { inUnit } from '../analysis/level-at.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { levelsUpTo } from './course.ts';
import { gatherVersions } from './gather.ts';
import type { Judged } from './judged.ts';

/** Where the course of a commitment was revised up to a moment: what was superseded after it is not told yet. */
export async function supersededOf(
  context: ServiceContext,
  one: Judged,
  moment: Moment,
): Promise<SupersededView[]> {
  const { record, region, target } = one;
  const wanted = [{ indicator: record.indicator, region: region.code }];
  const { publications, after } = await gatherVersions(context, wanted, moment);
  const courses = publications.map(({ vintage, recordedAt }) => {
    const levels = after(vintage).levels(record.indicator, region.code, target);
    return {
      vintage,
      knownFrom: recordedAt,
      levels: inUnit(levelsUpTo({ ...one, levels }, moment.day), target.unit),
    };
  });
  return supersededCourses(courses).map(({ supersededAt, points }) => ({
    supersededAt,
    points: points.map(({ level: { period, value, derivation, status, demo }, ...how }) => ({
      period,
      date: periodEnd(period),
      ...{ value, derivation, status, demo },
      ...how,
    })),
  }));
}

/** The plan lines that a commitment was held against before its present one, as far as they can be drawn and differ. */
export function formerPlanLines({
  target,
  indicator,
  levels,
  promise,
  progress,
}: Judged): FormerPlanLineView[] {
  const known = inUnit(levels, target.unit);
  const lineOf = (held: Target): Waypoint[] => {
    const baseline = baselineOf(held, indicator.measureKind, known);
    return baseline ? planLine(held, baseline) : [];
  };
  const lines = promise.former.map(({ terms, changedBy, until }) => ({
    ...{ kind: changedBy.kind, until },
    ...{ comparator: terms.comparator, targetValue: terms.value, low: terms.low, high: terms.high },
    deadline: terms.deadline,
    planLine: lineOf({ ...target, ...terms }),
  }));
  const present = progress.baseline ? planLine(target, progress.baseline) : [];
  return lines.filter(
    (one, index) =>
      one.planLine.length > 0 && !isSameValue(one.planLine, lines[index + 1]?.planLine ?? present),
  );
}
