import { formatPeriod } from '../../format.ts';
import type { Period } from '../../period.ts';
import { doubt, type Issue } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { CheckContext } from './check-context.ts';
import { isExplained } from './explained.ts';

/** A running total does not fall. */
export function checkTotals({ figures, known, isFresh }: CheckContext): Issue[] {
  return figures.flatMap((figure) => {
    const { value, indicator, form, period, unit } = figure;
    if (value === null || indicator.measureKind !== 'cumulative' || form !== 'point') return [];
    if (!isFresh(figure)) return [];
    const before = known.lastBefore(unit, figure, period, 'point');
    return before !== null && value < before ? [totalFell(figure, period, value, before)] : [];
  });
}

export function totalFell(teller: ReportedFigure, period: Period, total: number, before: number): Issue {
  const less = shown(before - total);
  return doubt(
    'ytd-fell',
    teller.place,
    shown(total),
    {
      zh: `${formatPeriod(period, 'zh')}的累计比上期少 ${less}${teller.unit}。累计数不应下降，请核对；确实如此的，请说明原因。`,
      en: `The total of ${formatPeriod(period, 'en')} is lower than the one before it by ${less} ${teller.unit}: please check it, or say why.`,
    },
    { explained: isExplained(teller) },
  );
}
