import { addressOf } from '../upload/address.ts';
import { duplicateFigure } from '../upload/attribute-issues.ts';
import type { Place } from '../upload/issue.ts';
import type { BulkContext } from './bulk-context.ts';
import { type FigureList, type NewFigure, slotNumber } from './figure-list.ts';
import type { IssueTally } from './issue-tally.ts';
import type { StagedFigure, StagedLines } from './staged-lines.ts';

/** Takes figures one after the other: into the list that is checked, and into the lines that are staged. */
export interface FigureSink {
  /**
   * @param column from 1, of the figure's own cell
   * @param at what is said of a column when the figure stands in the file already
   */
  take: (figure: StagedFigure, column: number, value: number | null, at: (column: number) => SeenAt) => void;
}

export interface SeenAt {
  place: Place;
  seen: string | null;
}

export function figureSink(
  context: BulkContext,
  list: FigureList,
  lines: StagedLines,
  tally: IssueTally,
): FigureSink {
  const entry: NewFigure = {
    series: 0,
    slot: 0,
    hasValue: false,
    value: 0,
    unit: 0,
    row: 0,
    column: 0,
    status: 0,
  };
  return {
    take(figure, column, value, at) {
      entry.series = context.seriesNumber(figure.indicator, figure.region);
      entry.slot = slotNumber(figure.period, figure.form);
      entry.hasValue = value !== null;
      if (value !== null) entry.value = value;
      entry.unit = figure.unit;
      entry.row = figure.row;
      entry.column = column;
      entry.status = figure.status;
      const first = list.add(entry);
      if (first === null) {
        // what cannot be written need not be staged
        if (!tally.refused()) lines.write(figure);
        return;
      }
      const { place, seen } = at(column);
      const address = addressOf(list.row(first), list.column(first));
      tally.add(duplicateFigure(place, seen, [address]));
    },
  };
}
