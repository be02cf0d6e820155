import { carriesNoValue } from '../observation.ts';
import { statusContradictsValue, withdrawalToExplain } from './attribute-issues.ts';
import { seenText } from './cell.ts';
import type { ColumnId } from './columns.ts';
import { checkFigure, readNumberCell } from './figure-cell.ts';
import { cumulativeNotTaken, currentNotTaken } from './figure-issues.ts';
import { FIGURE_COLUMNS, type FigureSlot, figureSlots, GROWTH_COLUMNS } from './figure-slots.ts';
import { formOfColumn } from './form-of-column.ts';
import type { Issue, Place } from './issue.ts';
import type { ReadingContext } from './reading-context.ts';
import { rowSkipped, sourceMissing } from './remarks.ts';
import type { RefusedCell, ReportedFigure } from './reported-figure.ts';
import { readNote, readStatus, readUnit, type StatusReading } from './row-attributes.ts';
import { type RowCells, type RowSubject, readRowSubject } from './row-subject.ts';
import { PUBLISHED_WORD, readStatusText, statusWord } from './status-text.ts';
import type { TableDefaults } from './table-defaults.ts';

export interface RowReading {
  figures: ReportedFigure[];
  refused: RefusedCell[];
  /** Everything to be said about the row: the refusals again, and the notes. */
  issues: Issue[];
}

/** What the figures of one row share; nothing is missing any more. */
interface RowFacts {
  subject: Pick<ReportedFigure, 'plan' | 'region' | 'indicator' | 'period'>;
  stretch: string | null;
  status: StatusReading;
  unit: string;
  note: string | null;
}

/**
 * Reads one row below the headings into the figures that it reports: none, one or two. A row without any
 * figure is no report and yields nothing.
 *
 * @param against refusals that stand against the whole row already, such as merged cells
 */
export function readRow(
  row: RowCells,
  defaults: TableDefaults,
  against: readonly Issue[],
  context: ReadingContext,
): RowReading {
  if (reportsNothing(row)) return skippedRow(row, context);
  const subject = readRowSubject(row, defaults, context);
  const issues = [...against, ...subject.issues];
  const status = readStatus(row, issues);
  const note = readNote(row, issues);
  const { region, indicator, period } = subject;
  const unit = indicator ? readUnit(row, indicator, issues) : null;
  const slots = indicator ? figureSlots(row, indicator, status?.status ?? null, issues) : [];
  if (issues.some(isRefusal) || !status || unit === null || !region || !indicator || period === null) {
    return { figures: [], refused: refusedRow(row, subject, issues), issues };
  }
  if (status.status === 'published' && note === null) {
    issues.push(sourceMissing(row.place('status'), PUBLISHED_WORD));
  }
  const { stretch } = subject;
  const plan = subject.plan?.code ?? null;
  const facts: RowFacts = { subject: { plan, region, indicator, period }, stretch, status, unit, note };
  const reading: RowReading = { figures: [], refused: [], issues };
  for (const slot of slots) {
    const found = readSlot(row, slot, facts);
    const place = row.place(slot.at);
    const seen = seenText(row.cell(slot.at));
    if (found.figure) reading.figures.push(found.figure);
    else reading.refused.push({ place, seen, region, indicator, period, issues: found.issues });
    reading.issues.push(...found.issues);
  }
  return reading;
}

function isRefusal(issue: Issue): boolean {
  return issue.severity === 'refused';
}

function reportsNothing(row: RowCells): boolean {
  const columns: ColumnId[] = [...FIGURE_COLUMNS, ...GROWTH_COLUMNS];
  const status = seenText(row.cell('status'));
  const said = status === null ? null : readStatusText(status);
  const saysMissing = said !== null && carriesNoValue(said);
  return !saysMissing && columns.every((column) => seenText(row.cell(column)) === null);
}

function skippedRow(row: RowCells, context: ReadingContext): RowReading {
  const column = seenText(row.cell('indicatorCode')) === null ? 'indicator' : 'indicatorCode';
  const name = seenText(row.cell(column));
  const known = name === null || 'item' in context.indicators.find(name);
  return { figures: [], refused: [], issues: known ? [] : [rowSkipped(row.place(column), name)] };
}

/** Every figure of the row, or else the first place that is refused. */
function refusedRow(row: RowCells, subject: RowSubject, issues: readonly Issue[]): RefusedCell[] {
  const refusals = issues.filter(isRefusal);
  const { region, indicator, period } = subject;
  const cells = FIGURE_COLUMNS.filter((column) => seenText(row.cell(column)) !== null).map((column) => ({
    place: row.place(column),
    seen: seenText(row.cell(column)),
    region,
    indicator,
    period,
    issues: refusals,
  }));
  if (cells.length > 0) return cells;
  const place: Place = { ...row.place('indicator'), header: null, column: null };
  return [{ place, seen: null, region, indicator, period, issues: refusals }];
}

/** The figure of one cell with notes, or null with the reasons. */
function readSlot(
  row: RowCells,
  slot: FigureSlot,
  { subject, stretch, status, unit, note }: RowFacts,
): { figure: ReportedFigure | null; issues: Issue[] } {
  const { indicator } = subject;
  const place = row.place(slot.at);
  const cell = row.cell(slot.at);
  const seen = seenText(cell);
  const shown = seen ?? '';
  const refused = (...issues: Issue[]) => ({ figure: null, issues });
  const form = formOfColumn(indicator.measureKind, slot.column);
  if (form === null) return refused(cumulativeNotTaken(place, shown, indicator.measureKind));
  if (stretch !== null && slot.column === 'current') return refused(currentNotTaken(place, shown, stretch));

  const common = {
    ...subject,
    place,
    seen,
    form,
    unit,
    yoyPercent: slot.yoyPercent,
    note,
    sourceGiven: false,
  };
  const number = seen === null ? null : readNumberCell(cell, place, { taken: unit === '%', unit });
  if (number?.kind === 'refused') return refused(...number.issues);
  const value = number === null ? null : number.value;
  if (value === null) {
    if (status.status !== 'withdrawn')
      return { figure: { ...common, value, status: 'not_published', statusGiven: true }, issues: [] };
    const why = withdrawalToExplain(row.place('note'), note);
    return { figure: { ...common, value, status: 'withdrawn', statusGiven: true }, issues: [why] };
  }
  if (carriesNoValue(status.status))
    return refused(statusContradictsValue(place, shown, statusWord(status.status)));
  const issues = [...(number?.issues ?? []), ...checkFigure(value, { indicator, form, unit }, place, shown)];
  if (issues.some(isRefusal)) return refused(...issues.filter(isRefusal));
  return { figure: { ...common, value, status: status.status, statusGiven: status.given }, issues };
}
