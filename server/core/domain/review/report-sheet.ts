import type { Period } from '../period.ts';
import type { IndicatorCode, IsoDate, PlanCode, RegionCode } from '../units.ts';
import { BLANK, type Book, type Cell } from '../upload/cell.ts';
import { type ColumnId, columnNamed, headingOf } from '../upload/columns.ts';
import type { Issue } from '../upload/issue.ts';
import { type Reading, readBook } from '../upload/read-book.ts';
import { FORM_SHEET } from '../upload/template-layout.ts';
import type { Vocabulary } from '../upload/vocabulary.ts';
import { REPORT_FIELDS, type ReportField } from './report-field.ts';

/** What was entered of one indicator, as texts. A field that is not there is blank. */
export interface EnteredLine {
  indicator: { code: IndicatorCode; unit: string };
  texts: Partial<Record<ReportField, string | null>>;
}

/** Everything entered into a report. */
export interface EnteredReport {
  plan: PlanCode | null;
  region: RegionCode;
  period: Period;
  lines: readonly EnteredLine[];
}

const COLUMNS: readonly ColumnId[] = ['indicatorCode', ...REPORT_FIELDS];

/**
 * Reads a report by the very steps that read a workbook: its lines are laid out as the sheet of a template, each
 * text as if it had been typed into the cell. A blank unit is the indicator's own.
 *
 * @param today the day in China, against which the period must be over
 */
export function readEntered(entered: EnteredReport, vocabulary: Vocabulary, today: IsoDate): Reading {
  const reading = readBook(layOut(entered), vocabulary, today);
  if ('rejected' in reading) throw new Error(`A report is no form: ${reading.rejected[0]?.message}`);
  return reading;
}

function layOut(entered: EnteredReport): Book {
  const rows = [
    ...factsOf(entered),
    COLUMNS.map((column) => typed(headingOf(column))),
    ...entered.lines.map(({ indicator, texts }) => [
      typed(indicator.code),
      ...REPORT_FIELDS.map((field) => typed(texts[field] ?? (field === 'unit' ? indicator.unit : null))),
    ]),
  ];
  return { kind: 'workbook', sheets: [{ name: FORM_SHEET, hidden: false, rows, merges: [] }] };
}

function factsOf({ plan, region, period }: EnteredReport): Cell[][] {
  const facts = [
    ['计划', plan],
    ['地区', region],
    ['时期', period],
  ] as const;
  return facts.filter(([, text]) => text !== null).map(([label, text]) => [typed(label), typed(text)]);
}

function typed(text: string | null): Cell {
  return text === null ? BLANK : { kind: 'text', text };
}

/** What a place of the sheet is in the report: a cell, a line, or (both null) the whole of it. */
export function placeInReport(
  entered: EnteredReport,
  { row, column }: Pick<Issue, 'row' | 'column'>,
): { indicator: IndicatorCode | null; field: ReportField | null } {
  const line = row === null ? undefined : entered.lines[row - factsOf(entered).length - 2];
  if (!line) return { indicator: null, field: null };
  const named = column === null ? null : columnNamed(column);
  return {
    indicator: line.indicator.code,
    field: REPORT_FIELDS.find((field) => field === named) ?? null,
  };
}
