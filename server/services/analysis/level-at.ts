import type { Level } from '#core/domain/level.ts';
import { convertUnit } from '#core/domain/measure-unit.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';

/** The level of the period that ends on the same day: June is the second quarter. */
export function levelAt(levels: readonly Level[], period: Period | null): Level | null {
  if (period === null) return null;
  const end = periodEnd(period);
  return levels.find((level) => periodEnd(level.period) === end) ?? null;
}

/** The levels in a unit; those that do not convert are left out. */
export function inUnit(levels: readonly Level[], unit: string): Level[] {
  return levels.flatMap((level) => {
    const value = convertUnit(level.value, level.unit, unit);
    return value === null ? [] : [{ ...level, value, unit }];
  });
}
