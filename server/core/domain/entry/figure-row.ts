import type { Form } from '../observation.ts';
import type { Period } from '../period.ts';
import type { Figure, IsoDate, Percent } from '../units.ts';
import { BLANK, type Cell } from '../upload/cell.ts';
import type { ColumnId } from '../upload/columns.ts';
import { formOfColumn } from '../upload/form-of-column.ts';
import type { Place } from '../upload/issue.ts';
import type { RowCells } from '../upload/row-subject.ts';
import { statusWord } from '../upload/status-text.ts';
import type { KnownIndicator } from '../upload/vocabulary.ts';

/** One figure as a program sends it; what was left out is null. */
export interface EnteredFigure {
  indicator: string;
  region: string;
  period: Period;
  form: Form | null;
  value: Figure | null;
  unit: string | null;
  status: EnteredStatus | null;
  yoyPercent: Percent | null;
  sourceUrl: string | null;
  occurredOn: IsoDate | null;
  note: string | null;
}

export type EnteredStatus =
  | 'flash'
  | 'preliminary'
  | 'annual'
  | 'final'
  | 'census'
  | 'published'
  | 'not_published'
  | 'withdrawn';

export type FigureField = keyof EnteredFigure;

/** The column of a file that says what a field says. */
const FIELD_OF: Partial<Record<ColumnId, FigureField>> = {
  indicatorCode: 'indicator',
  regionCode: 'region',
  period: 'period',
  basis: 'form',
  value: 'value',
  unit: 'unit',
  status: 'status',
  yoy: 'yoyPercent',
  note: 'note',
};

/** Where a field stands: the figure's place in the list, and the field's name as a heading. */
export function placeOf(index: number, field: FigureField): Place {
  return { sheet: null, row: index, column: null, header: field };
}

/**
 * A sent figure as the row of a file that would say the same, so that both are read by the same rules.
 * @param form as `formOf` tells it; null where that has refused it already
 */
export function rowOf(
  figure: EnteredFigure,
  index: number,
  indicator: KnownIndicator | null,
  form: Form | null,
): RowCells {
  const cells: Partial<Record<ColumnId, Cell>> = {
    indicatorCode: textCell(figure.indicator),
    regionCode: textCell(figure.region),
    period: textCell(figure.period),
    basis: textCell(indicator && form ? basisOf(indicator, form) : ANY_BASIS),
    value: numberCell(figure.value),
    unit: textCell(figure.unit),
    status: textCell(figure.status && statusWord(figure.status)),
    yoy: numberCell(figure.yoyPercent),
    note: textCell(figure.note),
  };
  return {
    has: (column) => FIELD_OF[column] !== undefined,
    cell: (column) => cells[column] ?? BLANK,
    place: (column) => placeOf(index, FIELD_OF[column] ?? 'value'),
  };
}

const ANY_BASIS = '当期';

function basisOf({ measureKind }: KnownIndicator, form: Form): string {
  return formOfColumn(measureKind, 'current') === form ? '当期' : '累计';
}

function textCell(text: string | null): Cell {
  return text === null ? BLANK : { kind: 'text', text };
}

function numberCell(value: number | null): Cell {
  return value === null ? BLANK : { kind: 'number', value, percent: false };
}
