import { addPeriods, comparePeriods, type Period, periodYear } from '#core/domain/period.ts';

/** The first and the last quarter for which demonstration figures exist. */
export const FIRST_QUARTER: Period = '2023-Q4';
export const LAST_QUARTER: Period = '2026-Q3';

/** Every quarter from `first` to `last`, both included; empty when `last` comes first. */
export function quartersBetween(first: Period, last: Period): Period[] {
  const quarters: Period[] = [];
  for (let quarter = first; comparePeriods(quarter, last) <= 0; quarter = addPeriods(quarter, 1)) {
    quarters.push(quarter);
  }
  return quarters;
}

/** 1–4: which quarter of its year. */
export function quarterOfYear(quarter: Period): number {
  return Number(quarter.slice(-1));
}

/** The quarters of the same year up to and including this one: what its year-to-date figure covers. */
export function yearToDate(quarter: Period): Period[] {
  return quartersBetween(`${periodYear(quarter)}-Q1`, quarter);
}
