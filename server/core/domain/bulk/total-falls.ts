import { convertUnit } from '../measure-unit.ts';
import { periodKey } from '../period.ts';
import type { Place } from '../upload/issue.ts';
import type { BulkContext } from './bulk-context.ts';
import { totalFell } from './bulk-remarks.ts';
import { type FigureList, formOfSlot, periodOfSlot } from './figure-list.ts';
import type { IssueTally } from './issue-tally.ts';
import type { RecordedValue } from './known-figures.ts';
import { formNumber } from './staged-lines.ts';

/** A recorded running total, the newest version and no demonstration. */
export interface RecordedTotal extends RecordedValue {
  /** See `periodKey`. */
  period: number;
}

interface Point extends RecordedValue {
  period: number;
  /** In the file; null for a recorded one. */
  figure: number | null;
}

const POINT = formNumber('point');

/** The running totals of a file, by series: what falls is told. */
export function runningTotals(
  { vocabulary, seriesOf }: BulkContext,
  figures: FigureList,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let figure = 0; figure < figures.size; figure++) {
    const series = figures.series(figure);
    const { measureKind } = vocabulary.indicators[seriesOf(series).indicator]!;
    if (measureKind !== 'cumulative' || formOfSlot(figures.slot(figure)) !== POINT) continue;
    const known = found.get(series);
    if (known) known.push(figure);
    else found.set(series, [figure]);
  }
  return found;
}

/** Notes where a running total is lower than the one before it, be that in the file or on record. */
export function checkTotals(
  context: BulkContext,
  figures: FigureList,
  recorded: (series: number) => readonly RecordedTotal[],
  tally: IssueTally,
  placeOf: (figure: number) => Place,
): void {
  const periodOf = (figure: number) => context.periods.items[periodOfSlot(figures.slot(figure))]!;
  for (const [series, numbers] of runningTotals(context, figures)) {
    const inFile = new Set(numbers.map((figure) => periodKey(periodOf(figure))));
    const points: Point[] = recorded(series)
      .filter(({ period }) => !inFile.has(period))
      .map((total) => ({ ...total, figure: null }));
    for (const figure of numbers) {
      const value = figures.value(figure);
      const unit = context.units.items[figures.unit(figure)]!;
      if (value !== null) points.push({ period: periodKey(periodOf(figure)), value, unit, figure });
    }
    points.sort((a, b) => a.period - b.period);
    for (let index = 1; index < points.length; index++) {
      const { figure, unit, value } = points[index]!;
      const before = convertUnit(points[index - 1]!.value, points[index - 1]!.unit, unit);
      if (figure === null || before === null || value >= before) continue;
      tally.add(totalFell(placeOf(figure), periodOf(figure), value, before, unit));
    }
  }
}
