import type { SeriesOption } from 'echarts';
import type { Locale } from '../domain/format.ts';
import { addPeriods, periodEnd } from '../domain/period.ts';
import type { Drawing } from './chart.ts';
import { instantOf } from './day-axis.ts';
import { grown } from './fixed-sizes.ts';
import type { FormerLine, GhostLine, GhostPoint, Trend } from './trend.ts';
import { chartWords } from './words.ts';

/** More than this many lines are not named one by one. */
const NAMED = 3;
/** In em: wider than a dot of what holds, so that a small revision is seen as a ring round it. */
const RING = 0.85;

/** The name of every ghost line in the legend; lines of one kind share theirs where there are many. */
export function ghostNames(ghosts: readonly GhostLine[], locale: Locale): string[] {
  const words = chartWords(locale);
  const count = Map.groupBy(ghosts, ({ standing }) => standing);
  return ghosts.map(({ standing, until }) => {
    const name = `${words.former}${words.colon}${standing}`;
    return ghosts.length > NAMED
      ? `${name}${words.times(count.get(standing)!.length)}`
      : `${name}${words.until(until.slice(0, 10))}`;
  });
}

/** "原计划线 ≥ 400（至 2026-03-01）". */
export function formerLineName({ text, until }: FormerLine, locale: Locale): string {
  const words = chartWords(locale);
  return `${words.formerPlanLine} ${text}${words.until(until)}`;
}

/** What the legend names of what was known and promised before. */
export function ghostLegend({ ghosts = [], formerLines = [] }: Trend, locale: Locale): string[] {
  return [
    ...new Set([...ghostNames(ghosts, locale), ...formerLines.map((line) => formerLineName(line, locale))]),
  ];
}

/** Earlier courses and plan lines as thin dotted lines, to be drawn under everything that holds. */
export function ghostSeries({ ghosts = [], formerLines = [] }: Trend, drawing: Drawing): SeriesOption[] {
  const { theme, locale } = drawing;
  const dotted = [grown(1.5, theme), grown(3, theme)];
  const names = ghostNames(ghosts, locale);
  return [
    ...formerLines.map(
      (line): SeriesOption => ({
        type: 'line',
        name: formerLineName(line, locale),
        data: line.corners.map(({ date, value }) => [instantOf(date), value]),
        symbol: 'none',
        silent: true,
        tooltip: { show: false },
        lineStyle: { color: theme.plan, width: theme.fontSize * 0.1, type: dotted },
        itemStyle: { color: theme.plan, opacity: 0 },
      }),
    ),
    ...ghosts.map(
      ({ points }, index): SeriesOption => ({
        type: 'line',
        name: names[index]!,
        connectNulls: false,
        symbol: 'circle',
        showAllSymbol: true,
        silent: true,
        lineStyle: { color: theme.mute, width: theme.fontSize * 0.12, type: dotted },
        itemStyle: { color: 'none', borderColor: theme.mute, borderWidth: theme.fontSize * 0.1 },
        data: joined(points).map((point) =>
          point === null
            ? { value: ['-', '-'] }
            : {
                value: [instantOf(periodEnd(point.period)), point.value],
                symbolSize: point.replaced ? theme.fontSize * RING : 0,
              },
        ),
      }),
    ),
  ];
}

/** The points with a break wherever a period is missing, or two neighbours that stayed meet. */
function joined(points: readonly GhostPoint[]): (GhostPoint | null)[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return [point];
    const follows = periodEnd(addPeriods(point.period, -1)) <= periodEnd(before.period);
    return follows && (point.replaced || before.replaced) ? [point] : [null, point];
  });
}
