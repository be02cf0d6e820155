import type { ProgressRow } from '#core/contract/progress.ts';

/** By distance covered, best first; what has none comes last, in the order it came. */
export function byDistance(rows: readonly ProgressRow[]): ProgressRow[] {
  const known = rows.filter((row) => row.distanceCovered !== null);
  const unknown = rows.filter((row) => row.distanceCovered === null);
  return [...known.sort((a, b) => b.distanceCovered! - a.distanceCovered!), ...unknown];
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
