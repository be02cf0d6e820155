import type { FigureState } from '../upload/compare-figure.ts';
import { type Issue, isInTheWay } from '../upload/issue.ts';
import type { Preview } from '../upload/preview.ts';
import { notesNotKept } from '../upload/remarks.ts';
import { type EnteredCell, type EnteredRecord, enteredCells } from './entered-cells.ts';
import { type FigureIssue, figureIssue } from './figure-issue.ts';
import type { EnteredFigure } from './figure-row.ts';

/** What leaving a field out means is written where the field is described; a file's blank cell has to be told. */
const TOLD_WITH_THE_FIELD = ['unit-assumed', 'status-assumed'];

export interface EnteredOutcome {
  /** Why nothing may be written; empty when everything may. */
  refusals: FigureIssue[];
  /** What needs a reason in the note of its figure and has none; nothing may be written before it has. */
  doubts: FigureIssue[];
  /** What is to be looked at, and what has its reason. */
  notes: FigureIssue[];
  /** What would be written, and what is recorded already; of use without refusals and doubts only. */
  cells: EnteredCell[];
  counts: Record<FigureState | 'notes', number>;
}

/** What sending some figures does, in the order in which they were sent. */
export function enteredOutcome(
  preview: Preview,
  figures: readonly EnteredFigure[],
  record: readonly EnteredRecord[],
): EnteredOutcome {
  const cells = enteredCells(preview, figures, record);
  const lost = cells.filter(({ noteLost }) => noteLost).length;
  const notes = [
    ...preview.issues.filter((issue) => !isInTheWay(issue)).filter(isToBeTold),
    ...(lost > 0 ? [notesNotKept(lost)] : []),
  ].map(figureIssue);
  const counts = { new: 0, changed: 0, unchanged: 0, notes: notes.length };
  for (const { state } of cells) counts[state] += 1;
  const inTheWay = preview.issues.filter(isInTheWay).map(figureIssue);
  const refusals = inTheWay.filter(({ severity }) => severity === 'refused');
  const doubts = inTheWay.filter(({ severity }) => severity === 'reason');
  return { refusals, doubts, notes, cells, counts };
}

function isToBeTold({ code }: Issue): boolean {
  // counted anew: a source or a milestone's evidence makes a version where a file's note does not
  return code !== 'notes-not-kept' && !TOLD_WITH_THE_FIELD.includes(code);
}
