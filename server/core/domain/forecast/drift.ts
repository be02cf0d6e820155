import type { Level } from '../level.ts';
import { endMonthOf } from '../period.ts';
import { trendOf } from '../trend.ts';
import { roundingVariance } from './rounding-error.ts';
import type { Step } from './step.ts';
import { halfWidthOf80 } from './student.ts';

/**
 * A random walk with drift: the outlook's own trend goes on from the last level. Its interval grows with
 * the steps that chance still has, and with how badly the drift is known from so short a window
 * (Hyndman and Athanasopoulos, Forecasting: principles and practice, 5.5). A step over a gap is a longer
 * step, with the variance of a longer step.
 *
 * @param levels comparable, oldest first
 * @param stepMonths months to a step
 * @param steps how many to answer for, whole
 * @returns null where there is no trend
 */
export function driftSteps(levels: readonly Level[], stepMonths: number, steps: number): Step[] | null {
  const trend = trendOf(levels);
  if (trend === null) return null;
  const window = levels.slice(-trend.points);
  const perStep = (trend.perYear * stepMonths) / 12;
  const span = (endMonthOf(trend.to) - endMonthOf(trend.from)) / stepMonths;
  const freedom = window.length - 2;
  const spread = window.slice(1).reduce((sum, { period, value }, index) => {
    const before = window[index]!;
    const length = (endMonthOf(period) - endMonthOf(before.period)) / stepMonths;
    return sum + (value - before.value - perStep * length) ** 2 / length;
  }, 0);
  const variance = Math.max(spread / freedom, roundingVariance(window.map(({ value }) => value)));
  const last = window.at(-1)!.value;
  return Array.from({ length: steps }, (_, index) => {
    const ahead = index + 1;
    return {
      value: last + perStep * ahead,
      half: halfWidthOf80(freedom) * Math.sqrt(variance * (ahead + ahead ** 2 / span)),
    };
  });
}
