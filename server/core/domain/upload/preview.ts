import type { Form } from '../observation.ts';
import type { Period } from '../period.ts';
import { addressOf } from './address.ts';
import { type Change, compareFigure, type FigureContent, type RecordedFigure } from './compare-figure.ts';
import { crossCheck } from './cross-checks.ts';
import type { Issue, Place } from './issue.ts';
import { knownValues, type RecordEntry, recordKey } from './known-values.ts';
import { planScope } from './plan-scope.ts';
import type { Reading } from './read-book.ts';
import { notesNotKept, statusAssumed } from './remarks.ts';
import { figureKey, type RefusedCell, type ReportedFigure } from './reported-figure.ts';
import { ASSUMED_STATUS, statusWord } from './status-text.ts';
import type { KnownIndicator, KnownRegion, Vocabulary } from './vocabulary.ts';
import { checkWithdrawals } from './withdrawals.ts';
import { missingYtd } from './ytd-missing.ts';

export const CELL_STATES = ['new', 'changed', 'unchanged', 'refused'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** One figure of a file beside what is recorded. */
export interface PreviewCell {
  place: Place;
  state: CellState;
  /** What stands in the cell; null where a status alone says 未公布. */
  seen: string | null;
  region: KnownRegion | null;
  indicator: KnownIndicator | null;
  period: Period | null;
  form: Form | null;
  /** What would be written; null when refused. */
  content: FigureContent | null;
  /** The recorded version; null when there is none (or the cell is refused). */
  old: RecordedFigure | null;
  changes: readonly Change[];
  /** Refusals and notes about this very cell. */
  issues: readonly Issue[];
}

export type Counts = Record<CellState | 'notes', number>;

export interface Preview {
  cells: PreviewCell[];
  /** Everything there is to say, refusals first, each part in the order of the file. */
  issues: Issue[];
  counts: Counts;
  /** True when nothing is refused and something would be written. */
  committable: boolean;
}

/**
 * Holds what a file says against the record: what is new, changed, unchanged or refused, and what does not
 * add up. The same two inputs always give the same preview.
 */
export function composePreview(
  reading: Reading,
  record: readonly RecordEntry[],
  vocabulary: Vocabulary,
): Preview {
  const recorded = new Map(record.map((entry) => [recordKey(entry), entry]));
  const byCode = new Map(vocabulary.indicators.map((indicator) => [indicator.code, indicator]));
  const withdrawn = checkWithdrawals(reading.figures, recorded);
  const { figures } = withdrawn;
  const known = knownValues(figures, record);
  const found = [...withdrawn.issues, ...crossCheck(figures, known, (code) => byCode.get(code) ?? null)];
  const { isUsed } = planScope(vocabulary);
  const lacking = missingYtd(figures, known, ({ code }) => isUsed(code));
  const issues = [...reading.issues, ...found, ...lacking];
  const refusedLate = new Map(
    found.filter(({ severity }) => severity === 'refused').map((issue) => [placeKey(issue), issue]),
  );
  const cells: PreviewCell[] = reading.refused.map(refusedCell);
  let otherNotes = 0;
  for (const figure of figures) {
    const late = refusedLate.get(placeKey(figure.place));
    const cell = late
      ? refusedCell({ ...figure, issues: [late] })
      : comparedCell(figure, recorded.get(figureKey(figure)) ?? null);
    if (
      !late &&
      !figure.statusGiven &&
      cell.state !== 'unchanged' &&
      cell.content?.status === ASSUMED_STATUS
    ) {
      issues.push(statusAssumed(figure.place, statusWord(ASSUMED_STATUS)));
    }
    if (cell.state === 'unchanged' && figure.note !== null && figure.note !== cell.old?.note) {
      otherNotes += 1;
    }
    cells.push(cell);
  }
  if (otherNotes > 0) issues.push(notesNotKept(otherNotes));
  const ranks = new Map(reading.sheets.map((sheet, index) => [sheet, index]));
  issues.sort((a, b) => bySeverity(a, b) || byPlace(ranks, { ...a, column: null }, { ...b, column: null }));
  const about = Map.groupBy(issues, placeKey);
  const told = cells
    .map((cell) => ({
      ...cell,
      issues: [...new Set([...cell.issues, ...(about.get(placeKey(cell.place)) ?? [])])],
    }))
    .sort((a, b) => byPlace(ranks, a.place, b.place));
  const counts = countsOf(told, issues);
  const refused = counts.refused > 0 || issues.some(({ severity }) => severity === 'refused');
  return { cells: told, issues, counts, committable: !refused && counts.new + counts.changed > 0 };
}

/**
 * What a preview promised to do, as text: two previews of one file do the same exactly when these are equal.
 * Notes are left out.
 */
export function outcomeOf({ cells }: Preview): string {
  return JSON.stringify(
    cells.map(({ place, state, content, old }) => {
      const before = old && [old.value, old.unit, old.status, old.yoyPercent, old.note, old.demo];
      return [place.sheet, place.row, place.column, state, content, before];
    }),
  );
}

function comparedCell(figure: ReportedFigure, old: RecordEntry | null): PreviewCell {
  const { place, seen, region, indicator, period, form } = figure;
  const { state, changes, content } = compareFigure(figure, old);
  return { place, state, seen, region, indicator, period, form, content, old, changes, issues: [] };
}

function refusedCell(cell: RefusedCell): PreviewCell {
  const { place, seen, region, indicator, period, issues } = cell;
  const nothing = { form: null, content: null, old: null, changes: [] };
  return { place, state: 'refused', seen, region, indicator, period, ...nothing, issues };
}

function countsOf(cells: readonly PreviewCell[], issues: readonly Issue[]): Counts {
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, refused: 0, notes: 0 };
  for (const { state } of cells) counts[state] += 1;
  counts.notes = issues.filter(({ severity }) => severity === 'note').length;
  return counts;
}

type Located = Pick<Issue, 'sheet' | 'row' | 'address'> | Place;

function placeKey(at: Located): string {
  if ('address' in at) return `${at.sheet}|${at.row}|${at.address}`;
  return `${at.sheet}|${at.row}|${at.row === null || at.column === null ? null : addressOf(at.row, at.column)}`;
}

function bySeverity(a: Issue, b: Issue): number {
  return Number(a.severity === 'note') - Number(b.severity === 'note');
}

/** The order of the file; what is about a whole sheet or the whole file comes before its parts. */
function byPlace(
  ranks: ReadonlyMap<string | null, number>,
  a: Pick<Place, 'sheet' | 'row' | 'column'>,
  b: Pick<Place, 'sheet' | 'row' | 'column'>,
): number {
  const rank = ({ sheet }: Pick<Place, 'sheet'>) => ranks.get(sheet) ?? null;
  return nullFirst(rank(a), rank(b)) || nullFirst(a.row, b.row) || nullFirst(a.column, b.column);
}

function nullFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a - b;
}
