import type { TooltipComponentOption } from 'echarts';
import { formatFigure, formatPeriod, type Locale, withUnit } from '../domain/format.ts';
import { periodEnd } from '../domain/period.ts';
import { instantOf } from './day-axis.ts';
import type { Trend } from './trend.ts';
import { chartWords } from './words.ts';

/** The figure of the period under the pointer, with what must be said of it. Plain text, never markup. */
export function trendTooltip({ levels, unit, decimals }: Trend, locale: Locale): TooltipComponentOption {
  const words = chartWords(locale);
  const byInstant = new Map(levels.map((level) => [instantOf(periodEnd(level.period)), level]));
  return {
    trigger: 'axis',
    renderMode: 'richText',
    formatter: (params) => {
      const [first] = Array.isArray(params) ? params : [params];
      const level = Array.isArray(first?.value) ? byInstant.get(Number(first.value[0])) : undefined;
      if (!level || level.value === null) return '';
      const marks = `${level.estimated ? words.estimatedMark : ''}${level.demo ? words.demoMark : ''}`;
      const figure = withUnit(formatFigure(level.value, decimals), unit, locale);
      return `${formatPeriod(level.period, locale)}\n${figure}${marks}`;
    },
  };
}
