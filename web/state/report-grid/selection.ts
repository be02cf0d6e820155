import { GRID_FIELDS, type Place } from './layout.ts';

/** A rectangle of cells: where it was begun, and the cell that has the focus. */
export interface Selection {
  anchor: Place;
  focus: Place;
}

export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom';

const LAST_COLUMN = GRID_FIELDS.length - 1;

export const oneCell = (place: Place): Selection => ({ anchor: place, focus: place });

export function rectangleOf({ anchor, focus }: Selection): Rectangle {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function contains({ top, left, bottom, right }: Rectangle, { row, column }: Place): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

export function placesIn({ top, left, bottom, right }: Rectangle): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) places.push({ row, column });
  return places;
}

/** One step from the focus, staying inside the grid; `extend` keeps the anchor (Shift). */
export function stepped(selection: Selection, step: Step, rows: number, extend: boolean): Selection {
  const focus = reached(selection.focus, step, rows);
  return extend ? { anchor: selection.anchor, focus } : oneCell(focus);
}

function reached({ row, column }: Place, step: Step, rows: number): Place {
  const last = rows - 1;
  switch (step) {
    case 'up':
      return { row: Math.max(row - 1, 0), column };
    case 'down':
      return { row: Math.min(row + 1, last), column };
    case 'left':
      return { row, column: Math.max(column - 1, 0) };
    case 'right':
      return { row, column: Math.min(column + 1, LAST_COLUMN) };
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: LAST_COLUMN };
    case 'top':
      return { row: 0, column };
    case 'bottom':
      return { row: last, column };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: last, column: LAST_COLUMN };
  }
}

/** Where Tab (or Shift+Tab) leads, line by line; null = out of the grid, so that the keyboard is never caught. */
export function tabbed({ row, column }: Place, rows: number, back: boolean): Place | null {
  const width = GRID_FIELDS.length;
  const index = row * width + column + (back ? -1 : 1);
  if (index < 0 || index >= rows * width) return null;
  return { row: Math.floor(index / width), column: index % width };
}
