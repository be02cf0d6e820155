import { lastDayOfMonth } from './calendar.ts';
import { addDecimals } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { convertUnit } from './measure-unit.ts';
import type { Form, Observation, ObservationStatus } from './observation.ts';
import {
  addYears,
  comparePeriods,
  elapsedShareOfYear,
  isYearEnd,
  type Period,
  periodEnd,
  periodYear,
} from './period.ts';
import { quotient } from './quotient.ts';
import type { Figure, IsoDate, VintageId } from './units.ts';

/** How a level came about; anything but `reported` is labelled wherever it is shown. */
export type LevelDerivation =
  | 'reported'
  | 'year_end' // the year-to-date at the year's end is the year
  | 'trailing_year' // 近四季度: YTD + last full year − last year's YTD
  | 'estimated' // YTD ÷ elapsed share of the year: no previous year to lean on
  | 'ratio'; // recomputed from numerator and denominator

/** A reported figure that a level was computed from. */
export interface LevelInput {
  role: 'value' | 'ytd' | 'last_full_year' | 'last_ytd' | 'numerator' | 'denominator';
  period: Period;
  value: Figure;
}

/** What may be compared with a target at the end of a period (method, section 1). */
export interface Level {
  period: Period;
  value: Figure;
  /** The indicator's unit, or the reported one where the two do not convert. */
  unit: string;
  derivation: LevelDerivation;
  inputs: LevelInput[];
  status: ObservationStatus;
  /** The newest vintage among the inputs. */
  vintage: VintageId;
  /** True when any input is a demonstration figure. */
  demo: boolean;
}

/** An indicator with the figures of one region, newest version of each. */
export interface Series {
  indicator: Indicator;
  observations: readonly Observation[];
}

/** Finds the series a ratio or a share is made of; `null` when it is not known. */
export type SeriesLookup = (code: string, where: 'own' | 'parent') => Series | null;

const NOTHING_ELSE: SeriesLookup = () => null;

/**
 * The levels of one indicator in one region, oldest first. Periods without a usable figure are absent,
 * never filled in; of two periods that end on the same day the one recorded later counts.
 *
 * @param lookup gives numerator and denominator; only ratios and shares ask
 */
export function levelsOf({ indicator, observations }: Series, lookup: SeriesLookup = NOTHING_ELSE): Level[] {
  const found = (() => {
    switch (indicator.measureKind) {
      case 'stock':
      case 'cumulative':
      case 'milestone':
        return pointLevels(indicator, observations);
      case 'flow':
        return flowLevels(indicator, observations);
      case 'ratio':
        return ratioLevels(indicator, observations, lookup, 'own');
      case 'share':
        return ratioLevels(indicator, observations, lookup, 'parent');
    }
  })();
  return [...newestByEndDay(found).values()].sort((a, b) => comparePeriods(a.period, b.period));
}

interface Reading {
  period: Period;
  value: Figure;
  unit: string;
  status: ObservationStatus;
  vintage: VintageId;
  demo: boolean;
}

/** The figures of one form, in the indicator's unit where they convert. */
function readings(indicator: Indicator, observations: readonly Observation[], form: Form): Reading[] {
  return observations.flatMap((o) => {
    if (o.form !== form || o.value === null) return [];
    const converted = convertUnit(o.value, o.unit, indicator.unit);
    const { period, status, vintage, demo } = o;
    return [
      converted === null
        ? { period, status, vintage, demo, value: o.value, unit: o.unit }
        : { period, status, vintage, demo, value: converted, unit: indicator.unit },
    ];
  });
}

function pointLevels(indicator: Indicator, observations: readonly Observation[]): Level[] {
  return readings(indicator, observations, 'point').map((reading) => ({
    ...reading,
    derivation: 'reported' as const,
    inputs: [{ role: 'value' as const, period: reading.period, value: reading.value }],
  }));
}

function flowLevels(indicator: Indicator, observations: readonly Observation[]): Level[] {
  const wholeYears = readings(indicator, observations, 'period').filter((r) => /^\d{4}$/.test(r.period));
  const ytd = [...readings(indicator, observations, 'ytd'), ...wholeYears];
  // By the day they end on: a year reported by month and one reported by quarter belong together.
  const byEnd = newestByEndDay(ytd);
  return [...byEnd.values()].map((now) => {
    const lastYear = byEnd.get(lastDayOfMonth(periodYear(now.period) - 1, 12));
    return flowLevel(now, lastYear, byEnd.get(periodEnd(addYears(now.period, -1))));
  });
}

function flowLevel(now: Reading, lastYear: Reading | undefined, lastYtd: Reading | undefined): Level {
  const own: LevelInput = { role: 'ytd', period: now.period, value: now.value };
  if (isYearEnd(now.period)) return { ...now, derivation: 'year_end', inputs: [own] };
  if (lastYear && lastYtd && lastYear.unit === now.unit && lastYtd.unit === now.unit) {
    return {
      ...now,
      value: addDecimals(now.value, lastYear.value, -lastYtd.value),
      derivation: 'trailing_year',
      inputs: [
        own,
        { role: 'last_full_year', period: lastYear.period, value: lastYear.value },
        { role: 'last_ytd', period: lastYtd.period, value: lastYtd.value },
      ],
      vintage: Math.max(now.vintage, lastYear.vintage, lastYtd.vintage),
      demo: now.demo || lastYear.demo || lastYtd.demo,
    };
  }
  return {
    ...now,
    value: now.value / elapsedShareOfYear(now.period),
    derivation: 'estimated',
    inputs: [own],
  };
}

function ratioLevels(
  indicator: Indicator,
  observations: readonly Observation[],
  lookup: SeriesLookup,
  denominatorFrom: 'own' | 'parent',
): Level[] {
  const published = pointLevels(
    indicator,
    observations.filter((o) => o.status === 'published'),
  );
  const { numerator, denominator, scale } = indicator;
  if (numerator === null || denominator === null || scale === null) return published;
  const top = lookup(numerator, 'own');
  const bottom = lookup(denominator, denominatorFrom);
  if (!top || !bottom) return published;
  const below = new Map(levelsOf(bottom).map((level) => [periodEnd(level.period), level]));
  const recomputed = levelsOf(top).flatMap((above): Level[] => {
    const under = below.get(periodEnd(above.period));
    const ratio = under ? quotient(above.value, under.value) : null;
    if (!under || ratio === null) return [];
    return [
      {
        ...above,
        value: ratio * scale,
        unit: indicator.unit,
        derivation: 'ratio',
        inputs: [
          { role: 'numerator', period: above.period, value: above.value },
          { role: 'denominator', period: under.period, value: under.value },
        ],
        vintage: Math.max(above.vintage, under.vintage),
        demo: above.demo || under.demo,
      },
    ];
  });
  return [...recomputed, ...published];
}

/** One per day on which periods end, the one recorded later. */
function newestByEndDay<One extends { period: Period; vintage: VintageId }>(
  all: readonly One[],
): Map<IsoDate, One> {
  const byEnd = new Map<IsoDate, One>();
  for (const one of all) {
    const end = periodEnd(one.period);
    const other = byEnd.get(end);
    if (!other || one.vintage > other.vintage) byEnd.set(end, one);
  }
  return byEnd;
}
