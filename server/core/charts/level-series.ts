import type { SeriesOption } from 'echarts';
import type { Drawing } from './chart.ts';
import { instantOf } from './day-axis.ts';
import { grown } from './fixed-sizes.ts';
import type { LinePoint } from './level-lines.ts';

const MOST_DOTS = 40;

/** A line of levels with its dots: filled where reported, hollow and dashed where estimated. */
export function levelSeries(
  name: string,
  points: readonly LinePoint[],
  style: 'reported' | 'estimated',
  { theme }: Drawing,
): SeriesOption {
  const hollow = style === 'estimated';
  const dots = dotsOf(points, hollow);
  return {
    type: 'line',
    name,
    connectNulls: false,
    symbol: 'circle',
    showAllSymbol: true,
    lineStyle: {
      color: theme.navy,
      width: theme.fontSize * 0.2,
      type: hollow ? [grown(3, theme), grown(3, theme)] : 'solid',
    },
    itemStyle: { color: hollow ? theme.ground : theme.navy, borderColor: theme.navy, borderWidth: 1.2 },
    data: points.map((point) => ({
      value: [instantOf(point.date), point.value === null ? '-' : point.value],
      symbolSize: dots.has(point) ? theme.fontSize * 0.5 : 0,
    })),
  };
}

/**
 * Which points get a dot: every figure of this line's own kind; among more than forty every second, third …
 * counted from the newest, and always one that stands alone, which has no line to be seen by.
 */
function dotsOf(points: readonly LinePoint[], hollow: boolean): Set<LinePoint> {
  const own = points.filter(({ level }) => level !== null && level.estimated === hollow);
  const step = Math.ceil(own.length / MOST_DOTS);
  const isBreak = (point: LinePoint | undefined) => point === undefined || point.value === null;
  const alone = points.filter((_, i) => isBreak(points[i - 1]) && isBreak(points[i + 1]));
  const regular = own.filter((_, i) => (own.length - 1 - i) % step === 0);
  return new Set([...regular, ...own.filter((point) => alone.includes(point))]);
}
