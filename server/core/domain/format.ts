import { type Period, periodMonths, periodYear } from './period.ts';
import { roundHalfUp } from './rounding.ts';
import type { Figure, Fraction, IsoDate, Points } from './units.ts';

export type Locale = 'zh' | 'en';

/** What stands where there is no figure. Never a zero. */
export const MISSING = '—';

const MINUS = '−';

/** A number with grouped thousands and exactly `decimals` digits, rounded half up; null → "—". */
export function formatFigure(value: Figure | null, decimals: number): string {
  if (value === null) return MISSING;
  const rounded = roundHalfUp(value, decimals);
  const [whole, fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The same with an explicit + in front of what is above zero. */
export function formatSigned(value: Figure | null, decimals: number): string {
  if (value === null) return MISSING;
  return (roundHalfUp(value, decimals) > 0 ? '+' : '') + formatFigure(value, decimals);
}

/** A share as a percentage: 0.772 → "77.2%". */
export function formatPercent(fraction: Fraction | null, decimals = 1): string {
  return fraction === null ? MISSING : `${formatFigure(fraction * 100, decimals)}%`;
}

/** A published percentage, which is one already: 31.1 → "+31.1%". */
export function formatGrowth(percent: number | null, decimals = 1): string {
  return percent === null ? MISSING : `${formatSigned(percent, decimals)}%`;
}

/** A difference of percentages: −4.4 → "−4.4个百分点" / "−4.4 pp". */
export function formatPoints(points: Points | null, locale: Locale, decimals = 1): string {
  if (points === null) return MISSING;
  return `${formatSigned(points, decimals)}${locale === 'zh' ? '个百分点' : ' pp'}`;
}

/** A figure and its unit as each language joins them: "386.2亿元", "386.2 亿元". */
export function withUnit(figure: string, unit: string, locale: Locale): string {
  if (figure === MISSING) return figure;
  return unit === '%' || locale === 'zh' ? `${figure}${unit}` : `${figure} ${unit}`;
}

/** Digits of a computed figure such as a plan line: one at least, because 3.75 of 5 firms is not 4. */
export function computedDecimals(decimals: number): number {
  return Math.max(decimals, 1);
}

const QUARTERS_ZH = ['一季度', '二季度', '三季度', '四季度'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Sep"; of a month from 1 to 12. */
export function englishMonth(month: number): string {
  return MONTHS_EN[month - 1]!;
}

/** "2026年三季度" / "Q3 2026", "2026年9月" / "Sep 2026", "2026年" / "2026"; null → "—". */
export function formatPeriod(period: Period | null, locale: Locale): string {
  if (period === null) return MISSING;
  const year = periodYear(period);
  switch (periodMonths(period)) {
    case 12:
      return locale === 'zh' ? `${year}年` : String(year);
    case 3: {
      const quarter = Number(period.slice(-1));
      return locale === 'zh' ? `${year}年${QUARTERS_ZH[quarter - 1]}` : `Q${quarter} ${year}`;
    }
    case 1: {
      const month = Number(period.slice(-2));
      return locale === 'zh' ? `${year}年${month}月` : `${englishMonth(month)} ${year}`;
    }
  }
}

/** "2026年9月30日" / "30 Sep 2026"; null → "—". */
export function formatDate(date: IsoDate | null, locale: Locale): string {
  if (date === null) return MISSING;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${englishMonth(month)} ${year}`;
}
