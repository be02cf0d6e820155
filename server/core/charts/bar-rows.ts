import type { YAXisComponentOption } from 'echarts';
import type { Drawing } from './chart.ts';
import { textWidth } from './text-width.ts';

/** Room above and below lying bars, in em. */
export const BAR_ROWS_TOP = 1.9;
export const BAR_ROWS_BOTTOM = 1.9;

/** Height of a chart of so many lying bars, CSS pixels. */
export function barRowsHeight(rows: number, rowHeight: number, { theme }: Drawing): number {
  return rows * rowHeight + theme.fontSize * (BAR_ROWS_TOP + BAR_ROWS_BOTTOM);
}

/** What stands round the bars: the names on their left, so many CSS pixels of figures on their right. */
export function barRowsGrid(names: readonly string[], right: number, { theme }: Drawing) {
  const size = theme.fontSize;
  return {
    left: size * (Math.max(2, ...names.map(textWidth)) * 1.05 + 0.9),
    right,
    top: size * BAR_ROWS_TOP,
    bottom: size * BAR_ROWS_BOTTOM,
    outerBoundsMode: 'none' as const,
  };
}

/** The names of the rows. */
export function nameAxis(names: readonly string[], { theme }: Drawing): YAXisComponentOption {
  return {
    type: 'category',
    data: [...names],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      fontSize: theme.fontSize * 1.05,
      color: theme.ink,
      interval: 0,
      margin: theme.fontSize * 0.6,
    },
  };
}

interface FigureColumn {
  /** A text and a colour for each row. */
  texts: readonly string[];
  colours: readonly string[];
  /** From the bars to the right edge of the column, CSS pixels. */
  end: number;
  heading: string;
}

/** A column of figures to the right of the bars: an axis without a line, whose labels stand in it. It needs a series of its own. */
export function figureAxis(
  { texts, colours, end, heading }: FigureColumn,
  { theme }: Drawing,
): YAXisComponentOption {
  return {
    type: 'category',
    position: 'right',
    data: texts.map((_, index) => String(index)),
    axisLine: { show: false },
    axisTick: { show: false },
    name: heading,
    nameGap: theme.fontSize * 0.35,
    nameTextStyle: { fontSize: theme.fontSize, color: theme.mute, align: 'right', padding: [0, -end, 0, 0] },
    axisLabel: {
      align: 'right',
      margin: end,
      fontSize: theme.fontSize,
      interval: 0,
      color: (_value, index) => (index === undefined ? theme.ink : colours[index]!),
      formatter: (_value: string, index: number) => texts[index]!,
    },
  };
}
