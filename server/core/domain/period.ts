import { lastDayOfMonth } from './calendar.ts';
import type { Fraction, IsoDate } from './units.ts';

/** A reporting period as text: '2026' (year), '2026-Q3' (quarter) or '2026-09' (month). */
export type Period = string;

/** How long a period is, in months. */
export type PeriodMonths = 1 | 3 | 12;

interface Parts {
  year: number;
  /** The month in which the period ends, 1–12. */
  endMonth: number;
  months: PeriodMonths;
  /** The last day. */
  end: IsoDate;
  /** The period of the same length that follows. */
  next: Period;
}

const YEAR = /^(\d{4})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isPeriod(text: string): boolean {
  return YEAR.test(text) || QUARTER.test(text) || MONTH.test(text);
}

/** Periods read before: there are few of them and they are read again and again. */
const read = new Map<Period, Parts>();

function parts(period: Period): Parts {
  const known = read.get(period);
  if (known) return known;
  const found = parse(period);
  read.set(period, found);
  return found;
}

function parse(period: Period): Parts {
  const quarter = QUARTER.exec(period);
  if (quarter) return partsOf(Number(quarter[1]), Number(quarter[2]) * 3, 3);
  const month = MONTH.exec(period);
  if (month) return partsOf(Number(month[1]), Number(month[2]), 1);
  const year = YEAR.exec(period);
  if (year) return partsOf(Number(year[1]), 12, 12);
  throw new RangeError(`Not a period: "${period}". Expected 2026, 2026-Q3 or 2026-09.`);
}

function partsOf(year: number, endMonth: number, months: PeriodMonths): Parts {
  const next = fromParts(year * 12 + endMonth - 1 + months, months);
  return { year, endMonth, months, end: lastDayOfMonth(year, endMonth), next };
}

export function periodMonths(period: Period): PeriodMonths {
  return parts(period).months;
}

export function periodYear(period: Period): number {
  return parts(period).year;
}

/** The last day of the period: what a figure for it is judged at. */
export function periodEnd(period: Period): IsoDate {
  return parts(period).end;
}

/** The month in which the period ends, counted from the year 0: two quarters in a row lie 3 apart. */
export function endMonthOf(period: Period): number {
  const { year, endMonth } = parts(period);
  return year * 12 + endMonth;
}

/** The first day of the period. */
export function periodStart(period: Period): IsoDate {
  const { year, endMonth, months } = parts(period);
  return `${String(year).padStart(4, '0')}-${String(endMonth - months + 1).padStart(2, '0')}-01`;
}

export function containsDay(period: Period, day: IsoDate): boolean {
  return periodStart(period) <= day && day <= periodEnd(period);
}

/** The share of its calendar year that has passed at the period's end, by months: Q3 is 0.75. */
export function elapsedShareOfYear(period: Period): Fraction {
  return parts(period).endMonth / 12;
}

export function isYearEnd(period: Period): boolean {
  return parts(period).endMonth === 12;
}

/** The same period `count` years later (earlier when negative). */
export function addYears(period: Period, count: number): Period {
  return `${String(parts(period).year + count).padStart(4, '0')}${period.slice(4)}`;
}

/** The period of the same length that follows (`count` = 1) or precedes (−1). */
export function addPeriods(period: Period, count: number): Period {
  const { year, endMonth, months, next } = parts(period);
  if (count === 1) return next;
  return fromParts(year * 12 + endMonth - 1 + count * months, months);
}

/** The period of `months` length that ends together with the given one: the quarter of 2026-09 is 2026-Q3. */
export function endingWith(period: Period, months: PeriodMonths): Period | null {
  const { year, endMonth } = parts(period);
  if (endMonth % months !== 0) return null;
  return fromParts(year * 12 + endMonth - 1, months);
}

function fromParts(endOrdinal: number, months: PeriodMonths): Period {
  const year = String(Math.floor(endOrdinal / 12)).padStart(4, '0');
  const endMonth = (endOrdinal % 12) + 1;
  if (months === 12) return year;
  return months === 3 ? `${year}-Q${endMonth / 3}` : `${year}-${String(endMonth).padStart(2, '0')}`;
}

/** The newest complete period of `months` length on a day: on 2026-11-21 the quarter is 2026-Q3. */
export function lastCompletePeriod(day: IsoDate, months: PeriodMonths): Period {
  const ordinal = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const end = Math.floor((ordinal + 1) / months) * months - 1;
  const candidate = fromParts(end, months);
  return periodEnd(candidate) <= day ? candidate : fromParts(end - months, months);
}

/** Orders by end day, then shorter before longer. */
export function comparePeriods(a: Period, b: Period): number {
  return periodKey(a) - periodKey(b);
}

/**
 * A whole number that sorts like the period: year, end month, length in months (2026-Q3 → 20260903).
 * It is what the database keeps.
 */
export function periodKey(period: Period): number {
  const { year, endMonth, months } = parts(period);
  return (year * 100 + endMonth) * 100 + months;
}

/** The inverse of `periodKey`. Throws a RangeError for a number that is no period. */
export function periodFromKey(key: number): Period {
  const months = key % 100;
  const endMonth = Math.floor(key / 100) % 100;
  const year = Math.floor(key / 10_000);
  if (![1, 3, 12].includes(months) || endMonth < 1 || endMonth > 12 || endMonth % months !== 0) {
    throw new RangeError(`Not a period key: ${key}`);
  }
  return fromParts(year * 12 + endMonth - 1, months as PeriodMonths);
}
