import type { ProgressRow } from '#core/contract/progress.ts';
import { comparePeriods, type Period } from '#core/domain/period.ts';

/** Verdicts with a light that are behind their plan line, furthest first. */
export function laggards<Row extends Pick<ProgressRow, 'light' | 'lagPoints'>>(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => row.light !== null && row.lagPoints !== null && row.lagPoints > 0)
    .sort((a, b) => b.lagPoints! - a.lagPoints!);
}

/** By distance covered, best first; what has none comes last, in the order it came. */
export function byDistance(rows: readonly ProgressRow[]): ProgressRow[] {
  const known = rows.filter((row) => row.distanceCovered !== null);
  const unknown = rows.filter((row) => row.distanceCovered === null);
  return [...known.sort((a, b) => b.distanceCovered! - a.distanceCovered!), ...unknown];
}

/** Verdicts that wait for a report: nothing reported so far, or the newest figure overdue. */
export function overdue(rows: readonly ProgressRow[]): ProgressRow[] {
  return rows.filter(({ state }) => state === 'no_data' || state === 'stale');
}

/** Overdue ones, and those whose deadline has passed without a final figure. */
export function unreported(rows: readonly ProgressRow[]): ProgressRow[] {
  return [...overdue(rows), ...rows.filter(({ state }) => state === 'awaiting_final_data')];
}

/** The newest period that any verdict was judged by; null when none was. */
export function newestPeriod(rows: readonly Pick<ProgressRow, 'period'>[]): Period | null {
  const periods = rows.map((row) => row.period).filter((period) => period !== null);
  return periods.sort(comparePeriods).at(-1) ?? null;
}

/** By what is still to go in the target's unit, most first; unknown ones last. For one target's regions only: units must agree. */
export function byGap<Row extends Pick<ProgressRow, 'gap'>>(rows: readonly Row[]): Row[] {
  const known = rows.filter((row) => row.gap !== null);
  return [...known.sort((a, b) => b.gap! - a.gap!), ...rows.filter((row) => row.gap === null)];
}

/** One period compared: what regions without a figure for it reported before does not stand beside it. */
export function withoutOldFigures(rows: readonly ProgressRow[], silent: ReadonlySet<string>): ProgressRow[] {
  return rows.map((row) =>
    silent.has(row.region.code)
      ? { ...row, light: null, level: null, distanceCovered: null, lagPoints: null, gap: null }
      : row,
  );
}

/** The regions of a list that stand on one level: those with parts of a target, or all where there are none. */
export function comparableRegions(rows: readonly ProgressRow[]): ProgressRow[] {
  const parts = rows.filter(({ allocated }) => allocated);
  return parts.length > 1 ? parts : [...rows];
}
