import { formatPeriod } from '../../format.ts';
import type { Period } from '../../period.ts';
import type { Issue } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { CheckContext } from './check-context.ts';
import { raise } from './raise.ts';

/** A running total does not fall. */
export function checkTotals(context: CheckContext): Issue[] {
  return context.figures.flatMap((figure) => {
    const { value, indicator, form, period, unit } = figure;
    if (value === null || indicator.measureKind !== 'cumulative' || form !== 'point') return [];
    const before = context.known.lastBefore(unit, figure, period, 'point');
    return before !== null && value < before ? [totalFell(context, figure, period, value, before)] : [];
  });
}

export function totalFell(
  context: CheckContext,
  teller: ReportedFigure,
  period: Period,
  total: number,
  before: number,
): Issue {
  const less = shown(before - total);
  return raise(context, teller, 'ytd-fell', shown(total), {
    zh: `${formatPeriod(period, 'zh')}的累计比上期少 ${less}${teller.unit}，累计数不应下降`,
    en: `The total of ${formatPeriod(period, 'en')} is lower than the one before it by ${less} ${teller.unit}`,
  });
}
