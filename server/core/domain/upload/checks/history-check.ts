import { formatFigure, formatPeriod } from '../../format.ts';
import type { Issue } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { CheckContext } from './check-context.ts';
import { distanceFrom, ENOUGH_CHANGES, type Expectation, expectationOf } from './expectation.ts';
import { raise } from './raise.ts';
import { median } from './robust.ts';

/**
 * Iglewicz and Hoaglin (1993) call a value an outlier whose modified z, by median and median absolute deviation,
 * lies beyond this.
 */
export const LARGEST_Z = 3.5;

/**
 * Figures that moved unlike their own history: over the year for flows, since the period before for the rest.
 * Asked only of series with at least six earlier changes.
 *
 * @param diagnosed figures of which is told already what is probably wrong
 */
export function checkHistory(
  context: CheckContext,
  diagnosed: ReadonlySet<ReportedFigure>,
): { figure: ReportedFigure; issue: Issue }[] {
  const { figures, known, isFresh } = context;
  return figures.flatMap((figure) => {
    const { value, indicator, period, form, unit } = figure;
    if (value === null || indicator.measureKind === 'milestone') return [];
    if (!isFresh(figure) || diagnosed.has(figure)) return [];
    const expected = expectationOf(known, figure, period, form, unit);
    if (expected === null || expected.changes.length < ENOUGH_CHANGES) return [];
    const distance = distanceFrom(expected, value);
    if (distance === null) return [];
    const z = distance / expected.spread;
    return Math.abs(z) > LARGEST_Z
      ? [{ figure, issue: unlikeHistory(context, figure, value, expected, z) }]
      : [];
  });
}

function unlikeHistory(
  context: CheckContext,
  figure: ReportedFigure,
  value: number,
  expected: Expectation,
  z: number,
): Issue {
  const { unit } = figure;
  const { base, changes, basis } = expected;
  const change = percentOf(Math.log(value / base.value));
  const usual = percentOf(median(changes)!);
  const score = formatFigure(Math.abs(z), 1);
  const against = basis === 'seasonal' ? '比上年同期' : `比${formatPeriod(base.period, 'zh')}`;
  return raise(context, figure, 'unlike-history', shown(value), {
    zh:
      `${against}的 ${shown(base.value)}${unit} 变动 ${change}，` +
      `此前 ${changes.length} 次变动的中位数是 ${usual}（稳健 z 值 ${score}，超过 ${LARGEST_Z}）`,
    en:
      `${change} against ${shown(base.value)} ${unit} of ${formatPeriod(base.period, 'en')}; the median of ` +
      `${changes.length} earlier changes is ${usual} (robust z ${score}, beyond ${LARGEST_Z})`,
  });
}

/** A change of logarithms as a signed percentage. */
export function percentOf(change: number): string {
  const percent = (Math.exp(change) - 1) * 100;
  return `${percent > 0 ? '+' : ''}${formatFigure(percent, 1)}%`;
}
