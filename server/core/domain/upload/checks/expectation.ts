import { convertUnit } from '../../measure-unit.ts';
import type { Form } from '../../observation.ts';
import {
  addPeriods,
  addYears,
  elapsedShareOfYear,
  endMonthOf,
  type Period,
  periodMonths,
} from '../../period.ts';
import type { Figure } from '../../units.ts';
import { isCountingUnit } from '../figure-cell.ts';
import type { HistoricFigure, KnownValues, SeriesPlace } from '../known-values.ts';
import { previousInYear } from '../period-text.ts';
import type { KnownIndicator } from '../vocabulary.ts';
import { median, robustSpread } from './robust.ts';

/**
 * What a series' own history lets one expect of its next figure. `seasonal`: last year's figure moved on by the
 * usual change over a year, of flows; `chain`: the figure before moved on by the usual change, of everything else;
 * `level`: a flow too young for either, by the periods that it has.
 */
export interface Expectation {
  basis: 'seasonal' | 'chain' | 'level';
  value: Figure;
  /** What the figure is compared with: last year's, or the one before. */
  base: HistoricFigure;
  /** Earlier changes of the same kind, as natural logarithms, oldest first. */
  changes: number[];
  /** Standard deviation of the logarithm of the figure around that of `value`. */
  spread: number;
}

/** Changes looked back on: five years of quarters. */
const LOOK_BACK = 20;

/** A change over a period is uncertain by five per cent, however even the history was. */
const LEAST_SPREAD = 0.05;

/** What is assumed of a history of fewer changes than `ENOUGH_CHANGES`. */
const YOUNG_SPREAD = 0.25;

/** What is assumed where no change is known yet, or the season is not. */
const UNKNOWN_SPREAD = 0.4;

/** Changes of a series from which its own spread is taken. */
export const ENOUGH_CHANGES = 6;

/** Periods that a chain may have missed. */
const LONGEST_GAP = 4;

/** Null without a usable history: figures at or below zero have no logarithm and are left out. */
export function expectationOf(
  known: KnownValues,
  series: SeriesPlace & { indicator: KnownIndicator },
  period: Period,
  form: Form,
  unit: string,
): Expectation | null {
  const history = known.history(unit, series, period, form).filter(({ value }) => value > 0);
  if (history.length === 0) return null;
  const expected =
    form === 'point'
      ? chained(history, period)
      : (seasonal(history, period) ?? young(known, series, history, period, form, unit));
  if (expected === null) return null;
  const rounding = convertUnit(10 ** -series.indicator.decimals, series.indicator.unit, unit);
  const noises = [
    rounding === null ? null : rounding / expected.value,
    // a count of ten firms moves by three without any reason
    isCountingUnit(unit) ? 1 / Math.sqrt(expected.value) : null,
  ].filter((noise) => noise !== null);
  return { ...expected, spread: Math.hypot(expected.spread, ...noises) };
}

function seasonal(history: readonly HistoricFigure[], period: Period): Expectation | null {
  const at = new Map(history.map((one) => [one.period, one]));
  const base = at.get(addYears(period, -1));
  if (!base) return null;
  const changes = history
    .flatMap((one) => {
      const before = at.get(addYears(one.period, -1));
      return before ? [Math.log(one.value / before.value)] : [];
    })
    .slice(-LOOK_BACK);
  return movedOn('seasonal', base, changes, 1);
}

function chained(history: readonly HistoricFigure[], period: Period): Expectation | null {
  const base = history.at(-1)!;
  const gap = (endMonthOf(period) - endMonthOf(base.period)) / periodMonths(period);
  if (gap > LONGEST_GAP) return null;
  const at = new Map(history.map((one) => [one.period, one]));
  const changes = history
    .flatMap((one) => {
      const before = at.get(addPeriods(one.period, -1));
      return before ? [Math.log(one.value / before.value)] : [];
    })
    .slice(-LOOK_BACK);
  return movedOn('chain', base, changes, gap);
}

function movedOn(
  basis: 'seasonal' | 'chain',
  base: HistoricFigure,
  changes: number[],
  steps: number,
): Expectation {
  const usual = median(changes);
  const own = robustSpread(changes);
  const least = changes.length >= ENOUGH_CHANGES ? LEAST_SPREAD : YOUNG_SPREAD;
  const spread = own === null ? UNKNOWN_SPREAD : Math.max(own, least);
  return {
    basis,
    base,
    changes,
    value: usual === null ? base.value : base.value * Math.exp(usual * steps),
    spread: spread * Math.sqrt(steps),
  };
}

/** A flow in its first year: a period like the earlier ones, a total as the share of the year that has passed. */
function young(
  known: KnownValues,
  series: SeriesPlace,
  history: readonly HistoricFigure[],
  period: Period,
  form: Form,
  unit: string,
): Expectation | null {
  const common = { basis: 'level', base: history.at(-1)!, changes: [], spread: UNKNOWN_SPREAD } as const;
  if (form === 'period') {
    if (history.length < 2) return null;
    return { ...common, changes: [], value: median(history.slice(-4).map(({ value }) => value))! };
  }
  const previous = previousInYear(period);
  const before = previous === null ? null : known.valueIn(unit, series, previous, form);
  if (previous === null || before === null || before <= 0) return null;
  const value = before * (elapsedShareOfYear(period) / elapsedShareOfYear(previous));
  return { ...common, changes: [], value };
}

/** How far a figure lies from what was expected, in natural logarithms; null where it has none. */
export function distanceFrom({ value }: Expectation, figure: Figure): number | null {
  return figure > 0 ? Math.log(figure / value) : null;
}
