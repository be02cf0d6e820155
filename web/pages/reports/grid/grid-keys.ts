import type { Keeper } from '../../../state/report-grid/keeper.ts';
import { oneCell, type Step, stepped, tabbed } from '../../../state/report-grid/selection.ts';
import { statusOptions } from './StatusOptions.tsx';
import type { Grid } from './use-grid.ts';

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const FAR_STEPS: Record<string, Step> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
};
const PLAIN_STEPS: Record<string, Step> = {
  ...STEPS,
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'top',
  PageDown: 'bottom',
};

/** Does what a key means in the grid; true when the browser is to do nothing more with it. */
export function pressed(event: KeyboardEvent, grid: Grid, keeper: Keeper): boolean {
  // An input method has the key; 229 is how older browsers say so.
  if (event.isComposing || event.keyCode === 229) return false;
  if (event.key === 'Tab') return tab(event, grid);
  if (event.key === 'Enter' && !event.altKey) return enter(event, grid);
  return grid.editing ? whileTyping(event, grid) : whileMoving(event, grid, keeper);
}

function tab(event: KeyboardEvent, grid: Grid): boolean {
  const next = tabbed(grid.selection.focus, grid.rows.length, event.shiftKey);
  if (next === null) {
    grid.leave();
    return false;
  }
  grid.go(oneCell(next));
  return true;
}

function enter(event: KeyboardEvent, grid: Grid): boolean {
  const { editing, key } = grid;
  if (editing && editing.option !== null && key?.endsWith('|status')) {
    const option = statusOptions(editing.buffer, editing.before)[editing.option];
    if (option) grid.pick(option.word);
  }
  grid.go(stepped(grid.selection, event.shiftKey ? 'up' : 'down', grid.rows.length, false));
  return true;
}

function whileTyping(event: KeyboardEvent, grid: Grid): boolean {
  if (event.key === 'Escape') {
    grid.revert();
    return true;
  }
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  if (isArrow && grid.editing && grid.key?.endsWith('|status')) {
    const count = statusOptions(grid.editing.buffer, grid.editing.before).length;
    const from = grid.editing.option ?? (event.key === 'ArrowDown' ? -1 : count);
    grid.chooseOption((from + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
    return true;
  }
  return false;
}

function whileMoving(event: KeyboardEvent, grid: Grid, keeper: Keeper): boolean {
  const far = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    if (event.key !== 'ArrowDown') return false;
    grid.edit();
    return true;
  }
  const step = far ? FAR_STEPS[event.key] : PLAIN_STEPS[event.key];
  if (step) {
    grid.go(stepped(grid.selection, step, grid.rows.length, event.shiftKey));
    return true;
  }
  return far ? command(event, grid, keeper) : alone(event, grid);
}

function alone(event: KeyboardEvent, grid: Grid): boolean {
  switch (event.key) {
    case 'F2':
      grid.edit();
      return true;
    case 'Delete':
    case 'Backspace':
      if (grid.open) grid.clear();
      return true;
    case 'Escape':
      grid.go(oneCell(grid.selection.focus));
      return true;
    default:
      return false;
  }
}

function command(event: KeyboardEvent, grid: Grid, keeper: Keeper): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) keeper.stepForward();
      else keeper.stepBack();
      return true;
    case 'y':
      keeper.stepForward();
      return true;
    case 'd':
      if (grid.open) grid.fillDown();
      return true;
    case 'a':
      grid.go({
        anchor: { row: grid.rows.length - 1, column: 5 },
        focus: { row: 0, column: 0 },
      });
      return true;
    default:
      return false;
  }
}
