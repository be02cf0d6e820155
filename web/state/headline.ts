import type { ProgressRow } from '#core/contract/progress.ts';

/**
 * The target that a plan's page opens with: one that was shared out among regions, else the first with a
 * figure, else the first. Null when the plan has none.
 */
export function headlineTarget<Row extends Pick<ProgressRow, 'allocated' | 'sharedOut' | 'level'>>(
  rows: readonly Row[],
): Row | null {
  const own = rows.filter((row) => !row.allocated);
  const shared = own.find(({ sharedOut }) => sharedOut);
  return shared ?? own.find((row) => row.level !== null) ?? own[0] ?? null;
}
