import {
  computedDecimals,
  formatDate,
  formatFigure,
  formatPeriod,
  formatSigned,
  type Locale,
  withUnit,
} from '../domain/format.ts';
import { periodEnd } from '../domain/period.ts';
import { planLineAt } from '../domain/plan-line.ts';
import type { ChartText } from './chart.ts';
import type { Trend } from './trend.ts';
import { chartWords } from './words.ts';

/** The trend chart in one sentence and as a table. */
export function trendText(name: string, trend: Trend, locale: Locale): ChartText {
  const words = chartWords(locale);
  const { unit, decimals, moment, target } = trend;
  const figure = (value: number) => withUnit(formatFigure(value, decimals), unit, locale);
  const parts = [
    moment ? `${formatPeriod(moment.period, locale)} ${figure(moment.value)}` : words.notReported,
    ...(moment && moment.againstPlan !== null
      ? [
          `${words.againstPlan} ${withUnit(formatSigned(moment.againstPlan, computedDecimals(decimals)), unit, locale)}`,
        ]
      : []),
    ...(target
      ? [`${words.target} ${withUnit(target.text, unit, locale)} (${formatDate(target.date, locale)})`]
      : []),
  ];
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [words.period, `${words.actual} (${unit})`, `${words.planLine} (${unit})`],
    rows: trend.levels.map(({ period, value, estimated, demo }) => [
      formatPeriod(period, locale),
      value === null
        ? words.notReported
        : `${formatFigure(value, decimals)}${estimated ? words.estimatedMark : ''}${demo ? words.demoMark : ''}`,
      formatFigure(planLineAt(trend.planLine, periodEnd(period)), decimals),
    ]),
  };
}
