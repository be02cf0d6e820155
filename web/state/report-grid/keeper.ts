import { type Signal, signal } from '@preact/signals';
import type { Problem } from '#core/contract/common.ts';
import type { CellConflict, ReportView } from '#core/contract/reports.ts';
import {
  afterConflict,
  afterRead,
  afterSave,
  type CellToSend,
  cellsToSend,
  type Draft,
  opened,
  resolved,
  savedCells,
  textAt,
  typed,
} from './draft.ts';
import type { CellKey } from './layout.ts';
import type { NewText } from './paste.ts';
import { type Shelf, shelfKey } from './shelf.ts';
import { keep, keptChanges, restored } from './stored-draft.ts';
import { NOTHING_DONE, recorded, redone, type UndoStack, undone } from './undo.ts';

/** Whether everything is with the server. `refused`: the server will not take it, whatever is tried. */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'conflict' }
  | { kind: 'refused'; problem: Problem };

/** How a save ended. */
export type SaveAnswer =
  | { kind: 'saved'; view: ReportView }
  | { kind: 'conflict'; conflicts: CellConflict[] }
  | { kind: 'unreachable' }
  | { kind: 'refused'; problem: Problem };

export interface KeeperTools {
  save: (cells: CellToSend[]) => Promise<SaveAnswer>;
  shelf: Shelf;
  /** Runs something later; what comes back calls it off. */
  after: (ms: number, run: () => void) => () => void;
  now: () => string;
  /** Whose changes are kept on this computer. */
  person: string;
}

/** From the last keystroke to the save; while a cell is still being typed in it waits longer. */
export const SAVE_AFTER_MS = 600;
export const TYPING_AFTER_MS = 2500;
const RETRY_FIRST_MS = 2000;
const RETRY_MOST_MS = 60_000;

export interface Keeper {
  draft: Signal<Draft>;
  state: Signal<SaveState>;
  /** The report as the server last told it. */
  view: Signal<ReportView>;
  undo: Signal<UndoStack>;
  /** A keystroke: kept on this computer at once, one step with the next `entered`. */
  typing: (key: CellKey, text: string | null) => void;
  /** The cell is left: what stood there before is what undo brings back. */
  entered: (key: CellKey, before: string | null) => void;
  /** Several cells at once, as one step. */
  change: (cells: readonly NewText[], origin?: 'grid' | 'repair') => void;
  stepBack: () => void;
  stepForward: () => void;
  resolve: (key: CellKey, choice: 'mine' | 'theirs') => void;
  /** Sends what is waiting without waiting; true when everything is with the server. */
  flush: () => Promise<boolean>;
  /** The report was read again. */
  read: (view: ReportView) => void;
  /** Gives up what was never saved. */
  drop: () => void;
  /** The connection may be back. */
  retry: () => void;
  /** The page is left: what waits is sent on the way out. */
  close: () => void;
}

