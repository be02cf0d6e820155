import type { Level } from './level.ts';
import { type Period, periodEnd } from './period.ts';
import type { Figure, IsoInstant, VintageId } from './units.ts';

/** The levels of an indicator as they were known from a publication on, in one unit, oldest first. */
export interface KnownCourse {
  vintage: VintageId;
  knownFrom: IsoInstant;
  levels: readonly Level[];
}

/** A level of a course that is no longer what is known. */
export interface SupersededPoint {
  level: Level;
  /** False for a neighbour that stayed as it was: the stretch hangs on to it. */
  replaced: boolean;
  /** What stands in its place since; null where it stayed, and where nothing came in its place. */
  replacedBy: Figure | null;
}

/** What a publication replaced of the course known before it: the levels that changed, each with its neighbours. */
export interface SupersededCourse {
  /** The publication that replaced it. */
  vintage: VintageId;
  supersededAt: IsoInstant;
  /** Oldest first. */
  points: SupersededPoint[];
}

/**
 * Where a course was revised: for every publication that changed or took back a level known before, the stretch as it
 * was known until then. A level that is only added to, or whose standing changed without its value, is no revision.
 *
 * @param courses in the order of their publications
 * @returns oldest revision first; empty when nothing known was ever changed
 */
export function supersededCourses(courses: readonly KnownCourse[]): SupersededCourse[] {
  return courses.slice(1).flatMap(({ vintage, knownFrom, levels }, index): SupersededCourse[] => {
    const after = new Map(levels.map((level) => [periodEnd(level.period), level.value]));
    const before = courses[index]!.levels.map((level): SupersededPoint => {
      const value = after.get(periodEnd(level.period));
      const replaced = value === undefined || value !== level.value;
      return { level, replaced, replacedBy: replaced && value !== undefined ? value : null };
    });
    const points = before.filter(
      ({ replaced }, at) => replaced || before[at - 1]?.replaced || before[at + 1]?.replaced,
    );
    return points.length === 0 ? [] : [{ vintage, supersededAt: knownFrom, points }];
  });
}

/** The periods whose level changed. */
export function replacedPeriods({ points }: SupersededCourse): Period[] {
  return points.filter(({ replaced }) => replaced).map(({ level }) => level.period);
}
