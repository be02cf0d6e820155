import { formatPeriod, type Locale } from '../domain/format.ts';
import { comparePeriods, periodEnd } from '../domain/period.ts';
import { planLineAt } from '../domain/plan-line.ts';
import type { ChartText } from './chart.ts';
import { type Multiple, type Multiples, newestOf } from './multiples.ts';
import { measureNumber, measureText, measureUnit } from './region-measure.ts';
import { chartWords } from './words.ts';

/** The small multiples in one sentence; as a table with a line each region and a column each period. */
export function multiplesText(name: string, multiples: Multiples, locale: Locale): ChartText {
  const words = chartWords(locale);
  const { items } = multiples;
  const periods = [...new Set(items.flatMap(({ levels }) => levels.map(({ period }) => period)))].sort(
    comparePeriods,
  );
  const unit = measureUnit(multiples);
  const at = (item: Multiple, period: string) => item.levels.find((level) => level.period === period);
  const parts = items.map((item) => {
    const newest = newestOf(item);
    const figure = newest ? measureText(newest.value, multiples) : words.notReported;
    return `${item.name} ${item.lacking === null || !newest ? figure : `${item.lacking} (${figure})`}`;
  });
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [
      words.region,
      ...periods.map((period) => `${formatPeriod(period, locale)} (${unit})`),
      words.status,
    ],
    rows: items.map((item) => [
      item.name,
      ...periods.map((period) => {
        const level = at(item, period);
        if (!level || level.value === null) return words.notReported;
        return `${measureText(level.value, multiples)}${level.estimated ? words.estimatedMark : ''}`;
      }),
      words.tones[item.tone],
    ]),
    data: {
      columns: [
        words.region,
        words.period,
        `${words.actual} (${unit})`,
        `${words.planLine} (${unit})`,
        words.remark,
      ],
      rows: items.flatMap((item) =>
        periods.map((period) => {
          const level = at(item, period);
          const value = level ? level.value : null;
          return [
            item.name,
            period,
            measureNumber(value, multiples),
            measureNumber(planLineAt(item.planLine, periodEnd(period)), multiples),
            value === null ? words.notReported : level?.estimated ? words.estimated : '',
          ];
        }),
      ),
    },
  };
}
