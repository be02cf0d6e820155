import { addPeriods, addYears, type Period, periodYear } from '#core/domain/period.ts';
import { chance, chanceBetween } from './chance.ts';
import type { LevelPath } from './level-path.ts';
import { quarterOfYear, yearToDate } from './quarters.ts';

/** Which part of a year's total has come in by the end of its first, second, third and fourth quarter. */
const SEASONS = [0.22, 0.46, 0.72, 1] as const;
const SEASON_WOBBLE = 0.006;

/** How often, and by which part of the quarter, a year-to-date carries a silent revision. */
const REVISED_SHARE = 1 / 30;
const REVISION = 0.015;

/** A quarter of a flow as its region reports it, in whole units of the last digit. */
export interface FlowQuarter {
  quarter: Period;
  /** 累计: from the year's start. */
  yearToDate: number;
  /** 当期: the quarter alone. */
  alone: number;
}

/**
 * Quarterly figures whose trailing-year sums are the levels of a path. The path's first year gives its
 * last quarter only; the second is spread over the year by season; from then on a quarter is the same
 * quarter of the year before plus what the level has risen, so that levels and figures agree exactly.
 *
 * The year-to-date is the sum of its quarters. In about one cell in thirty the quarter alone is reported
 * a little lower, because the year-to-date silently carries a revision of an earlier quarter.
 *
 * @param path from a fourth quarter on, without holes, at least two years where it goes beyond one
 * @param own the words that decide season and revisions
 */
export function flowQuarters(path: LevelPath, own: string): FlowQuarter[] {
  const made = new Map<Period, number>();
  const quarters = [...path.keys()];
  const firstYear = periodYear(quarters[0]!);
  return quarters.map((quarter, place) => {
    const amount = amountOf(quarter, firstYear, path, made, own);
    made.set(quarter, amount);
    if (place === 0) return { quarter, yearToDate: path.get(quarter)!, alone: amount };
    const total = yearToDate(quarter).reduce((sum, each) => sum + made.get(each)!, 0);
    return { quarter, yearToDate: total, alone: amount - silentRevision(quarter, amount, own) };
  });
}

function amountOf(
  quarter: Period,
  firstYear: number,
  path: LevelPath,
  made: ReadonlyMap<Period, number>,
  own: string,
): number {
  const year = periodYear(quarter);
  if (year <= firstYear + 1) {
    const whole = path.get(`${year}-Q4`)!;
    const number = quarterOfYear(quarter);
    return (
      partOfYear(whole, year, number, own) - (number === 1 ? 0 : partOfYear(whole, year, number - 1, own))
    );
  }
  return made.get(addYears(quarter, -1))! + path.get(quarter)! - path.get(addPeriods(quarter, -1))!;
}

/** What has come in by the end of a quarter of a year whose whole is known; seasons differ a little by series. */
function partOfYear(whole: number, year: number, number: number, own: string): number {
  const wobble = number === 4 ? 0 : chanceBetween(-SEASON_WOBBLE, SEASON_WOBBLE, own, `${year}`, `${number}`);
  return Math.round(whole * (SEASONS[number - 1]! + wobble));
}

function silentRevision(quarter: Period, amount: number, own: string): number {
  if (quarterOfYear(quarter) === 1 || chance(own, quarter, 'revision') >= REVISED_SHARE) return 0;
  return Math.max(1, Math.round(amount * REVISION));
}
