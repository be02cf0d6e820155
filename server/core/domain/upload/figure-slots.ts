import { carriesNoValue, type ObservationStatus } from '../observation.ts';
import type { Percent } from '../units.ts';
import { growthWithoutColumn, unknownBasis, valueMissing } from './attribute-issues.ts';
import { isBlank, seenText } from './cell.ts';
import type { ColumnId } from './columns.ts';
import { columnOfBasis, type FigureColumn, formOfColumn, mainColumn } from './form-of-column.ts';
import { readGrowthCell } from './growth-cell.ts';
import type { Issue } from './issue.ts';
import type { RowCells } from './row-subject.ts';
import type { KnownIndicator } from './vocabulary.ts';

/** A cell of a row that holds a figure or says that there is none. */
export interface FigureSlot {
  at: ColumnId;
  /** Which of the two figures of a row it is. */
  column: FigureColumn;
  /** 同比 that belongs to it; null = not given. */
  yoyPercent: Percent | null;
}

export const FIGURE_COLUMNS = ['current', 'ytd', 'value'] as const;
export const GROWTH_COLUMNS = ['yoy', 'currentYoy', 'ytdYoy'] as const;

/**
 * The figures that a row reports, each with its growth. A plain 同比 belongs to 累计 where that is filled
 * in, otherwise to the one figure there is.
 *
 * @param status that the row gives: 未公布 without any figure stands for the main one, 撤回 for every one that the
 *   row has room for
 */
export function figureSlots(
  row: RowCells,
  indicator: KnownIndicator,
  status: ObservationStatus | null,
  issues: Issue[],
): FigureSlot[] {
  const slots: FigureSlot[] = [];
  const notPublished = status !== null && carriesNoValue(status);
  const add = (at: ColumnId, column: FigureColumn) => slots.push({ at, column, yoyPercent: null });
  const addMain = (main: FigureColumn) =>
    add(row.has(main) ? main : main === 'ytd' ? 'current' : 'ytd', main);
  if (!isBlank(row.cell('current'))) add('current', 'current');
  if (!isBlank(row.cell('ytd'))) add('ytd', 'ytd');
  const valueGiven = !isBlank(row.cell('value'));
  if (valueGiven || (notPublished && slots.length === 0 && row.has('value'))) {
    const column = basisColumn(row, indicator);
    if (column) add('value', column);
    else issues.push(unknownBasis(row.place('basis'), seenText(row.cell('basis'))));
  } else if (notPublished && slots.length === 0) {
    const main = mainColumn(indicator.measureKind);
    const room = status === 'withdrawn' ? columnsWithRoom(row, indicator) : [];
    if (room.length > 0) for (const column of room) add(column, column);
    else addMain(main);
  }
  attachGrowth(row, slots, issues);
  return slots;
}

/** The columns of a row in which a figure of this kind may stand. */
function columnsWithRoom(row: RowCells, { measureKind }: KnownIndicator): FigureColumn[] {
  return (['current', 'ytd'] as const).filter(
    (column) => row.has(column) && formOfColumn(measureKind, column) !== null,
  );
}

function basisColumn(row: RowCells, { measureKind }: KnownIndicator): FigureColumn | null {
  const basis = seenText(row.cell('basis'));
  if (basis !== null) return columnOfBasis(measureKind, basis);
  return formOfColumn(measureKind, 'ytd') === null ? 'current' : null;
}

function attachGrowth(row: RowCells, slots: FigureSlot[], issues: Issue[]): void {
  for (const column of GROWTH_COLUMNS) {
    const place = row.place(column);
    const seen = seenText(row.cell(column));
    const growth = readGrowthCell(row.cell(column), place);
    issues.push(...growth.issues);
    if (growth.percent === null || seen === null) continue;
    const slot = slots.find((candidate) => candidate.column === owner(column, slots));
    if (slot) slot.yoyPercent = growth.percent;
    else issues.push(column === 'yoy' ? valueMissing(place, seen) : growthWithoutColumn(place, seen));
  }
}

function owner(column: (typeof GROWTH_COLUMNS)[number], slots: readonly FigureSlot[]): FigureColumn | null {
  if (column === 'currentYoy') return 'current';
  if (column === 'ytdYoy') return 'ytd';
  return (slots.find((slot) => slot.column === 'ytd') ?? slots[0])?.column ?? null;
}
