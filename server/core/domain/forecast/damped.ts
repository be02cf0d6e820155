import type { Level } from '../level.ts';
import { endMonthOf } from '../period.ts';
import type { Step } from './step.ts';
import { halfWidthOf80 } from './student.ts';

/** What is left of a trend after a step of a quarter or more; a shorter step keeps as much more. */
const KEPT = 0.9;
const QUARTER_MONTHS = 3;
/** Smoothing of the level and, as a share of it, of the trend: what a dozen figures can tell apart. */
const LEVEL_WEIGHTS = [0.2, 0.4, 0.6, 0.8, 1];
const TREND_WEIGHTS = [0, 0.1, 0.3, 0.5];

interface Fit {
  level: number;
  trend: number;
  levelWeight: number;
  trendWeight: number;
  squares: number;
}

/**
 * Damped trend (Gardner and McKenzie 1985) with a fixed damping, the weights chosen by the squared errors
 * one step ahead. The trend fades instead of going on for ever. Over a gap the level's weight grows and
 * the error counts as that of a longer step (after Wright 1986).
 *
 * @param levels comparable, oldest first, at least four
 * @param stepMonths months to a step
 * @param steps how many to answer for, whole
 */
export function dampedSteps(levels: readonly Level[], stepMonths: number, steps: number): Step[] {
  const kept = KEPT ** Math.min(1, stepMonths / QUARTER_MONTHS);
  const values = levels.map(({ value }) => value);
  const lengths = levels
    .slice(1)
    .map(({ period }, index) => (endMonthOf(period) - endMonthOf(levels[index]!.period)) / stepMonths);
  const fits = LEVEL_WEIGHTS.flatMap((levelWeight) =>
    TREND_WEIGHTS.map((trendWeight) => fit(values, lengths, levelWeight, trendWeight, kept)),
  );
  const best = fits.reduce((a, b) => (b.squares < a.squares ? b : a));
  const freedom = values.length - 2;
  let variance = 0;
  return Array.from({ length: steps }, (_, index) => {
    const weight = index === 0 ? 1 : best.levelWeight * (1 + best.trendWeight * faded(kept, index));
    variance += (best.squares / freedom) * weight ** 2;
    return {
      value: best.level + best.trend * faded(kept, index + 1),
      half: halfWidthOf80(freedom) * Math.sqrt(variance),
    };
  });
}

/** φ + φ² + … over so many steps, which need not be whole. */
function faded(kept: number, steps: number): number {
  return (kept * (1 - kept ** steps)) / (1 - kept);
}

function fit(
  values: readonly number[],
  lengths: readonly number[],
  levelWeight: number,
  trendWeight: number,
  kept: number,
): Fit {
  const span = lengths.reduce((sum, length) => sum + length, 0);
  let level = values[0]!;
  let trend = (values.at(-1)! - level) / span;
  let squares = 0;
  lengths.forEach((length, index) => {
    const expected = level + trend * faded(kept, length);
    const error = values[index + 1]! - expected;
    const weight = 1 - (1 - levelWeight) ** length;
    squares += error ** 2 / length;
    level = expected + weight * error;
    trend = trend * kept ** length + (weight * trendWeight * error) / length;
  });
  return { level, trend, levelWeight, trendWeight, squares };
}
