import { formatFigure, formatPeriod } from '../../format.ts';
import { doubt, type Issue } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { CheckContext } from './check-context.ts';
import { distanceFrom, ENOUGH_CHANGES, type Expectation, expectationOf } from './expectation.ts';
import { isExplained } from './explained.ts';
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
  { figures, known, isFresh }: CheckContext,
  diagnosed: ReadonlySet<ReportedFigure>,
): { figure: ReportedFigure; issue: Issue }[] {
  return figures.flatMap((figure) => {
    const { value, indicator, period, form, unit } = figure;
    if (value === null || indicator.measureKind === 'milestone') return [];
    if (!isFresh(figure) || diagnosed.has(figure)) return [];
    const expected = expectationOf(known, figure, period, form, unit);
    if (expected === null || expected.changes.length < ENOUGH_CHANGES) return [];
    const distance = distanceFrom(expected, value);
    if (distance === null) return [];
    const z = distance / expected.spread;
    return Math.abs(z) > LARGEST_Z ? [{ figure, issue: unlikeHistory(figure, value, expected, z) }] : [];
  });
}

function unlikeHistory(figure: ReportedFigure, value: number, expected: Expectation, z: number): Issue {
  const { place, unit } = figure;
  const { base, changes, basis } = expected;
  const change = percentOf(Math.log(value / base.value));
  const usual = percentOf(median(changes)!);
  const score = formatFigure(Math.abs(z), 1);
  const against = basis === 'seasonal' ? '比上年同期' : `比${formatPeriod(base.period, 'zh')}`;
  return doubt(
    'unlike-history',
    place,
    shown(value),
    {
      zh:
        `${against}的 ${shown(base.value)}${unit} 变动 ${change}，` +
        `此前 ${changes.length} 次变动的中位数是 ${usual}，偏离程度 ${score} 倍（稳健 z 值，超过 ${LARGEST_Z} 需要说明）。请核对；确实如此的，请说明原因。`,
      en:
        `${change} against ${shown(base.value)} ${unit} of ${formatPeriod(base.period, 'en')}; the median of ` +
        `${changes.length} earlier changes is ${usual}. Robust z ${score}, beyond ${LARGEST_Z}: please check it, or say why.`,
    },
    { explained: isExplained(figure) },
  );
}

/** A change of logarithms as a signed percentage. */
export function percentOf(change: number): string {
  const percent = (Math.exp(change) - 1) * 100;
  return `${percent > 0 ? '+' : ''}${formatFigure(percent, 1)}%`;
}
