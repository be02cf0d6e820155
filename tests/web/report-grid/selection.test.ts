import { expect, it } from 'vitest';
import {
  contains,
  oneCell,
  rectangleOf,
  type Step,
  stepped,
  tabbed,
} from '../../../web/state/report-grid/selection.ts';

const ROWS = 3;
const at = (row: number, column: number) => oneCell({ row, column });

it.each<{ from: [number, number]; step: Step; to: [number, number] }>([
  { from: [1, 1], step: 'up', to: [0, 1] },
  { from: [0, 1], step: 'up', to: [0, 1] },
  { from: [2, 1], step: 'down', to: [2, 1] },
  { from: [1, 0], step: 'left', to: [1, 0] },
  { from: [1, 5], step: 'right', to: [1, 5] },
  { from: [1, 4], step: 'right', to: [1, 5] },
  { from: [1, 3], step: 'rowStart', to: [1, 0] },
  { from: [1, 3], step: 'rowEnd', to: [1, 5] },
  { from: [1, 3], step: 'first', to: [0, 0] },
  { from: [1, 3], step: 'last', to: [2, 5] },
  { from: [1, 3], step: 'top', to: [0, 3] },
  { from: [1, 3], step: 'bottom', to: [2, 3] },
])('$step from $from leads to $to', ({ from, step, to }) => {
  expect(stepped(at(...from), step, ROWS, false)).toEqual(at(...to));
});

it('with Shift the cell where it began stays, in whatever direction', () => {
  let selection = at(1, 2);
  selection = stepped(selection, 'up', ROWS, true);
  selection = stepped(selection, 'left', ROWS, true);
  expect(selection.anchor).toEqual({ row: 1, column: 2 });
  const rectangle = rectangleOf(selection);
  expect(rectangle).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
  expect(contains(rectangle, { row: 0, column: 2 })).toBe(true);
  expect(contains(rectangle, { row: 2, column: 2 })).toBe(false);
});

it.each<{ from: [number, number]; back: boolean; to: [number, number] | null }>([
  { from: [0, 0], back: false, to: [0, 1] },
  { from: [0, 5], back: false, to: [1, 0] },
  { from: [1, 0], back: true, to: [0, 5] },
  { from: [2, 5], back: false, to: null },
  { from: [0, 0], back: true, to: null },
])('Tab (back: $back) from $from leads to $to; out of the grid at its ends', ({ from, back, to }) => {
  const [row, column] = from;
  expect(tabbed({ row, column }, ROWS, back)).toEqual(to && { row: to[0], column: to[1] });
});
