import type { IndicatorCode, IsoInstant } from './units.ts';

/** A task's tie to an indicator. */
export interface Tie {
  task: string;
  indicator: IndicatorCode;
  reason: string | null;
  tiedBy: string;
  tiedAt: IsoInstant;
  demo: boolean;
}

/** How somebody changed the ties of a task, as the audit record keeps it. */
export interface TieChange {
  task: string;
  at: IsoInstant;
  by: string;
  added: readonly IndicatorCode[];
  removed: readonly IndicatorCode[];
  reason: string;
  /** What was taken away; missing in entries of earlier versions of the program. */
  before?: readonly Omit<Tie, 'task'>[];
}

/**
 * The ties as they were before some changes.
 *
 * @param now the ties as they are
 * @param earlier all changes before, oldest first: what they say of a tie that is taken back where `before` is missing.
 *   A tie that nobody is on record for came with the demonstration; when is not kept, so the day it went stands there.
 * @param later the changes to take back, oldest first
 */
export function tiesBefore<T extends Tie>(
  now: readonly T[],
  earlier: readonly TieChange[],
  later: readonly TieChange[],
): Tie[] {
  const ties = new Map<string, Tie>(now.map((one) => [keyOf(one.task, one.indicator), one]));
  for (const [index, change] of [...later.entries()].reverse()) {
    const { task, added, removed, before = [] } = change;
    for (const indicator of added) ties.delete(keyOf(task, indicator));
    for (const indicator of removed) {
      const told = before.find((one) => one.indicator === indicator);
      const known = [...earlier, ...later.slice(0, index)];
      ties.set(keyOf(task, indicator), told ? { ...told, task } : addedBy(known, change, indicator));
    }
  }
  return [...ties.values()];
}

function addedBy(changes: readonly TieChange[], { task, at }: TieChange, indicator: IndicatorCode): Tie {
  const by = changes.findLast((one) => one.task === task && one.added.includes(indicator));
  return by
    ? { task, indicator, reason: by.reason, tiedBy: by.by, tiedAt: by.at, demo: false }
    : { task, indicator, reason: null, tiedBy: '演示', tiedAt: at, demo: true };
}

function keyOf(task: string, indicator: IndicatorCode): string {
  return `${task} ${indicator}`;
}
