import { formatPeriod } from '../format.ts';
import { convertUnit } from '../measure-unit.ts';
import { addPeriods, addYears, type Period } from '../period.ts';
import type { Figure, RegionCode } from '../units.ts';
import { type FigureColumn, formOfColumn } from './form-of-column.ts';
import { type RecordEntry, recordKey } from './known-values.ts';
import { figureKey } from './reported-figure.ts';
import type { KnownIndicator } from './vocabulary.ts';

/** A published figure shown beside the cell for the next one. */
export interface EarlierFigure {
  value: Figure;
  /** The indicator's, or the reported one where that does not convert. */
  unit: string;
  demo: boolean;
}

/** A column of earlier figures. It is to be looked at: reading a file passes over it. */
export interface EarlierColumn {
  heading: string;
  /** Which figure of which period stands in it. */
  column: FigureColumn;
  period: Period;
}

const HEADINGS = ['上期当期', '上期累计', '上年同期累计'] as const;

/** The period before, and the total of the same period a year before. */
export function earlierColumns(period: Period): EarlierColumn[] {
  const [current, total, lastYear] = HEADINGS;
  const before = addPeriods(period, -1);
  const column = (name: string, of: FigureColumn, at: Period): EarlierColumn => ({
    heading: `${name}（${formatPeriod(at, 'zh')}）`,
    column: of,
    period: at,
  });
  return [
    column(current, 'current', before),
    column(total, 'ytd', before),
    column(lastYear, 'ytd', addYears(period, -1)),
  ];
}

/** Whether a heading is that of a column of earlier figures, with or without its period in brackets. */
export function isEarlierHeading(text: string): boolean {
  const name = text.normalize('NFKC').replaceAll(/\s/g, '').replace(/\(.*$/, '');
  return (HEADINGS as readonly string[]).includes(name);
}

/** What is on record for such a column; null where nothing is, or where the indicator has no such figure. */
export function earlierFigure(
  { column, period }: EarlierColumn,
  indicator: KnownIndicator,
  region: RegionCode,
  record: ReadonlyMap<string, RecordEntry>,
): EarlierFigure | null {
  const form = formOfColumn(indicator.measureKind, column);
  if (form === null) return null;
  const found = record.get(figureKey({ indicator, region: { code: region }, period, form }));
  if (!found || found.value === null) return null;
  const { value, unit, demo } = found;
  const converted = convertUnit(value, unit, indicator.unit);
  return converted === null ? { value, unit, demo } : { value: converted, unit: indicator.unit, demo };
}

export function recordByFigure(record: readonly RecordEntry[]): ReadonlyMap<string, RecordEntry> {
  return new Map(record.map((entry) => [recordKey(entry), entry]));
}
