import type { CellConflict, ReportLine } from '#core/contract/reports.ts';
import { type CellKey, keyOf, partsOf } from './layout.ts';

/** A cell as the server has it. */
export interface SavedCell {
  text: string | null;
  version: number;
  origin: ReportLine['cells'][number]['origin'];
  changedBy: string;
  changedAt: string;
}

/** A change that the server has not confirmed yet, with the version of the cell that its writer saw. */
export interface PendingCell {
  text: string | null;
  seen: number;
  origin: 'grid' | 'repair';
}

/** What somebody else wrote into a cell while it was being changed here. */
export interface Conflict {
  theirs: string | null;
  version: number;
  changedBy: string;
  changedAt: string;
}

/** A report on the screen: what the server has, what is still to be saved, where two people differ. */
export interface Draft {
  saved: ReadonlyMap<CellKey, SavedCell>;
  pending: ReadonlyMap<CellKey, PendingCell>;
  /** Only of cells with a pending change; nothing is sent for them until somebody chooses. */
  conflicts: ReadonlyMap<CellKey, Conflict>;
  /** Cells that somebody else changed since the page was opened. */
  noticed: ReadonlySet<CellKey>;
}

export interface CellToSend {
  indicator: string;
  field: ReturnType<typeof partsOf>['field'];
  text: string | null;
  seen: number;
  origin: 'grid' | 'repair';
}

export function savedCells(
  lines: readonly Pick<ReportLine, 'indicator' | 'cells'>[],
): Map<CellKey, SavedCell> {
  return new Map(
    lines.flatMap(({ indicator, cells }) =>
      cells.map(({ field, ...cell }) => [keyOf(indicator.code, field), cell] as const),
    ),
  );
}

export function opened(saved: ReadonlyMap<CellKey, SavedCell>): Draft {
  return { saved, pending: new Map(), conflicts: new Map(), noticed: new Set() };
}

/** What stands in a cell on the screen; null = blank. */
export function textAt({ saved, pending }: Draft, key: CellKey): string | null {
  const change = pending.get(key);
  return change ? change.text : (saved.get(key)?.text ?? null);
}

/** The version of a cell that nobody has filled in yet. */
const NEVER_FILLED = 0;
const versionOf = (draft: Draft, key: CellKey): number => draft.saved.get(key)?.version ?? NEVER_FILLED;

/** Something was typed, pasted, undone or repaired. Typing back what is saved leaves nothing to save, unless a conflict waits. */
export function typed(
  draft: Draft,
  key: CellKey,
  entered: string | null,
  origin: PendingCell['origin'] = 'grid',
): Draft {
  const text = entered === '' ? null : entered;
  const pending = new Map(draft.pending);
  const before = pending.get(key);
  const isSaved = text === (draft.saved.get(key)?.text ?? null);
  if (isSaved && !draft.conflicts.has(key) && before === undefined) return draft;
  pending.set(key, { text, seen: before?.seen ?? versionOf(draft, key), origin });
  return { ...draft, pending };
}

/** What is to be sent now, as it stands. */
export function cellsToSend({ pending, conflicts }: Draft): CellToSend[] {
  return [...pending]
    .filter(([key]) => !conflicts.has(key))
    .map(([key, { text, seen, origin }]) => ({ ...partsOf(key), text, seen, origin }));
}

/** The server took what was sent and answered with the report. What was typed meanwhile is still to be saved. */
export function afterSave(draft: Draft, sent: readonly CellToSend[], saved: Draft['saved']): Draft {
  const pending = new Map(draft.pending);
  for (const { indicator, field, text } of sent) {
    const key = keyOf(indicator, field);
    const now = pending.get(key);
    const there = saved.get(key);
    if (now === undefined || !isSame(there?.text, text)) continue;
    if (now.text === text) pending.delete(key);
    else pending.set(key, { ...now, seen: there?.version ?? NEVER_FILLED });
  }
  const own = new Set(sent.map(({ indicator, field }) => keyOf(indicator, field)));
  return afterRead({ ...draft, pending }, saved, own);
}

/** Blank is blank, and spaces around a text are nobody's change. */
function isSame(there: string | null | undefined, sent: string | null): boolean {
  return (there ?? '').trim() === (sent ?? '').trim();
}

/**
 * The report was read again: others may have changed it. A cell that both changed to the same is no conflict.
 * @param own cells whose new version is this page's own doing
 */
export function afterRead(draft: Draft, saved: Draft['saved'], own: ReadonlySet<CellKey> = new Set()): Draft {
  const pending = new Map(draft.pending);
  const conflicts = new Map(draft.conflicts);
  const noticed = new Set(draft.noticed);
  for (const [key, cell] of saved) {
    const before = versionOf(draft, key);
    if (cell.version > before && !own.has(key) && cell.text !== (draft.saved.get(key)?.text ?? null))
      noticed.add(key);
    const change = pending.get(key);
    if (!change || cell.version === change.seen) continue;
    if (cell.text === change.text) {
      pending.delete(key);
      conflicts.delete(key);
    } else {
      const { text, version, changedBy, changedAt } = cell;
      conflicts.set(key, { theirs: text, version, changedBy, changedAt });
    }
  }
  return { saved, pending, conflicts, noticed };
}

/** The server refused a save because somebody else was faster in these cells. Nothing of it was written. */
export function afterConflict(draft: Draft, told: readonly CellConflict[]): Draft {
  const conflicts = new Map(draft.conflicts);
  for (const { indicator, field, theirs, version, changedBy, changedAt } of told) {
    const key = keyOf(indicator, field);
    if (draft.pending.has(key)) conflicts.set(key, { theirs, version, changedBy, changedAt });
  }
  return { ...draft, conflicts };
}

/** Somebody chose: `mine` is saved over the other's knowingly, `theirs` gives the own change up. */
export function resolved(draft: Draft, key: CellKey, choice: 'mine' | 'theirs'): Draft {
  const conflict = draft.conflicts.get(key);
  const own = draft.pending.get(key);
  if (!conflict || !own) return draft;
  const conflicts = new Map(draft.conflicts);
  conflicts.delete(key);
  const pending = new Map(draft.pending);
  if (choice === 'mine') {
    pending.set(key, { ...own, seen: conflict.version });
    return { ...draft, pending, conflicts };
  }
  pending.delete(key);
  const saved = new Map(draft.saved);
  const { theirs: text, version, changedBy, changedAt } = conflict;
  saved.set(key, { text, version, origin: saved.get(key)?.origin ?? 'grid', changedBy, changedAt });
  return { ...draft, saved, pending, conflicts };
}
