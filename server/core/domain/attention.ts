import type { Light } from './light.ts';
import { comparePeriods, type Period } from './period.ts';
import type { State } from './state.ts';

/** Verdicts with a light that are behind their plan line, furthest first. */
export function laggards<Row extends { light: Light | null; lagPoints: number | null }>(
  rows: readonly Row[],
): Row[] {
  return rows
    .filter((row) => row.light !== null && row.lagPoints !== null && row.lagPoints > 0)
    .sort((a, b) => b.lagPoints! - a.lagPoints!);
}

/** Verdicts that wait for a report: nothing reported so far, or the newest figure overdue. */
export function overdue<Row extends { state: State }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ state }) => state === 'no_data' || state === 'stale');
}

/** Overdue ones, and those whose deadline has passed without a final figure. */
export function unreported<Row extends { state: State }>(rows: readonly Row[]): Row[] {
  return [...overdue(rows), ...rows.filter(({ state }) => state === 'awaiting_final_data')];
}

/** The newest period that any verdict was judged by; null when none was. */
export function newestPeriod(rows: readonly { period: Period | null }[]): Period | null {
  const periods = rows.map((row) => row.period).filter((period) => period !== null);
  return periods.sort(comparePeriods).at(-1) ?? null;
}

/** So many targets of a plan are told one by one where all plans are told beside one another. */
export const FEW_TARGETS = 12;
/** Of a plan with more so many are. */
export const FOREMOST = 6;

/** Of a plan's targets those that are told beside other plans: all of few, else those furthest behind, then the first of the rest. */
export function foremost<Row extends { light: Light | null; lagPoints: number | null }>(
  rows: readonly Row[],
): Row[] {
  if (rows.length <= FEW_TARGETS) return [...rows];
  return [...new Set([...laggards(rows), ...rows])].slice(0, FOREMOST);
}
