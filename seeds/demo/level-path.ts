import { addPeriods, type Period } from '#core/domain/period.ts';
import { chanceBetween } from './chance.ts';
import { quartersBetween } from './quarters.ts';
import type { Anchor } from './story.ts';

/** How far, in steps of the way between two anchors, a quarter may lie off the straight line. */
const SHARED_WOBBLE = 0.1;
const OWN_WOBBLE = 0.04;

/** Levels by quarter, in whole units of the last digit that is reported. */
export type LevelPath = ReadonlyMap<Period, number>;

/**
 * Every quarter's level from the first anchor to the last: exact at the anchors, near the straight line
 * between them, and rising or falling steadily where the anchors do. Quarters wobble mostly together
 * within a plan (a good quarter is good for all), a little each on its own.
 *
 * @param anchors at least one, oldest first
 * @param perUnit how many whole units make one unit of the anchors' levels: 10 for one decimal
 * @param plan, own the words that decide the wobble: shared by a plan, and the series' own
 */
export function levelPath(anchors: readonly Anchor[], perUnit: number, plan: string, own: string): LevelPath {
  const path = new Map<Period, number>();
  const roundsUpFrom = chanceBetween(0.2, 0.8, own); // else counts of all places would step up together
  for (const [place, { quarter, level }] of anchors.entries()) {
    path.set(quarter, Math.round(level * perUnit));
    const next = anchors[place + 1];
    if (!next) break;
    const between = quartersBetween(addPeriods(quarter, 1), addPeriods(next.quarter, -1));
    for (const [index, each] of between.entries()) {
      const wobble =
        chanceBetween(-SHARED_WOBBLE, SHARED_WOBBLE, plan, each) +
        chanceBetween(-OWN_WOBBLE, OWN_WOBBLE, own, each);
      const share = (index + 1 + wobble) / (between.length + 1);
      path.set(each, Math.floor((level + (next.level - level) * share) * perUnit + roundsUpFrom));
    }
  }
  return path;
}

/** What the paths come to in each quarter; a path that is silent in a quarter adds nothing to it. */
export function sumOfPaths(paths: readonly LevelPath[]): LevelPath {
  const sum = new Map<Period, number>();
  for (const [quarter, level] of paths.flatMap((path) => [...path])) {
    const soFar = sum.get(quarter);
    sum.set(quarter, soFar === undefined ? level : soFar + level);
  }
  return sum;
}
