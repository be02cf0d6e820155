import type { Locale } from '../domain/format.ts';
import { computedDecimals } from '../domain/format.ts';
import { periodEnd } from '../domain/period.ts';
import { planLineAt } from '../domain/plan-line.ts';
import { roundHalfUp } from '../domain/rounding.ts';
import type { Figure, IsoDate } from '../domain/units.ts';
import type { ChartData } from './chart.ts';
import type { Trend } from './trend.ts';
import { formerLevels } from './trend-ghost-text.ts';
import { formerLineName } from './trend-ghosts.ts';
import { chartWords } from './words.ts';

/** Digits of what was computed, beyond those of the figures themselves: enough to check with, no binary noise. */
const MORE_DIGITS = 3;

/** The trend for a spreadsheet: a period a row, then a row for each figure that was replaced; what was reported apart from what is expected. */
export function trendData(trend: Trend, locale: Locale): ChartData {
  const { levels, planLine, forecast = [], formerLines = [], unit, decimals } = trend;
  const words = chartWords(locale);
  const inUnit = (name: string) => `${name} (${unit})`;
  const computed = (value: Figure | null) =>
    value === null ? null : roundHalfUp(value, computedDecimals(decimals) + MORE_DIGITS);
  const expected = forecast.length > 0;
  const promised = (day: IsoDate) =>
    [planLine, ...formerLines.map(({ corners }) => corners)].map((line) => computed(planLineAt(line, day)));
  return {
    columns: [
      words.period,
      words.periodEnd,
      inUnit(words.actual),
      inUnit(words.planLine),
      ...formerLines.map((line) => inUnit(formerLineName(line, locale))),
      words.remark,
      ...(expected ? [inUnit(words.forecast), inUnit(words.low), inUnit(words.high)] : []),
    ],
    rows: [
      ...levels.map(({ period, value, estimated, demo }) => [
        period,
        periodEnd(period),
        value,
        ...promised(periodEnd(period)),
        [value === null ? words.notReported : '', estimated ? words.estimated : '', demo ? words.demo : '']
          .filter((word) => word !== '')
          .join(' '),
        ...(expected ? [null, null, null] : []),
      ]),
      ...formerLevels(trend).map(({ standing, until, point }) => [
        point.period,
        periodEnd(point.period),
        point.value,
        ...promised(periodEnd(point.period)),
        `${words.former}${words.colon}${standing}${words.until(until)}`,
        ...(expected ? [null, null, null] : []),
      ]),
      ...forecast.map(({ date, value, low, high }) => [
        null,
        date,
        null,
        ...promised(date),
        words.forecast,
        computed(value),
        computed(low),
        computed(high),
      ]),
    ],
  };
}
