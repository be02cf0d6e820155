import { convertUnit } from '../measure-unit.ts';
import type { IndicatorCode } from '../units.ts';
import { isReason } from '../upload/checks/explained.ts';
import type { Issue, Severity } from '../upload/issue.ts';
import type { RecordEntry } from '../upload/known-values.ts';
import { recordKey } from '../upload/known-values.ts';
import { type CellState, composePreview, type PreviewCell } from '../upload/preview.ts';
import type { Reading } from '../upload/read-book.ts';
import { figureKey } from '../upload/reported-figure.ts';
import { shown } from '../upload/shown.ts';
import type { Vocabulary } from '../upload/vocabulary.ts';
import { numberText } from './number-text.ts';
import type { ReportField } from './report-field.ts';
import { type EnteredReport, placeInReport } from './report-sheet.ts';

/** Below this share of a number a difference comes from its unit. */
const NOISE = 1e-12;

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

/** What kind of report it is. */
export interface ReportKind {
  /** Of the demonstration: its figures are its record, and it may not take the place of what really was reported. */
  demo: boolean;
  /** Corrects with a reason of its own; otherwise whatever changes a recorded value says why in its line. */
  hasReason: boolean;
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
 */
export function judgeReport(
  entered: EnteredReport,
  reading: Reading,
  record: readonly RecordEntry[],
  vocabulary: Vocabulary,
  { demo, hasReason }: ReportKind,
): JudgedReport {
  const preview = composePreview(reading, record, vocabulary, { includeDemo: demo });
  const real = new Set(demo ? record.filter((entry) => !entry.demo).map(recordKey) : []);
  const issues = preview.issues.map((issue) => findingOf(entered, issue));
  if (!hasReason) {
    const changing = preview.cells.filter((cell) => changesValue(cell, demo));
    issues.push(...changing.map((cell) => changesRecord(entered, cell)));
  }
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

/** Whether a number of the report's own kind is on record, and what is reported is another one or none. */
function changesValue({ old, content }: PreviewCell, demo: boolean): boolean {
  if (old === null || old.demo !== demo || old.value === null || content === null) return false;
  if (content.value === null) return true;
  const before = convertUnit(old.value, old.unit, content.unit);
  return before === null || Math.abs(before - content.value) > NOISE * Math.abs(before);
}

function changesRecord(entered: EnteredReport, { place, seen, old, content }: PreviewCell): ReportFinding {
  const before = `${shown(old!.value!)}${old!.unit}`;
  return {
    severity: 'reason',
    code: 'changes-record',
    message: `这个数已经在记录里，是 ${before}，这次填报会改动它。请核对；确实如此的，请说明原因。`,
    messageEn: `${before} is on record here, which the report would change: please check it, or say why.`,
    ...placeInReport(entered, { row: place.row, column: place.header }),
    value: seen,
    expected: null,
    expectedEn: null,
    explained: isReason(content!.note),
    repair: null,
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