/** Keeps the changes to a report: on this computer at once, with the server soon, never over somebody else's. */
export function keeperOf(first: ReportView, tools: KeeperTools): Keeper {
  const name = shelfKey(first.id, tools.person);
  const plain = opened(savedCells(first.lines));
  const draft = signal<Draft>(restored(plain, keptChanges(tools.shelf, name)));
  const view = signal(first);
  const undo = signal<UndoStack>(NOTHING_DONE);
  const state = signal<SaveState>({ kind: 'saved', at: null });
  let savedAt: string | null = null;
  let callOff: (() => void) | null = null;
  let sending: Promise<void> | null = null;
  let retryMs = RETRY_FIRST_MS;
  let closed = false;

  function hold(next: Draft): void {
    keep(tools.shelf, name, draft.peek().pending, next.pending);
    draft.value = next;
  }

  const isOpen = () => !closed && view.peek().moves.includes('save');

  function later(ms: number): void {
    callOff?.();
    callOff = null;
    if (cellsToSend(draft.peek()).length === 0 || !isOpen()) return;
    callOff = tools.after(ms, () => void send());
  }

  function rested(): SaveState {
    if (draft.peek().conflicts.size > 0) return { kind: 'conflict' };
    return draft.peek().pending.size > 0 ? { kind: 'waiting' } : { kind: 'saved', at: savedAt };
  }

  async function send(): Promise<void> {
    if (sending) return sending;
    sending = trySend().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function trySend(): Promise<void> {
    callOff?.();
    callOff = null;
    const cells = cellsToSend(draft.peek());
    if (cells.length === 0 || !isOpen()) return;
    state.value = { kind: 'saving' };
    const answer = await tools.save(cells);
    switch (answer.kind) {
      case 'saved':
        retryMs = RETRY_FIRST_MS;
        savedAt = tools.now();
        hold(afterSave(draft.peek(), cells, savedCells(answer.view.lines)));
        view.value = answer.view;
        state.value = rested();
        return later(SAVE_AFTER_MS);
      case 'conflict':
        hold(afterConflict(draft.peek(), answer.conflicts));
        state.value = rested();
        return later(0);
      case 'unreachable':
        state.value = { kind: 'offline' };
        later(retryMs);
        retryMs = Math.min(retryMs * 2, RETRY_MOST_MS);
        return;
      case 'refused':
        state.value = { kind: 'refused', problem: answer.problem };
    }
  }

  function touched(ms: number): void {
    const kind = state.peek().kind;
    if (kind !== 'saving' && kind !== 'offline') state.value = rested();
    if (kind !== 'offline') later(ms);
  }

  function set(cells: readonly NewText[], origin: 'grid' | 'repair' = 'grid'): void {
    hold(cells.reduce((now, { key, text }) => typed(now, key, text, origin), draft.peek()));
  }

  function read(next: ReportView): void {
    // Until a save is answered nobody knows which of the changes it tells of are one's own.
    if (sending) return void sending.finally(() => read(next));
    if (next.version < view.peek().version) return;
    hold(afterRead(draft.peek(), savedCells(next.lines)));
    view.value = next;
    if (draft.peek().conflicts.size > 0) state.value = rested();
  }

  /** A step over cells that still stand as the step left them; others were changed by somebody else. */
  function step(
    taken: {
      step: readonly { key: CellKey; from: string | null; to: string | null }[];
      stack: UndoStack;
    } | null,
  ) {
    if (!taken) return;
    const now = draft.peek();
    set(
      taken.step
        .filter(({ key, from }) => textAt(now, key) === from)
        .map(({ key, to }) => ({ key, text: to })),
    );
    undo.value = taken.stack;
    touched(SAVE_AFTER_MS);
  }

  if (draft.peek().pending.size > 0) {
    state.value = rested();
    later(0);
  }

  return {
    draft,
    state,
    view,
    undo,
    typing: (key, text) => {
      set([{ key, text }]);
      touched(TYPING_AFTER_MS);
    },
    entered: (key, before) => {
      undo.value = recorded(undo.peek(), [{ key, from: before, to: textAt(draft.peek(), key) }]);
      touched(SAVE_AFTER_MS);
    },
    change: (cells, origin) => {
      const before = draft.peek();
      set(cells, origin);
      undo.value = recorded(
        undo.peek(),
        cells.map(({ key, text }) => ({ key, from: textAt(before, key), to: text })),
      );
      touched(SAVE_AFTER_MS);
    },
    stepBack: () => step(undone(undo.peek())),
    stepForward: () => step(redone(undo.peek())),
    resolve: (key, choice) => {
      hold(resolved(draft.peek(), key, choice));
      state.value = rested();
      later(0);
    },
    flush: async () => {
      await sending;
      await send();
      return draft.peek().pending.size === 0;
    },
    drop: () => {
      hold({ ...draft.peek(), pending: new Map(), conflicts: new Map() });
      undo.value = NOTHING_DONE;
      state.value = rested();
    },
    read,
    retry: () => {
      retryMs = RETRY_FIRST_MS;
      if (state.peek().kind === 'offline') void send();
    },
    close: () => {
      void send();
      closed = true;
      callOff?.();
    },
  };
}
