import { convertUnit } from '../measure-unit.ts';
import type { Form } from '../observation.ts';
import { comparePeriods, type Period, periodMonths } from '../period.ts';
import type { Figure, IndicatorCode, RegionCode } from '../units.ts';
import type { RecordedFigure } from './compare-figure.ts';
import { figureKey, type ReportedFigure } from './reported-figure.ts';

/** A recorded figure with what it belongs to. */
export interface RecordEntry extends RecordedFigure {
  indicator: IndicatorCode;
  region: RegionCode;
  period: Period;
  form: Form;
}

export interface KnownValue {
  value: Figure;
  unit: string;
}

/** What will be known once a file is written: its figures over the recorded ones. */
export interface KnownValues {
  /** Null when there is no figure, or when it does not convert into `unit`. */
  valueIn: (unit: string, series: SeriesPlace, period: Period, form: Form) => Figure | null;
  /** The newest figure of a form before a period. */
  lastBefore: (unit: string, series: SeriesPlace, period: Period, form: Form) => Figure | null;
  /** The figures of a form for periods of the same length before one, oldest first. */
  history: (unit: string, series: SeriesPlace, period: Period, form: Form) => HistoricFigure[];
}

export interface HistoricFigure {
  period: Period;
  value: Figure;
}

export interface SeriesPlace {
  indicator: { code: IndicatorCode };
  region: { code: RegionCode };
}

export function recordKey(entry: RecordEntry): string {
  const { indicator, region, period, form } = entry;
  return figureKey({ indicator: { code: indicator }, region: { code: region }, period, form });
}

/** Periods that a history goes back at most: thirty years of months. */
const LONGEST_HISTORY = 360;

/**
 * @param includeDemo whether demonstration figures count; a reported figure is not to be held against them
 */
export function knownValues(
  figures: readonly ReportedFigure[],
  record: readonly RecordEntry[],
  { includeDemo = false } = {},
): KnownValues {
  const values = new Map<string, KnownValue>();
  const lines = new Map<string, Set<Period>>();
  const add = (
    series: SeriesPlace,
    period: Period,
    form: Form,
    figure: { value: number | null; unit: string },
  ) => {
    const key = figureKey({ ...series, period, form });
    if (figure.value === null) {
      values.delete(key);
      return;
    }
    values.set(key, { value: figure.value, unit: figure.unit });
    const line = seriesKey(series, form);
    const known = lines.get(line);
    if (known) known.add(period);
    else lines.set(line, new Set([period]));
  };
  for (const entry of record) {
    if (entry.demo && !includeDemo) continue;
    const series = { indicator: { code: entry.indicator }, region: { code: entry.region } };
    add(series, entry.period, entry.form, entry);
  }
  for (const figure of figures) add(figure, figure.period, figure.form, figure);

  const valueIn: KnownValues['valueIn'] = (unit, series, period, form) => {
    const known = values.get(figureKey({ ...series, period, form }));
    return known ? convertUnit(known.value, known.unit, unit) : null;
  };
  const sorted = new Map<string, Period[]>();
  const periodsOf = (series: SeriesPlace, form: Form): Period[] => {
    const line = seriesKey(series, form);
    const done = sorted.get(line);
    if (done) return done;
    const periods = [...(lines.get(line) ?? [])]
      .filter((period) => values.has(figureKey({ ...series, period, form })))
      .sort(comparePeriods);
    sorted.set(line, periods);
    return periods;
  };
  return {
    valueIn,
    lastBefore(unit, series, period, form) {
      const last = periodsOf(series, form).findLast((candidate) => comparePeriods(candidate, period) < 0);
      return last === undefined ? null : valueIn(unit, series, last, form);
    },
    history(unit, series, period, form) {
      const months = periodMonths(period);
      return periodsOf(series, form)
        .filter((one) => periodMonths(one) === months && comparePeriods(one, period) < 0)
        .slice(-LONGEST_HISTORY)
        .flatMap((one) => {
          const value = valueIn(unit, series, one, form);
          return value === null ? [] : [{ period: one, value }];
        });
    },
  };
}

function seriesKey(series: SeriesPlace, form: Form): string {
  return [series.indicator.code, series.region.code, form].join('|');
}
