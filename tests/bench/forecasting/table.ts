import type { Outcome } from './back-test.ts';

const NAME_WIDTH = 22;
const UNANSWERED = '·';

/**
 * A line for each rival, a column for each group and one for all: mean scaled error and, after it, how
 * often the interval held what came. A dot where a rival answered fewer cases than the others.
 */
export function printTable(
  title: string,
  outcomes: readonly Outcome[],
  groupOf: (one: Outcome) => string,
): void {
  const groups = [...new Set(outcomes.map(groupOf))];
  const columns = [...groups.map((group) => outcomes.filter((one) => groupOf(one) === group)), [...outcomes]];
  const width = Math.max(12, ...groups.map((group) => group.length + 2));
  if (title !== '') console.log(`\n${title}`);
  console.log(['', ...groups, 'all'].map((head, i) => pad(head, i, width)).join(''));
  for (const rival of new Set(outcomes.map((one) => one.rival))) {
    const cells = columns.map((column) => cellOf(column, rival));
    if (cells.every((cell) => cell === UNANSWERED)) continue;
    console.log([rival, ...cells].map((cell, i) => pad(cell, i, width)).join(''));
  }
  const cases = columns.map((column) => String(mostAnswered(column)));
  console.log(['levels forecast', ...cases].map((cell, i) => pad(cell, i, width)).join(''));
}

function pad(text: string, column: number, width: number): string {
  return column === 0 ? text.padEnd(NAME_WIDTH) : text.padStart(width);
}

function cellOf(column: readonly Outcome[], rival: string): string {
  const own = column.filter((one) => one.rival === rival);
  if (own.length < mostAnswered(column)) return UNANSWERED;
  const error = own.reduce((sum, one) => sum + one.scaledError, 0) / own.length;
  const inside = own.filter((one) => one.inside).length / own.length;
  return `${error.toFixed(2)} ${(100 * inside).toFixed(0)} %`;
}

function mostAnswered(column: readonly Outcome[]): number {
  return Math.max(...[...Map.groupBy(column, (one) => one.rival).values()].map((each) => each.length));
}
