import type { TooltipComponentOption } from 'echarts';
import { formatDate, formatFigure, formatPeriod, type Locale, withUnit } from '../domain/format.ts';
import { periodEnd } from '../domain/period.ts';
import { instantOf } from './day-axis.ts';
import { intervalText } from './forecast-text.ts';
import type { ForecastPoint, Trend } from './trend.ts';
import { formerLevelsOf, formerLevelText } from './trend-ghost-text.ts';
import { remarksOn } from './trend-remarks.ts';
import { chartWords } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** Of a remark beside the pointer, in em. */
const NOTE_WIDTH = 20;

/** The figure of the period under the pointer, or what is expected there. Plain text, never markup. */
export function trendTooltip(trend: Trend, locale: Locale): TooltipComponentOption {
  const { levels, unit, decimals, forecast = [] } = trend;
  const words = chartWords(locale);
  const expected = new Map(forecast.map((point) => [instantOf(point.date), point]));
  const byInstant = new Map(levels.map((level) => [instantOf(periodEnd(level.period)), level]));
  return {
    trigger: 'axis',
    renderMode: 'richText',
    formatter: (params) => {
      const [first] = Array.isArray(params) ? params : [params];
      const at = Array.isArray(first?.value) ? Number(first.value[0]) : null;
      if (at === null) return '';
      const level = byInstant.get(at);
      const point = expected.get(at);
      if (point && !level) return expectedText(point, trend, locale);
      if (!level || level.value === null) return '';
      const marks = `${level.estimated ? words.estimatedMark : ''}${level.demo ? words.demoMark : ''}`;
      const figure = withUnit(formatFigure(level.value, decimals), unit, locale);
      const before = formerLevelsOf(trend, level.period).map(
        (one) => `\n${words.former}${words.colon}${formerLevelText(one, decimals, locale)}`,
      );
      const noted = remarksOn(trend, periodEnd(level.period)).map(
        ({ number, text }) =>
          `\n${wrapText(`${words.note(String(number))}${words.colon}${text}`, NOTE_WIDTH).join('\n')}`,
      );
      return `${formatPeriod(level.period, locale)}\n${figure}${marks}${before.join('')}${noted.join('')}`;
    },
  };
}

/** "2027年12月31日\n预测（80% 区间）478.2（455.0–501.3）亿元". */
function expectedText({ date, ...point }: ForecastPoint, { unit, decimals }: Trend, locale: Locale): string {
  return `${formatDate(date, locale)}\n${chartWords(locale).forecast}\n${withUnit(intervalText(point, decimals), unit, locale)}`;
}
