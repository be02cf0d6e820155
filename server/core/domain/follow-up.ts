import type { Direction } from './indicator.ts';
import type { Level } from './level.ts';
import { convertUnit } from './measure-unit.ts';
import { type Period, periodEnd } from './period.ts';
import type { Figure, IsoDate } from './units.ts';

/** Whether an indicator shows that a task was done. What is not known is never taken for a movement. */
export const INDICATOR_MOVES = [
  'moved', // better since than at the time
  'unchanged', // the same
  'worse',
  'silent_since', // no level of a period that ends after the day
  'silent_before', // levels since, none before to hold them against
  'silent', // no level at all
  'not_comparable', // in units that do not convert
] as const;
export type IndicatorMove = (typeof INDICATOR_MOVES)[number];

export interface LevelSaid {
  period: Period;
  value: Figure;
  unit: string;
  demo: boolean;
}

export interface Movement {
  move: IndicatorMove;
  /** The last level of a period that ends on the day or before it; null when there is none. */
  before: LevelSaid | null;
  /** The newest level of a period that ends after the day; null when there is none. */
  since: LevelSaid | null;
}

/**
 * Whether an indicator has moved for the better since a task was done. Estimates carry the season of the
 * year and are left out.
 * @param levels in any order
 */
export function movementSince(levels: readonly Level[], doneOn: IsoDate, direction: Direction): Movement {
  const known = levels
    .filter(({ derivation }) => derivation !== 'estimated')
    .toSorted((a, b) => (periodEnd(a.period) < periodEnd(b.period) ? -1 : 1));
  const before = said(known.findLast(({ period }) => periodEnd(period) <= doneOn));
  const since = said(known.findLast(({ period }) => periodEnd(period) > doneOn));
  return { move: moveOf(before, since, direction), before, since };
}

function moveOf(before: LevelSaid | null, since: LevelSaid | null, direction: Direction): IndicatorMove {
  if (since === null) return before === null ? 'silent' : 'silent_since';
  if (before === null) return 'silent_before';
  const then = convertUnit(before.value, before.unit, since.unit);
  if (then === null) return 'not_comparable';
  if (then === since.value) return 'unchanged';
  return since.value > then === (direction === 'up') ? 'moved' : 'worse';
}

function said(level: Level | undefined): LevelSaid | null {
  if (!level) return null;
  const { period, value, unit, demo } = level;
  return { period, value, unit, demo };
}
