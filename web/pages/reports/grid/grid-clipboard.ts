import { writeDelimited } from '../../../state/report-grid/delimited-text.ts';
import { textAt } from '../../../state/report-grid/draft.ts';
import type { Keeper } from '../../../state/report-grid/keeper.ts';
import { keyAt } from '../../../state/report-grid/layout.ts';
import { blockOf, planPaste } from '../../../state/report-grid/paste.ts';
import { rectangleOf } from '../../../state/report-grid/selection.ts';
import type { Grid } from './use-grid.ts';

/** Puts the selected cells on the clipboard as a spreadsheet would. */
export function copy(event: ClipboardEvent, grid: Grid, keeper: Keeper): void {
  if (grid.editing || !event.clipboardData) return;
  event.preventDefault();
  const { top, left, bottom, right } = rectangleOf(grid.selection);
  const block = Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) => {
      const key = keyAt(grid.rows, { row: top + down, column: left + along });
      return (key && textAt(keeper.draft.peek(), key)) ?? '';
    }),
  );
  event.clipboardData.setData('text/plain', writeDelimited(block));
}

/** Lays what is on the clipboard over the grid; a block that does not fit is told and not written. */
export function paste(event: ClipboardEvent, grid: Grid): void {
  const data = event.clipboardData;
  if (grid.editing || !data) return;
  event.preventDefault();
  if (!grid.open && !grid.chosenKeys().length) return;
  const plan = planPaste(
    blockOf(data.getData('text/html'), data.getData('text/plain')),
    grid.selection,
    grid.rows,
  );
  if (plan.beyond) grid.showPaste(plan);
  else grid.apply(plan);
}
