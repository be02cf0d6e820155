import { formatDate, formatFigure, formatPeriod, type Locale, withUnit } from '../domain/format.ts';
import { type Period, periodEnd } from '../domain/period.ts';
import { planLineAt } from '../domain/plan-line.ts';
import type { IsoDate } from '../domain/units.ts';
import { againstPlanText } from './against-plan.ts';
import type { ChartText } from './chart.ts';
import { intervalText } from './forecast-text.ts';
import type { Trend } from './trend.ts';
import { trendData } from './trend-data.ts';
import { formerLevelsOf, formerLevelText, ghostSentence } from './trend-ghost-text.ts';
import { formerLineName } from './trend-ghosts.ts';
import { remarksOn } from './trend-remarks.ts';
import { chartWords } from './words.ts';

/** The trend chart in one sentence and as a table. */
export function trendText(name: string, trend: Trend, locale: Locale): ChartText {
  const words = chartWords(locale);
  const { unit, decimals, moment, target, planLine, forecast = [], remarks = [] } = trend;
  const last = forecast.at(-1);
  const figure = (value: number) => withUnit(formatFigure(value, decimals), unit, locale);
  const parts = [
    moment ? `${formatPeriod(moment.period, locale)} ${figure(moment.value)}` : words.notReported,
    ...(moment && moment.againstPlan !== null
      ? [`${words.againstPlan} ${againstPlanText(moment.againstPlan, trend, locale)}`]
      : []),
    ...(target
      ? [`${words.target} ${withUnit(target.text, unit, locale)} (${formatDate(target.date, locale)})`]
      : []),
    ...(last
      ? [
          `${words.forecast} ${formatDate(last.date, locale)} ${withUnit(intervalText(last, decimals), unit, locale)}`,
        ]
      : []),
    ...ghostSentence(trend, locale),
    ...(remarks.length > 0 ? [words.remarks(remarks.length)] : []),
  ];
  const { ghosts = [], formerLines = [] } = trend;
  const before = (period: Period) =>
    ghosts.length === 0
      ? []
      : [
          formerLevelsOf(trend, period)
            .map((one) => formerLevelText(one, decimals, locale))
            .join('; '),
        ];
  const noteOf = (day: IsoDate) => {
    const numbers = remarksOn(trend, day).map(({ number }) => number);
    return numbers.length === 0 ? '' : ` ${words.note(numbers.join('·'))}`;
  };
  const promised = (day: IsoDate) =>
    formerLines.map(({ corners }) => formatFigure(planLineAt(corners, day), decimals));
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [
      words.period,
      `${words.actual} (${unit})`,
      `${words.planLine} (${unit})`,
      ...formerLines.map((line) => formerLineName(line, locale)),
      ...(ghosts.length > 0 ? [`${words.former} (${unit})`] : []),
      ...(last ? [`${words.forecast} (${unit})`] : []),
    ],
    rows: [
      ...trend.levels.map(({ period, value, estimated, demo }) => [
        formatPeriod(period, locale),
        value === null
          ? words.notReported
          : `${formatFigure(value, decimals)}${estimated ? words.estimatedMark : ''}${demo ? words.demoMark : ''}${noteOf(periodEnd(period))}`,
        formatFigure(planLineAt(planLine, periodEnd(period)), decimals),
        ...promised(periodEnd(period)),
        ...before(period),
        ...(last ? [''] : []),
      ]),
      ...forecast.map((point) => [
        formatDate(point.date, locale),
        '',
        formatFigure(planLineAt(planLine, point.date), decimals),
        ...promised(point.date),
        ...(ghosts.length > 0 ? [''] : []),
        intervalText(point, decimals),
      ]),
    ],
    data: trendData(trend, locale),
  };
}
