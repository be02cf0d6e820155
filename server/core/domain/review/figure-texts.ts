import type { IndicatorCode } from '../units.ts';
import type { FigureColumn } from '../upload/form-of-column.ts';
import { formOfColumn } from '../upload/form-of-column.ts';
import type { ReportedFigure } from '../upload/reported-figure.ts';
import { statusWord } from '../upload/status-text.ts';
import { numberText } from './number-text.ts';
import type { LineTexts } from './record-texts.ts';

/** What a line of a report can say once only, and a file said twice. */
export type LineClash = 'unit' | 'status' | 'yoy';

/** What a file reports of one indicator, region and period, as a line of a report says it. */
export interface FileLine {
  indicator: IndicatorCode;
  /** Only what the file gives. */
  texts: LineTexts;
  /** Empty when the line can say all of it. */
  clashes: LineClash[];
}

/** @param figures of one indicator, region and period: 当期, 累计 or both */
export function lineOfFigures(figures: readonly ReportedFigure[]): FileLine {
  const { indicator } = figures[0]!;
  const columnOf = ({ form }: ReportedFigure): FigureColumn =>
    form === formOfColumn(indicator.measureKind, 'ytd') ? 'ytd' : 'current';
  const texts: LineTexts = {};
  for (const figure of figures) {
    texts[columnOf(figure)] = figure.value === null ? NOT_PUBLISHED : numberText(figure.value);
  }
  const units = distinct(figures.map(({ unit }) => unit));
  const statuses = distinct(
    figures.map(({ value, statusGiven, status }) => (value !== null && statusGiven ? status : null)),
  );
  const growths = distinct(figures.map(({ yoyPercent }) => yoyPercent));
  const notes = distinct(figures.map(({ note }) => note));
  const main = figures.find((figure) => columnOf(figure) === 'ytd') ?? figures[0]!;
  // one 同比 stands for 累计 where there is one
  const misplaced = growths.length > 0 && main.yoyPercent === null;
  texts.unit = units[0]!;
  if (statuses.length > 0) texts.status = statusWord(statuses[0]!);
  if (main.yoyPercent !== null) texts.yoy = numberText(main.yoyPercent);
  if (notes.length > 0) texts.note = notes.join('；');
  const clashes: LineClash[] = [];
  if (units.length > 1) clashes.push('unit');
  if (statuses.length > 1) clashes.push('status');
  if (growths.length > 1 || misplaced) clashes.push('yoy');
  return { indicator: indicator.code, texts, clashes };
}

const NOT_PUBLISHED = '…';

function distinct<Item>(items: readonly (Item | null)[]): Item[] {
  return [...new Set(items.filter((item) => item !== null))];
}
