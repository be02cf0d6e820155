import type { Period } from '../period.ts';
import type { Figure, Fraction } from '../units.ts';
import type { Floor, ForecastBasis } from './basis.ts';
import { dampedSteps } from './damped.ts';
import { driftSteps } from './drift.ts';
import { type EtsAnswer, etsQuestion, etsSteps } from './ets-question.ts';
import { type ForecastPoint, forecastPath } from './path.ts';
import type { Step } from './step.ts';

/** How often the interval is meant to hold what comes. */
export const FORECAST_COVERAGE: Fraction = 0.8;

/** Which opinions were averaged. The ledger keeps these words. */
export const FORECAST_METHODS = ['drift_damped', 'drift_damped_ets'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Grows when the same figures would get another forecast, so that the ledger tells the versions apart. */
export const FORECAST_VERSION = 1;

export interface Forecast {
  method: ForecastMethod;
  /** How many levels it was made from, and the first and the last of them. */
  points: number;
  from: Period;
  to: Period;
  /** At the deadline, in the target's unit. */
  value: Figure;
  low: Figure;
  high: Figure;
  /** What kept it from falling further; null where nothing did. */
  limited: Floor['because'] | null;
  /** From the last level (itself, without width) over every period's end to the deadline. */
  path: ForecastPoint[];
}

/**
 * Where a level will stand at its deadline, and the interval that is meant to hold it in 80 % of cases:
 * the mean of a drift, a damped trend and, from twelve figures in a row, exponential smoothing; around it
 * the widest of their intervals. Low ≤ value ≤ high; the interval never narrows on the way.
 *
 * @param ets the answer to `etsQuestion(basis)`; null where nothing was asked or answered
 * @returns null where a number is too large to be one
 */
export function forecastFrom(basis: ForecastBasis, ets: EtsAnswer | null): Forecast | null {
  const { levels, plain, stepMonths, floor } = basis;
  const ahead = Math.ceil(basis.steps);
  const drift = driftSteps(plain, stepMonths, ahead);
  if (drift === null) return null;
  const smoothed = smoothedSteps(basis, ets);
  const opinions = [drift, dampedSteps(plain, stepMonths, ahead), ...(smoothed ? [smoothed] : [])];
  const path = forecastPath(basis, opinions);
  if (path === null) return null;
  const { value, low, high } = path.at(-1)!;
  return {
    method: smoothed ? 'drift_damped_ets' : 'drift_damped',
    points: levels.length,
    from: levels[0]!.period,
    to: levels.at(-1)!.period,
    value,
    low,
    high,
    limited: limitOf({ low }, floor),
    path,
  };
}

/** Whether a bound kept a forecast from falling further. */
export function limitOf({ low }: { low: Figure }, floor: Floor | null): Forecast['limited'] {
  return floor !== null && low <= floor.value ? floor.because : null;
}

function smoothedSteps(basis: ForecastBasis, ets: EtsAnswer | null): Step[] | null {
  const asked = ets === null ? null : etsQuestion(basis);
  if (ets === null || asked === null || ets.length !== asked.steps) return null;
  const steps = etsSteps(basis, asked, ets);
  return steps.every(({ value, half }) => Number.isFinite(value) && half >= 0) ? steps : null;
}
