import { convertUnit } from '../measure-unit.ts';
import type { Form } from '../observation.ts';
import { comparePeriods, type Period, type PeriodMonths, periodMonths } from '../period.ts';
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

/** Periods that a history goes back at most: enough for twenty changes over a year of months. */
const LONGEST_HISTORY = 40;

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
  const sorted = new Map<string, (HistoricFigure & { unit: string })[]>();
  /** All figures of a form in the order of their periods; of one length, or of any. */
  const lineOf = (series: SeriesPlace, form: Form, months: PeriodMonths | null) => {
    const line = seriesKey(series, form);
    const key = `${line}|${months}`;
    const done = sorted.get(key);
    if (done) return done;
    const figures = [...(lines.get(line) ?? [])]
      .filter((period) => months === null || periodMonths(period) === months)
      .sort(comparePeriods)
      .flatMap((period) => {
        const known = values.get(figureKey({ ...series, period, form }));
        return known ? [{ period, ...known }] : [];
      });
    sorted.set(key, figures);
    return figures;
  };
  return {
    valueIn,
    lastBefore(unit, series, period, form) {
      const line = lineOf(series, form, null);
      const last = line[countBefore(line, period) - 1];
      return last ? convertUnit(last.value, last.unit, unit) : null;
    },
    history(unit, series, period, form) {
      const line = lineOf(series, form, periodMonths(period));
      const end = countBefore(line, period);
      return line.slice(Math.max(0, end - LONGEST_HISTORY), end).flatMap((known) => {
        const value = convertUnit(known.value, known.unit, unit);
        return value === null ? [] : [{ period: known.period, value }];
      });
    },
  };
}

/** How many figures of a sorted line lie before a period. */
function countBefore(line: readonly HistoricFigure[], period: Period): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePeriods(line[middle]!.period, period) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function seriesKey(series: SeriesPlace, form: Form): string {
  return [series.indicator.code, series.region.code, form].join('|');
}
