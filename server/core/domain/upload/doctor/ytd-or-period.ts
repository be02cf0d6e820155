import { formatPeriod } from '../../format.ts';
import type { CheckContext } from '../checks/check-context.ts';
import { distanceFrom, type Expectation, expectationOf } from '../checks/expectation.ts';
import { previousInYear } from '../period-text.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import { type Diagnosis, repairedValue } from './diagnosis.ts';

/** Two figures are one and the same up to rounding. */
const SAME = 0.005;

/** A period may be half as much again as usual before it is looked at. */
const UNUSUAL = Math.log(1.5);
const USUAL = Math.log(1.25);
const UNUSUAL_SPREADS = 3.5;

/** 累计 in the column of 当期, or the other way round, of a flow that is not in its year's first period. */
export function ytdOrPeriod(context: CheckContext, figure: ReportedFigure): Diagnosis | null {
  const { value, indicator, period, unit } = figure;
  if (value === null || value <= 0 || indicator.measureKind !== 'flow') return null;
  const previous = previousInYear(period);
  if (previous === null) return null;
  const before = context.known.valueIn(unit, figure, previous, 'ytd');
  if (before === null || before <= 0) return null;
  return figure.form === 'period'
    ? ytdAsPeriod(context, figure, value, before)
    : periodAsYtd(context, figure, value, before);
}

/** 当期 equals the total of the year though there was something before it, or is what the total would be. */
function ytdAsPeriod(
  { known }: CheckContext,
  figure: ReportedFigure,
  value: number,
  before: number,
): Diagnosis | null {
  const { period, unit } = figure;
  const ytd = known.valueIn(unit, figure, period, 'ytd');
  const usual = expectationOf(known, figure, period, 'period', unit);
  const rest = repairedValue(figure, (ytd ?? value) - before);
  if (rest === null || rest <= 0) return null;
  if (usual !== null && !isUsual(usual, rest)) return null;
  if (ytd === null) {
    if (usual === null || !isUnusual(usual, value)) return null;
  } else {
    if (!isSame(ytd, value) || before < SAME * 10 * ytd) return null;
    // with a history that the figure fits, it is the total that is wrong
    if (usual !== null && !isUnusual(usual, value)) return null;
  }
  const shownBefore = `${shown(before)}${unit}`;
  return {
    figure,
    code: 'ytd-for-period',
    message: {
      zh: `当期填的是 ${shown(value)}${unit}，${ytd === null ? '比以往各期大得多' : '与累计相同'}，而${lastTotal(figure)}是 ${shownBefore}。`,
      en: `${shown(value)} ${unit} stands in 当期, ${ytd === null ? 'far more than usual' : 'the same as in 累计'}; the total before it was ${shown(before)} ${unit}.`,
    },
    repair: {
      value: rest,
      why: `像是把累计填到了当期，当期应是 ${shown(rest)}${unit}。`,
      whyEn: `It looks like the year to date; the period alone is ${shown(rest)} ${unit}.`,
    },
  };
}

/** 累计 lies below the total before it and equals 当期, or is what 当期 would be. */
function periodAsYtd(
  { known }: CheckContext,
  figure: ReportedFigure,
  value: number,
  before: number,
): Diagnosis | null {
  const { period, unit } = figure;
  const current = known.valueIn(unit, figure, period, 'period');
  const total = repairedValue(figure, before + value);
  if (total === null) return null;
  const usual = expectationOf(known, figure, period, 'ytd', unit);
  if (usual !== null && (!isUsual(usual, total) || !isUnusual(usual, value))) return null;
  if (current === null) {
    if (value >= before || usual === null) return null;
    const alone = expectationOf(known, figure, period, 'period', unit);
    // where the periods alone were never reported, what the total lacks is what one may be
    const expected = alone ?? { ...usual, value: usual.value - before };
    if (expected.value <= 0 || !isUsual(expected, value)) return null;
  } else if (!isSame(current, value) || before < SAME * 10 * value) {
    return null;
  }
  return {
    figure,
    code: 'period-for-ytd',
    message: {
      zh: `累计填的是 ${shown(value)}${unit}，${current === null ? '比上期累计还少' : '与当期相同'}，而${lastTotal(figure)}已是 ${shown(before)}${unit}。`,
      en: `${shown(value)} ${unit} stands in 累计, ${current === null ? 'less than the total before it' : 'the same as in 当期'}; the total before it was ${shown(before)} ${unit}.`,
    },
    repair: {
      value: total,
      why: `像是把当期填到了累计，累计应是 ${shown(total)}${unit}。`,
      whyEn: `It looks like the period alone; the year to date is ${shown(total)} ${unit}.`,
    },
  };
}

function lastTotal({ period }: ReportedFigure): string {
  return `到${formatPeriod(previousInYear(period), 'zh')}的累计`;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

function isUnusual(usual: Expectation, value: number): boolean {
  const distance = distanceFrom(usual, value);
  return distance === null || Math.abs(distance) > Math.max(UNUSUAL, UNUSUAL_SPREADS * tight(usual));
}

function isUsual(usual: Expectation, value: number): boolean {
  const distance = distanceFrom(usual, value);
  return distance !== null && Math.abs(distance) <= Math.max(USUAL, 2 * tight(usual));
}

/** A young history says less, yet a whole year's total is still told from a quarter. */
function tight({ spread }: Expectation): number {
  return Math.min(spread, 0.15);
}
