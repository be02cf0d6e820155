import type { CellKey } from './layout.ts';

/** A cell's text before and after. */
export interface Change {
  key: CellKey;
  from: string | null;
  to: string | null;
}

/** What was done in this visit, step by step; a paste is one step. */
export interface UndoStack {
  done: readonly (readonly Change[])[];
  undone: readonly (readonly Change[])[];
}

const MOST_STEPS = 500;

export const NOTHING_DONE: UndoStack = { done: [], undone: [] };

/** Another step; what was undone before it can no longer be redone. A step that changes nothing is none. */
export function recorded(stack: UndoStack, step: readonly Change[]): UndoStack {
  const real = step.filter(({ from, to }) => from !== to);
  if (real.length === 0) return stack;
  return { done: [...stack.done, real].slice(-MOST_STEPS), undone: [] };
}

/** The last step backwards: what to set, and the stack without it; null when there is nothing to undo. */
export function undone(stack: UndoStack): { step: Change[]; stack: UndoStack } | null {
  const last = stack.done.at(-1);
  if (!last) return null;
  return {
    step: last.map(({ key, from, to }) => ({ key, from: to, to: from })),
    stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, last] },
  };
}

/** The last step that was undone, forwards again. */
export function redone(stack: UndoStack): { step: readonly Change[]; stack: UndoStack } | null {
  const last = stack.undone.at(-1);
  if (!last) return null;
  return { step: last, stack: { done: [...stack.done, last], undone: stack.undone.slice(0, -1) } };
}
