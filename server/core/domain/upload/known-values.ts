import { convertUnit } from '../measure-unit.ts';
import type { Form } from '../observation.ts';
import { comparePeriods, type Period } from '../period.ts';
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
  /** The newest figure of a form before a period, with its period. */
  lastBefore: (unit: string, series: SeriesPlace, period: Period, form: Form) => Figure | null;
}

export interface SeriesPlace {
  indicator: { code: IndicatorCode };
  region: { code: RegionCode };
}

export function recordKey(entry: RecordEntry): string {
  const { indicator, region, period, form } = entry;
  return figureKey({ indicator: { code: indicator }, region: { code: region }, period, form });
}

/** Demonstration figures are left out: a reported one is not to be held against them. */
export function knownValues(figures: readonly ReportedFigure[], record: readonly RecordEntry[]): KnownValues {
  const values = new Map<string, KnownValue>();
  const periods = new Map<string, Period[]>();
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
    const known = periods.get(line);
    if (known) known.push(period);
    else periods.set(line, [period]);
  };
  for (const entry of record) {
    if (entry.demo) continue;
    add(
      { indicator: { code: entry.indicator }, region: { code: entry.region } },
      entry.period,
      entry.form,
      entry,
    );
  }
  for (const figure of figures) add(figure, figure.period, figure.form, figure);

  const valueIn: KnownValues['valueIn'] = (unit, series, period, form) => {
    const known = values.get(figureKey({ ...series, period, form }));
    return known ? convertUnit(known.value, known.unit, unit) : null;
  };
  return {
    valueIn,
    lastBefore(unit, series, period, form) {
      const earlier = (periods.get(seriesKey(series, form)) ?? [])
        .filter((candidate) => comparePeriods(candidate, period) < 0)
        .filter((candidate) => values.has(figureKey({ ...series, period: candidate, form })))
        .sort(comparePeriods);
      const last = earlier.at(-1);
      return last === undefined ? null : valueIn(unit, series, last, form);
    },
  };
}

function seriesKey(series: SeriesPlace, form: Form): string {
  return [series.indicator.code, series.region.code, form].join('|');
}
