import type { Light } from './light.ts';

/** A light for everything that is at least so many whole months late, until the next rule begins. */
export interface MonthsLateRule {
  light: Light;
  fromMonths: number;
}

/** Method, section 4: task lights go by months late, yellow from 1, red from 3. Mildest first, from 0. */
export const MONTHS_LATE_RULES: readonly [MonthsLateRule, ...MonthsLateRule[]] = [
  { light: 'green', fromMonths: 0 },
  { light: 'yellow', fromMonths: 1 },
  { light: 'red', fromMonths: 3 },
];

/** @param months whole, not negative */
export function monthsLateRuleFor(months: number): MonthsLateRule {
  return MONTHS_LATE_RULES.findLast(({ fromMonths }) => months >= fromMonths) ?? MONTHS_LATE_RULES[0];
}

/** The first rule that is not reached yet; null when the last one is. */
export function nextMonthsLateRule(months: number): MonthsLateRule | null {
  return MONTHS_LATE_RULES.find(({ fromMonths }) => fromMonths > months) ?? null;
}
