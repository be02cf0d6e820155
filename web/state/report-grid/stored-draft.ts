import { REPORT_FIELDS, type ReportField } from '#core/domain/review/report-field.ts';
import type { Draft, PendingCell } from './draft.ts';
import { type CellKey, partsOf } from './layout.ts';
import type { Shelf } from './shelf.ts';

type Kept = Record<string, PendingCell>;

/**
 * Keeps what changed between two states of the page and leaves the rest as it is: a second window of the same
 * person writes to the same place. False when the browser keeps nothing (full, or forbidden).
 */
export function keep(shelf: Shelf, name: string, before: Draft['pending'], after: Draft['pending']): boolean {
  try {
    const kept = read(shelf, name);
    for (const key of before.keys()) if (!after.has(key)) delete kept[key];
    for (const [key, cell] of after) if (before.get(key) !== cell) kept[key] = cell;
    if (Object.keys(kept).length === 0) shelf.removeItem(name);
    else shelf.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** What was kept when the page was last closed; what is no change any more is left out. */
export function keptChanges(shelf: Shelf, name: string): Map<CellKey, PendingCell> {
  try {
    return new Map(Object.entries(read(shelf, name)) as [CellKey, PendingCell][]);
  } catch {
    return new Map();
  }
}

/**
 * Puts kept changes back on the page. A cell that somebody changed since it was kept becomes a conflict; one
 * that the server has as it was typed needs nothing.
 */
export function restored(draft: Draft, kept: ReadonlyMap<CellKey, PendingCell>): Draft {
  let now = draft;
  for (const [key, cell] of kept) {
    const there = draft.saved.get(key);
    if ((there?.text ?? null) === cell.text) continue;
    const pending = new Map(now.pending).set(key, cell);
    const conflicts = new Map(now.conflicts);
    if (there && there.version !== cell.seen) {
      const { text, version, changedBy, changedAt } = there;
      conflicts.set(key, { theirs: text, version, changedBy, changedAt });
    }
    now = { ...now, pending, conflicts };
  }
  return now;
}

function read(shelf: Shelf, name: string): Kept {
  const text = shelf.getItem(name);
  const body: unknown = text === null ? {} : JSON.parse(text);
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([key, cell]) => isCell(key, cell)));
}

function isCell(key: string, cell: unknown): cell is PendingCell {
  if (typeof cell !== 'object' || cell === null) return false;
  const { text, seen, origin } = cell as Record<string, unknown>;
  const field: ReportField = partsOf(key as CellKey).field;
  return (
    REPORT_FIELDS.includes(field) &&
    (text === null || typeof text === 'string') &&
    typeof seen === 'number' &&
    (origin === 'grid' || origin === 'repair')
  );
}
