import type { MeasureKind } from '../indicator.ts';
import type { Form, ObservationStatus } from '../observation.ts';
import type { Figure, Percent } from '../units.ts';
import { type FigureColumn, formOfColumn, mainColumn } from '../upload/form-of-column.ts';
import { statusWord } from '../upload/status-text.ts';
import { numberText } from './number-text.ts';
import type { ReportField } from './report-field.ts';

export type LineTexts = Partial<Record<ReportField, string>>;

/** A recorded figure of the indicator, region and period that a line is about. */
export interface RecordedForm {
  form: Form;
  value: Figure | null;
  unit: string;
  status: ObservationStatus;
  yoyPercent: Percent | null;
  note: string | null;
}

/**
 * The texts of a line that say what is recorded, so that reading them changes nothing. A line has one unit and
 * one status: where 当期 and 累计 differ in them, only the main figure is written and the other one left blank,
 * which leaves it as it is. What was withdrawn is left blank, too.
 */
export function recordTexts(kind: MeasureKind, recorded: readonly RecordedForm[]): LineTexts {
  const of = (column: FigureColumn) =>
    recorded.find(({ form, status }) => form === formOfColumn(kind, column) && status !== 'withdrawn');
  const main = mainColumn(kind);
  const beside: FigureColumn = main === 'ytd' ? 'current' : 'ytd';
  const leading = of(main) ?? of(beside);
  if (!leading) return {};
  const columns = [main, beside].filter((column) => {
    const one = of(column);
    return one !== undefined && (one === leading || fitBeside(one, leading));
  });
  const figures = columns.map((column) => of(column)!);
  const texts: LineTexts = { unit: leading.unit };
  for (const column of columns) {
    const { value } = of(column)!;
    texts[column] = value === null ? NOT_PUBLISHED : numberText(value);
  }
  // “…” stands in the cell itself, so that the status tells of the one that has a value
  texts.status = statusWord((figures.find(({ value }) => value !== null) ?? leading).status);
  const grown = columns.includes('ytd') ? of('ytd') : of('current');
  if (grown && grown.yoyPercent !== null) texts.yoy = numberText(grown.yoyPercent);
  const note = figures.map((one) => one.note).find((one) => one !== null && one.trim() !== '');
  if (note) texts.note = note;
  return texts;
}

const NOT_PUBLISHED = '…';

function fitBeside(one: RecordedForm, leading: RecordedForm): boolean {
  if (one.unit !== leading.unit) return false;
  return one.value === null || leading.value === null || one.status === leading.status;
}
