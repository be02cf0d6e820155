import type { Period } from '../domain/period.ts';
import type { Waypoint } from '../domain/target.ts';
import type { Figure } from '../domain/units.ts';
import type { LevelPoint } from './level-lines.ts';
import type { MeasureText } from './region-measure.ts';
import type { Tone } from './tone.ts';

/** One region of small multiples; values as the measure has them. */
export interface Multiple {
  name: string;
  tone: Tone;
  /** The region above the others. */
  whole: boolean;
  /** Oldest first; a period that is not in the list leaves the line open. */
  levels: readonly LevelPoint[];
  /** Corners; empty where there is no plan line. */
  planLine: readonly Waypoint[];
  /** The period that the verdict is about; levels after it go on behind its dot. Null = the newest. */
  judged: Period | null;
  /** What stands for its figure where the newest period has none: 缺报. */
  lacking: string | null;
}

/** One target by regions, each in a small chart of its own, all on one scale. */
export interface Multiples extends MeasureText {
  items: readonly Multiple[];
}

/** The figure that is judged, else the newest; null where a region has none. */
export function newestOf({ levels, judged }: Multiple): { period: Period; value: Figure } | null {
  const known = levels.filter(({ value }) => value !== null);
  const last = known.find(({ period }) => period === judged) ?? known.at(-1);
  return last && last.value !== null ? { period: last.period, value: last.value } : null;
}

/** Whether there is anything to draw. */
export function hasMultiples({ items }: Multiples): boolean {
  return items.some((item) => newestOf(item) !== null || item.planLine.length > 0);
}
