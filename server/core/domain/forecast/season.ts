import type { Level } from '../level.ts';
import { endMonthOf } from '../period.ts';
import type { Figure } from '../units.ts';

const YEAR_MONTHS = 12;
/** A place in the year that was passed only once cannot be told from chance. */
const FEWEST_PASSES = 2;

/** How far above or below its own year a level stands, by the month in which its period ends (0 = December). */
export type Season = ReadonlyMap<number, Figure>;

/**
 * The season of a series with several levels a year, from its changes over one step: what each quarter
 * brings beside the mean. It is taken only as far as it stands out of the noise: shrunk by 1 − 1 ÷ F, F
 * being the variance between the quarters over the one within them.
 *
 * @param levels oldest first
 * @param stepMonths months to a step
 * @returns null where the year has one step, a level lies between the steps, a quarter was passed less
 *   than twice (so with fewer than nine quarterly levels), or nothing stands out
 */
export function seasonOf(levels: readonly Level[], stepMonths: number): Season | null {
  const phases = YEAR_MONTHS / stepMonths;
  if (phases < 2 || !Number.isInteger(phases) || !isOnGrid(levels, stepMonths)) return null;
  const changes = levels.slice(1).flatMap(({ period, value }, index) => {
    const before = levels[index]!;
    const month = endMonthOf(period);
    return month - endMonthOf(before.period) === stepMonths
      ? [{ phase: month % YEAR_MONTHS, change: value - before.value }]
      : [];
  });
  const passes = Map.groupBy(changes, ({ phase }) => phase);
  const enough = [...passes.values()].every((each) => each.length >= FEWEST_PASSES);
  if (passes.size < phases || !enough || changes.length <= phases) return null;
  const mean = meanOf(changes.map(({ change }) => change));
  const effect = new Map(
    [...passes].map(([phase, each]) => [phase, meanOf(each.map((one) => one.change)) - mean]),
  );
  const centre = meanOf([...effect.values()]);
  const between = squares(changes.map(({ phase }) => effect.get(phase)! - centre)) / (phases - 1);
  const within =
    squares(changes.map(({ phase, change }) => change - mean - effect.get(phase)!)) /
    (changes.length - phases);
  const taken = 1 - within / between;
  if (!(taken > 0)) return null;
  return levelEffects(new Map([...effect].map(([phase, each]) => [phase, (each - centre) * taken])));
}

/** What a season adds to a level whose period ends in a month, counted from the year 0. */
export function seasonAt(season: Season, endMonth: number): Figure {
  return season.get(endMonth % YEAR_MONTHS)!;
}

export function withoutSeason(levels: readonly Level[], season: Season): Level[] {
  return levels.map((level) => ({
    ...level,
    value: level.value - seasonAt(season, endMonthOf(level.period)),
  }));
}

function isOnGrid(levels: readonly Level[], stepMonths: number): boolean {
  const places = new Set(levels.map(({ period }) => endMonthOf(period) % stepMonths));
  return places.size === 1;
}

/** From what each step of the year adds to where it leaves the level, around the year's own mean. */
function levelEffects(changes: ReadonlyMap<number, Figure>): Season {
  const phases = [...changes.keys()].sort((a, b) => a - b);
  let sum = 0;
  const reached = phases.map((phase) => {
    sum += changes.get(phase)!;
    return sum;
  });
  const mean = meanOf(reached);
  return new Map(phases.map((phase, index) => [phase, reached[index]! - mean]));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0);
}
