import { lastDayOfMonth } from './calendar.ts';
import { sumExactly } from './exact-decimal.ts';
import type { Indicator } from './indicator.ts';
import type { Form, Observation, ObservationStatus } from './observation.ts';
import {
  addPeriods,
  comparePeriods,
  endingWith,
  type Period,
  type PeriodMonths,
  periodEnd,
  periodMonths,
  periodStart,
  periodYear,
} from './period.ts';
import { newestByEndDay, type Reading, readings } from './reading.ts';
import type { Figure, IsoDate, Percent, VintageId } from './units.ts';

/** A figure as somebody reported it. */
export interface ReportedForm {
  /** In the unit it stands in; null when the status carries no value. */
  value: Figure | null;
  unit: string;
  status: ObservationStatus;
  yoyPercent: Percent | null;
  vintage: VintageId;
  demo: boolean;
}

/** A figure nobody reported, worked out from reported ones of the other form. Never replaces a reported one. */
export interface DerivedForm {
  value: Figure;
  unit: string;
  /** `ytd_difference`: year-to-date − the one before it (由累计差推算); `period_sum`: Σ of the year's periods. */
  how: 'ytd_difference' | 'period_sum';
  /** The figures it was worked out from, in the order in which they enter; subtracted ones are last. */
  from: { period: Period; form: Form; value: Figure }[];
  demo: boolean;
}

/** A period of a flow in both forms, each as reported and as the other form would have it. */
export interface FormsRow {
  period: Period;
  reported: { period: ReportedForm | null; ytd: ReportedForm | null };
  derived: { period: DerivedForm | null; ytd: DerivedForm | null };
  /**
   * Derived period − reported period: what revises earlier periods silently inside the year-to-date. Null
   * unless both are there in one unit.
   */
  difference: Figure | null;
}

/**
 * The figures of a flow in both reporting forms side by side, oldest period first: a period is what the
 * year-to-date grew by since the last one, a year-to-date the sum of the year's periods. Nothing is bridged:
 * without the year-to-date before it (January is often not published) a period is not derived, without any one
 * of its periods a year-to-date is not. The first month and the first quarter are the year-to-date itself.
 *
 * @param observations of one region, newest version of each
 */
export function formsSideBySide(indicator: Indicator, observations: readonly Observation[]): FormsRow[] {
  const read = (form: Form) => readings(indicator, observations, form).map((one) => ({ ...one, form }));
  const periods = read('period');
  const known: Known = {
    periods: new Map(periods.map((one) => [one.period, one])),
    totals: newestByEndDay(read('ytd')),
    years: new Map(periods.filter(isYear).map((one) => [periodEnd(one.period), one])),
  };
  const named = new Set(observations.filter(({ form }) => form !== 'point').map(({ period }) => period));
  return [...named].sort(comparePeriods).map((period) => rowOf(period, observations, known));
}

interface FormedReading extends Reading {
  form: Form;
}

interface Known {
  /** Figures of periods alone, by period. */
  periods: ReadonlyMap<Period, FormedReading>;
  /** Year-to-dates, by the day they end on: June's and the second quarter's are one. */
  totals: ReadonlyMap<IsoDate, FormedReading>;
  /** Whole years, which are the year-to-date of their last day. */
  years: ReadonlyMap<IsoDate, FormedReading>;
}

function rowOf(period: Period, observations: readonly Observation[], known: Known): FormsRow {
  const derived = periodFrom(period, known);
  const reported = known.periods.get(period);
  const comparable = derived !== null && reported !== undefined && reported.unit === derived.unit;
  return {
    period,
    reported: {
      period: reportedAs(observations, period, 'period'),
      ytd: reportedAs(observations, period, 'ytd'),
    },
    derived: { period: derived, ytd: totalFrom(period, known) },
    difference: comparable ? sumExactly(derived.value, -reported.value) : null,
  };
}

function reportedAs(observations: readonly Observation[], period: Period, form: Form): ReportedForm | null {
  const found = observations.find((one) => one.period === period && one.form === form);
  if (!found) return null;
  const { value, unit, status, yoyPercent, vintage, demo } = found;
  return { value, unit, status, yoyPercent, vintage, demo };
}

function periodFrom(period: Period, { totals, years }: Known): DerivedForm | null {
  const end = periodEnd(period);
  const now = totals.get(end) ?? (isYear({ period }) ? undefined : years.get(end));
  if (now === undefined) return null;
  if (startsYear(period)) return derivedFrom('ytd_difference', [now], []);
  const before = totals.get(dayBefore(period));
  return before === undefined ? null : derivedFrom('ytd_difference', [now], [before]);
}

function totalFrom(period: Period, { periods }: Known): DerivedForm | null {
  const parts = partsOfYear(period, periodMonths(period), periods);
  return parts && derivedFrom('period_sum', parts, []);
}

const LENGTHS: readonly PeriodMonths[] = [12, 3, 1];

/**
 * Reported periods that follow each other from the first of January to the end of `last`; those as long as
 * `rhythm` are preferred. Null when a stretch is covered by none.
 */
function partsOfYear(
  last: Period,
  rhythm: PeriodMonths,
  periods: ReadonlyMap<Period, FormedReading>,
): FormedReading[] | null {
  for (const months of [rhythm, ...LENGTHS.filter((one) => one !== rhythm)]) {
    const period = endingWith(last, months);
    const part = period === null ? undefined : periods.get(period);
    if (period === null || part === undefined) continue;
    if (startsYear(period)) return [part];
    const before = partsOfYear(addPeriods(period, -1), rhythm, periods);
    if (before) return [...before, part];
  }
  return null;
}

function derivedFrom(
  how: DerivedForm['how'],
  added: readonly FormedReading[],
  taken: readonly FormedReading[],
): DerivedForm | null {
  const all = [...added, ...taken];
  const { unit } = all[0]!;
  if (all.some((one) => one.unit !== unit)) return null;
  return {
    value: sumExactly(...added.map(({ value }) => value), ...taken.map(({ value }) => -value)),
    unit,
    how,
    from: all.map(({ period, form, value }) => ({ period, form, value })),
    demo: all.some(({ demo }) => demo),
  };
}

function isYear({ period }: { period: Period }): boolean {
  return periodMonths(period) === 12;
}

function startsYear(period: Period): boolean {
  return periodStart(period).endsWith('-01-01');
}

/** The last day before a period that does not start a year. */
function dayBefore(period: Period): IsoDate {
  return lastDayOfMonth(periodYear(period), Number(periodStart(period).slice(5, 7)) - 1);
}
