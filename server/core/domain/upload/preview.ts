import type { Form } from '../observation.ts';
import type { Period } from '../period.ts';
import type { Figure } from '../units.ts';
import { addressOf } from './address.ts';
import type { AppliedRepair } from './apply-repairs.ts';
import {
  type Change,
  type Comparison,
  compareFigure,
  type FigureContent,
  type RecordedFigure,
} from './compare-figure.ts';
import { crossCheck } from './cross-checks.ts';
import { type Issue, isInTheWay, type Place, SEVERITIES } from './issue.ts';
import { knownValues, type RecordEntry, recordKey } from './known-values.ts';
import { planScope } from './plan-scope.ts';
import type { Reading } from './read-book.ts';
import { relativesOf } from './relatives.ts';
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
  /** Everything that is said about this very cell. */
  issues: readonly Issue[];
  /** What stands in the file, and what was taken instead; null where the file counts. */
  repaired: { from: string | null; to: Figure } | null;
}

export type Counts = Record<CellState | 'notes', number>;

export interface Preview {
  cells: PreviewCell[];
  /** Everything there is to say, refusals first, each part in the order of the file. */
  issues: Issue[];
  counts: Counts;
  /** True when nothing is refused, every doubt has its reason and something would be written. */
  committable: boolean;
}

export interface PreviewOptions {
  /** Whether demonstration figures in the record count: for what an account of the demonstration hands in. */
  includeDemo?: boolean;
  /** Values that were taken in place of what the file says; the reading is of the file with them. */
  repaired?: readonly AppliedRepair[];
}

/**
 * Holds what a file says against the record: what is new, changed, unchanged or refused, what does not add up
 * and what is unlike everything before. The same inputs always give the same preview.
 */
export function composePreview(
  reading: Reading,
  record: readonly RecordEntry[],
  vocabulary: Vocabulary,
  { includeDemo = false, repaired = [] }: PreviewOptions = {},
): Preview {
  const recorded = new Map(record.map((entry) => [recordKey(entry), entry]));
  const withdrawn = checkWithdrawals(reading.figures, recorded);
  const { figures } = withdrawn;
  const compared = new Map(
    figures.map((figure) => {
      const old = recorded.get(figureKey(figure)) ?? null;
      return [figure, { old, ...compareFigure(figure, old, { includeDemo }) }] as const;
    }),
  );
  const byCode = new Map(vocabulary.indicators.map((indicator) => [indicator.code, indicator]));
  const knownWith = (those: readonly ReportedFigure[]) => knownValues(those, record, { includeDemo });
  const known = knownWith(figures);
  const checked = crossCheck({
    figures,
    known,
    knownWith,
    relatives: relativesOf(vocabulary.regions),
    plans: vocabulary.plans,
    indicators: vocabulary.indicators,
    indicatorOf: (code) => byCode.get(code) ?? null,
    isFresh: (figure) => compared.get(figure)!.state !== 'unchanged',
  });
  const found = [...withdrawn.issues, ...checked];
  const { isUsed } = planScope(vocabulary);
  const lacking = missingYtd(figures, known, ({ code }) => isUsed(code));
  const issues = [...reading.issues, ...found, ...lacking];
  const refusedLate = new Map(
    found.filter(({ severity }) => severity === 'refused').map((issue) => [placeKey(issue), issue]),
  );
  const cells: PreviewCell[] = reading.refused.map(refusedCell);
  let otherNotes = 0;
  for (const [figure, comparison] of compared) {
    const late = refusedLate.get(placeKey(figure.place));
    const cell = late ? refusedCell({ ...figure, issues: [late] }) : comparedCell(figure, comparison);
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
  const repairs = new Map(repaired.map((repair) => [placeKey(repair.place), repair]));
  const told = cells
    .map((cell) => ({
      ...cell,
      issues: [...new Set([...cell.issues, ...(about.get(placeKey(cell.place)) ?? [])])],
      repaired: repairedIn(repairs.get(placeKey(cell.place))),
    }))
    .sort((a, b) => byPlace(ranks, a.place, b.place));
  const counts = countsOf(told, issues);
  const stands = counts.refused === 0 && !issues.some(isInTheWay);
  return { cells: told, issues, counts, committable: stands && counts.new + counts.changed > 0 };
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

function comparedCell(
  { place, seen, region, indicator, period, form }: ReportedFigure,
  { old, state, changes, content }: Comparison & { old: RecordEntry | null },
): PreviewCell {
  const about = { region, indicator, period, form };
  return { place, state, seen, ...about, content, old, changes, issues: [], repaired: null };
}

function refusedCell(cell: RefusedCell): PreviewCell {
  const { place, seen, region, indicator, period, issues } = cell;
  const nothing = { form: null, content: null, old: null, changes: [], repaired: null };
  return { place, state: 'refused', seen, region, indicator, period, ...nothing, issues };
}

function repairedIn(repair: AppliedRepair | undefined): PreviewCell['repaired'] {
  return repair ? { from: repair.from, to: repair.to } : null;
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
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
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
