import type { Indicator } from '../indicator.ts';
import type { Level, LevelInput } from '../level.ts';
import { convertUnit } from '../measure-unit.ts';
import type { Observation } from '../observation.ts';
import { comparePeriods, type Period, periodEnd } from '../period.ts';
import type { IsoDate } from '../units.ts';
import type { ComparedFigure } from './compared-figure.ts';
import { coverageOf } from './traits.ts';

/** The period that is asked for; `newest` is each region's own. */
export type WantedPeriod = Period | 'newest';

/** Which form of a flow is asked for; null = the year to date, and the period alone where there is none. */
export type WantedForm = 'ytd' | 'period' | null;

/** What one region has of an indicator. */
export interface Reported {
  observations: readonly Observation[];
  /** Of ratios and shares: recomputed from their parts. */
  levels: readonly Level[];
}

/** A figure with what it was computed from: a ratio rolls up by its parts. */
export interface PickedFigure extends ComparedFigure {
  inputs: readonly LevelInput[];
}

export interface Wanted {
  period: WantedPeriod;
  form: WantedForm;
  /** Periods that end later are not looked at. */
  upTo: IsoDate;
}

/**
 * The figure of a region that a comparison asks for, in the indicator's unit where it converts. Null where nothing
 * was reported; a figure that was withdrawn or not published is one without a value.
 */
export function pickFigure(indicator: Indicator, reported: Reported, wanted: Wanted): PickedFigure | null {
  const all = candidatesOf(indicator, reported).filter(({ period }) => periodEnd(period) <= wanted.upTo);
  if (indicator.measureKind !== 'flow') return pickPeriod(all, wanted.period);
  const covering = (form: 'ytd' | 'period') =>
    pickPeriod(
      all.filter((one) => coverageOf(one.form, one.period) === form),
      wanted.period,
    );
  return wanted.form === null ? (covering('ytd') ?? covering('period')) : covering(wanted.form);
}

/** A named period, or one that ends on the same day and covers as much; else the newest that has a value. */
function pickPeriod(figures: readonly PickedFigure[], period: WantedPeriod): PickedFigure | null {
  if (period === 'newest') {
    const sorted = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
    return sorted.findLast(({ value }) => value !== null) ?? sorted.at(-1) ?? null;
  }
  const exact = figures.find((one) => one.period === period);
  if (exact) return exact;
  const end = periodEnd(period);
  return (
    figures.find((one) => periodEnd(one.period) === end && coverageOf(one.form, one.period) !== 'period') ??
    null
  );
}

function candidatesOf(indicator: Indicator, { observations, levels }: Reported): PickedFigure[] {
  const { measureKind, unit } = indicator;
  if (measureKind === 'ratio' || measureKind === 'share') return levels.map(figureOfLevel);
  return observations.flatMap((one): PickedFigure[] => {
    if ((measureKind === 'flow') === (one.form === 'point')) return [];
    const { period, form, status, demo } = one;
    const converted = one.value === null ? null : convertUnit(one.value, one.unit, unit);
    return [
      {
        ...{ period, form, status, demo, way: 'reported' as const, missing: [], inputs: [] },
        ...(converted === null && one.value !== null
          ? { value: one.value, unit: one.unit }
          : { value: converted, unit }),
      },
    ];
  });
}

function figureOfLevel({ period, value, unit, status, demo, derivation, inputs }: Level): PickedFigure {
  const way = derivation === 'reported' ? 'reported' : 'recomputed';
  return { period, form: 'point', value, unit, status, way, missing: [], demo, inputs };
}
