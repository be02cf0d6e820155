import { MISSING } from '../format.ts';
import type { SharedColumn, TableNote, TargetRow } from './briefing.ts';
import { APART } from './target-rows.ts';

/** Explains the mark on the bars of a table that has some. */
export const BAR_NOTE = '竖线为计划进度';

/**
 * 期限均为2027年；数据均为2026年三季度快报数；竖线为计划进度；※为两种算法不一致. A column in which two or more rows
 * all say the same is said here instead.
 */
export function tableNote(rows: readonly TargetRow[]): TableNote {
  const deadline = shared(rows.map((row) => row.deadline));
  const reported = rows.filter((row) => row.period !== MISSING);
  const period = shared(
    reported.map((row) => (row.status === MISSING ? row.period : `${row.period}${row.status}`)),
  );
  const all = reported.length === rows.length ? '' : '已有';
  const instead: SharedColumn[] = [
    ...(deadline === null ? [] : (['deadline'] as const)),
    ...(period === null ? [] : (['period'] as const)),
  ];
  const words = [
    deadline === null ? null : `期限均为${deadline}`,
    period === null ? null : `${all}数据均为${period}`,
    rows.some(({ bar }) => bar !== null) ? BAR_NOTE : null,
    rows.some(({ outlook }) => outlook?.word.endsWith(APART)) ? `${APART}为两种算法不一致` : null,
  ];
  return { text: words.filter((word) => word !== null).join('；'), instead };
}

/** What several cells all say; null when they differ, and when there is nothing to say. */
function shared(cells: readonly string[]): string | null {
  const [first, ...others] = cells;
  if (first === undefined || others.length === 0) return null;
  return others.every((cell) => cell === first) ? first : null;
}
