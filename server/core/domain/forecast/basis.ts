import { comparableLevels } from '../comparable-levels.ts';
import type { MeasureKind } from '../indicator.ts';
import type { Level } from '../level.ts';
import { convertUnit } from '../measure-unit.ts';
import { endMonthOf, type Period, periodEnd } from '../period.ts';
import type { Target } from '../target.ts';
import { FEWEST_POINTS } from '../trend.ts';
import type { Figure, IsoDate } from '../units.ts';
import { yearsBetween } from '../years.ts';
import { type Season, seasonOf, withoutSeason } from './season.ts';

/**
 * Sums over a trailing year overlap, so that what moves one moves the next three as well. In the long run
 * their variance lies between none and four times that of single changes; twice is what held when it was
 * measured (docs/decisions, projections with an interval).
 */
const OVERLAP_WIDENING = Math.SQRT2;
/** Further ahead nothing is said: two hundred years of months. */
const MOST_STEPS = 2400;
const YEAR_MONTHS = 12;

export interface ForecastQuestion {
  target: Pick<Target, 'deadline' | 'unit' | 'comparator'>;
  measureKind: MeasureKind;
  /** Oldest first, as `levelsOf` gives them. */
  levels: readonly Level[];
  /** The period at which the target is judged; null = it is not. */
  period: Period | null;
}

/** What a level cannot fall below, and why. */
export interface Floor {
  value: Figure;
  because: 'running_total' | 'never_negative';
}

/** What a forecast is made from, in the target's unit. */
export interface ForecastBasis {
  /** Comparable levels, oldest first, at least four. */
  levels: readonly Level[];
  /** The same without their season. */
  plain: readonly Level[];
  season: Season | null;
  /** Months from one level to the next where none is missing: the usual distance. */
  stepMonths: number;
  /** Steps from the last level to the deadline: above 0, not always whole. */
  steps: number;
  deadline: IsoDate;
  floor: Floor | null;
  /** By how much intervals are wider than single changes would have it. */
  widening: number;
}

/**
 * Gathers what a forecast needs. Gaps stay gaps: a missing period is a longer step and never a figure.
 *
 * @returns null with fewer than four comparable levels, without a deadline ahead of the last one, for
 *   milestones, and further ahead than two hundred years of months
 */
export function forecastBasis({
  target,
  measureKind,
  levels,
  period,
}: ForecastQuestion): ForecastBasis | null {
  const { deadline, unit, comparator } = target;
  if (deadline === null || period === null || comparator === 'done' || measureKind === 'milestone')
    return null;
  const known = inUnit(levels, unit);
  const current = known.find((level) => level.period === period);
  const comparable = current ? comparableLevels(known, current) : [];
  if (!current || comparable.length < FEWEST_POINTS) return null;
  const stepMonths = usualDistance(comparable);
  const steps = (yearsBetween(periodEnd(period), deadline) * YEAR_MONTHS) / stepMonths;
  if (steps <= 0 || steps > MOST_STEPS) return null;
  // A sum over a year has no season left; what looks like one is chance.
  const season = measureKind === 'flow' ? null : seasonOf(comparable, stepMonths);
  return {
    levels: comparable,
    plain: season ? withoutSeason(comparable, season) : comparable,
    season,
    stepMonths,
    steps: almostWhole(steps),
    deadline,
    floor: floorOf(measureKind, comparable),
    widening: measureKind === 'flow' && stepMonths < YEAR_MONTHS ? OVERLAP_WIDENING : 1,
  };
}

function inUnit(levels: readonly Level[], unit: string): Level[] {
  return levels.flatMap((level) => {
    const value = convertUnit(level.value, level.unit, unit);
    return value === null ? [] : [{ ...level, value, unit }];
  });
}

/** The lower median, so that a gap or a change of rhythm long ago does not count. */
function usualDistance(levels: readonly Level[]): number {
  const months = levels.map(({ period }) => endMonthOf(period));
  const distances = months.slice(1).map((month, index) => month - months[index]!);
  return distances.sort((a, b) => a - b)[Math.floor((distances.length - 1) / 2)]!;
}

function almostWhole(steps: number): number {
  const whole = Math.round(steps);
  return whole > 0 && Math.abs(steps - whole) < 1e-9 ? whole : steps;
}

function floorOf(measureKind: MeasureKind, levels: readonly Level[]): Floor | null {
  if (measureKind === 'cumulative') return { value: levels.at(-1)!.value, because: 'running_total' };
  return levels.every(({ value }) => value >= 0) ? { value: 0, because: 'never_negative' } : null;
}
