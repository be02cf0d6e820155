import { addPeriods, type Period, periodEnd } from '../domain/period.ts';
import type { Figure } from '../domain/units.ts';

/** A level to draw. `null` = the period has no figure; a period that is not in the list has none either. */
export interface LevelPoint {
  period: Period;
  value: Figure | null;
  /** Inferred rather than reported; drawn hollow and dashed. */
  estimated: boolean;
  demo: boolean;
}

/** A point on a line; on a break, value and level are null. */
export interface LinePoint {
  date: string;
  value: Figure | null;
  level: LevelPoint | null;
}

export interface LevelLines {
  reported: LinePoint[];
  /** Estimated stretches, each with the reported neighbours it hangs on to. */
  estimated: LinePoint[];
}

/**
 * The two lines of a level series. Where a period is missing both are broken: nothing is bridged.
 * @param levels oldest first
 */
export function levelLines(levels: readonly LevelPoint[]): LevelLines {
  const lines: LevelLines = { reported: [], estimated: [] };
  let previous: LevelPoint | null = null;
  for (const level of levels) {
    if (level.value === null) continue;
    const joined = previous !== null && follows(previous.period, level.period);
    const line = level.estimated ? lines.estimated : lines.reported;
    if (joined && previous!.estimated === level.estimated) {
      line.push(pointOf(level));
    } else {
      if (line.length > 0) line.push(breakAt(level));
      if (joined && level.estimated) line.push(pointOf(previous!));
      line.push(pointOf(level));
      if (joined && !level.estimated) lines.estimated.push(pointOf(level));
    }
    previous = level;
  }
  return lines;
}

/** True when no whole period lies between the two. */
function follows(earlier: Period, later: Period): boolean {
  return periodEnd(addPeriods(later, -1)) <= periodEnd(earlier);
}

const pointOf = (level: LevelPoint): LinePoint => ({
  date: periodEnd(level.period),
  value: level.value,
  level,
});

const breakAt = (level: LevelPoint): LinePoint => ({
  date: periodEnd(level.period),
  value: null,
  level: null,
});
