import type { IndicatorCode } from '../units.ts';
import type { Issue, Severity } from '../upload/issue.ts';
import type { RecordEntry } from '../upload/known-values.ts';
import { recordKey } from '../upload/known-values.ts';
import { type CellState, composePreview, type PreviewCell } from '../upload/preview.ts';
import type { Reading } from '../upload/read-book.ts';
import { figureKey } from '../upload/reported-figure.ts';
import type { Vocabulary } from '../upload/vocabulary.ts';
import { numberText } from './number-text.ts';
import type { ReportField } from './report-field.ts';
import { type EnteredReport, placeInReport } from './report-sheet.ts';

/** Something to say about a cell, a line or the whole report. */
export interface ReportFinding {
  severity: Severity;
  code: string;
  message: string;
  messageEn: string;
  indicator: IndicatorCode | null;
  field: ReportField | null;
  value: string | null;
  expected: string | null;
  expectedEn: string | null;
  explained: boolean;
  repair: { text: string; field: ReportField; why: string; whyEn: string } | null;
}

/** A report as it would go into the record. */
export interface JudgedReport {
  /** Its figures, those that are refused too. */
  cells: PreviewCell[];
  issues: ReportFinding[];
  counts: Record<CellState, number>;
}

/**
 * Holds a report against the record by the checks that an uploaded file gets.
 *
 * @param record what it is held against
 * @param demo a report of the demonstration: figures of the demonstration are its record, and it may not
 *   take the place of what really was reported
 */
export function judgeReport(
  entered: EnteredReport,
  reading: Reading,
  record: readonly RecordEntry[],
  vocabulary: Vocabulary,
  demo: boolean,
): JudgedReport {
  const preview = composePreview(reading, record, vocabulary, { includeDemo: demo });
  const real = new Set(demo ? record.filter((entry) => !entry.demo).map(recordKey) : []);
  const issues = preview.issues.map((issue) => findingOf(entered, issue));
  const cells = preview.cells.map((cell) => {
    if (!isOverReal(cell, real)) return cell;
    issues.push(overReal(entered, cell));
    return { ...cell, state: 'refused' as const, content: null };
  });
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { state } of cells) counts[state] += 1;
  return { cells, issues, counts };
}

function findingOf(entered: EnteredReport, issue: Issue): ReportFinding {
  const { severity, code, message, messageEn, value, expected, expectedEn, explained, repair } = issue;
  const place = placeInReport(entered, issue);
  return {
    ...{ severity, code, message, messageEn, ...place, value, expected, expectedEn, explained },
    repair:
      repair && place.field
        ? { text: numberText(repair.value), field: place.field, why: repair.why, whyEn: repair.whyEn }
        : null,
  };
}

function isOverReal({ state, indicator, region, period, form }: PreviewCell, real: ReadonlySet<string>) {
  if (state !== 'changed' || !indicator || !region || period === null || !form) return false;
  return real.has(figureKey({ indicator, region, period, form }));
}

function overReal(entered: EnteredReport, { place, seen }: PreviewCell): ReportFinding {
  return {
    severity: 'refused',
    code: 'real-figure',
    message: '这个数已有真实的填报，演示账号不能改动。',
    messageEn: 'A real figure is on record here; a demonstration account cannot change it.',
    ...placeInReport(entered, { row: place.row, column: place.header }),
    value: seen,
    expected: '留空，或与记录相同的数',
    expectedEn: 'left blank, or what is recorded',
    explained: false,
    repair: null,
  };
}
