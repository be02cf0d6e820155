import { formatFigure, formatPeriod } from '../format.ts';
import type { Period } from '../period.ts';
import { type Issue, type Place, remark } from '../upload/issue.ts';
import { shown } from '../upload/shown.ts';

/**
 * What does not add up in a large file. Where a form asks for the reason line by line, an import of a history only
 * notes it: nobody can give a hundred thousand reasons, and figures are kept as they were published.
 */

/** @param terms YTD(n), YTD(n−1) or null for a year's first period, period(n); all in `unit` */
export const ytdDoesNotAddUp = (
  place: Place,
  period: Period,
  {
    ytd,
    before,
    current,
    difference,
  }: Record<'ytd' | 'current' | 'difference', number> & { before: number | null },
  unit: string,
): Issue => {
  const left = before === null ? shown(ytd) : `${shown(ytd)} − ${shown(before)}`;
  const sum = `${left} − ${shown(current)} = ${shown(difference)}`;
  return remark('ytd-does-not-add-up', place, shown(ytd), {
    zh: `${formatPeriod(period, 'zh')}：累计${before === null ? '' : '减上期累计'}再减当期不为零，${sum}${unit}。两个数都按原样保存。`,
    en: `${formatPeriod(period, 'en')}: ${sum} ${unit}, not 0. Both are kept as they are.`,
  });
};

export const totalFell = (place: Place, period: Period, total: number, before: number, unit: string): Issue =>
  remark('ytd-fell', place, shown(total), {
    zh: `${formatPeriod(period, 'zh')}的累计比上期少 ${shown(before - total)}${unit}，请核对。`,
    en: `The total of ${formatPeriod(period, 'en')} is lower than the one before it: please check.`,
  });

/** @param decimals digits that figures of the indicator are shown with */
export const ratioDiffers = (
  place: Place,
  given: number,
  computed: number,
  unit: string,
  decimals: number,
): Issue => {
  const made = formatFigure(computed, Math.max(2, decimals));
  return remark('ratio-differs', place, shown(given), {
    zh: `填报的比率与分子、分母算出的 ${made}${unit} 不一致，请核对。`,
    en: `The parts give ${made} ${unit} instead: please check.`,
  });
};
