import type { SeriesOption } from 'echarts';
import { periodEnd } from '../domain/period.ts';
import type { IsoDate } from '../domain/units.ts';
import type { Drawing } from './chart.ts';
import { instantOf } from './day-axis.ts';
import { textWidth } from './text-width.ts';
import type { Trend, TrendRemark } from './trend.ts';
import type { Place } from './trend-labels.ts';

/** In em of the axis labels. */
const HIGH = 1.3;
const LETTERS = 0.88;
/** Between the middle of a mark and its point. */
const AWAY = 1.45;

/** The remarks that stand at one point, under one mark: "1·2". */
export interface RemarkMark {
  date: IsoDate;
  text: string;
  /** Of the level it stands at; null where the series has none on that day. */
  value: number | null;
}

/** The remarks on the days of the axis, one mark a day. */
export function remarkMarks({ remarks = [], levels }: Trend, first: IsoDate, last: IsoDate): RemarkMark[] {
  const byDay = Map.groupBy(remarks, ({ date }) => date);
  return [...byDay].flatMap(([date, on]) => {
    if (date < first || date > last) return [];
    const value = levels.find((level) => periodEnd(level.period) === date)?.value ?? null;
    return [{ date, value, text: on.map(({ number }) => number).join('·') }];
  });
}

/** The numbers of the remarks on a day. */
export function remarksOn({ remarks = [] }: Trend, day: IsoDate): TrendRemark[] {
  return remarks.filter(({ date }) => date === day);
}

/**
 * Numbered marks at the points that people remarked upon: above them, under the judged one where its figure stands
 * above; on the ground line where the series has no figure of that day.
 */
export function remarkSeries(
  marks: readonly RemarkMark[],
  trend: Trend,
  { ground, moment }: { ground: number; moment: Place | null },
  { theme }: Drawing,
): SeriesOption[] {
  if (marks.length === 0) return [];
  const size = theme.fontSize;
  const judged = trend.moment && periodEnd(trend.moment.period);
  return [
    {
      type: 'scatter',
      id: 'remarks',
      silent: true,
      z: 6,
      symbol: 'roundRect',
      tooltip: { show: false },
      itemStyle: { opacity: 1, color: theme.navy, borderColor: theme.ground, borderWidth: 1 },
      label: { show: true, color: theme.ground, fontSize: size * LETTERS, fontWeight: 'bold' },
      data: marks.map(({ date, value, text }) => {
        const under = date === judged && moment !== null && moment.y < 0;
        return {
          value: [instantOf(date), value ?? ground],
          symbolSize: [size * Math.max(HIGH, textWidth(text) * LETTERS + 0.6), size * HIGH],
          symbolOffset: [0, size * AWAY * (under ? 1 : -1)],
          label: { formatter: text },
        };
      }),
    },
  ];
}
