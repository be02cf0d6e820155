import type { LegendComponentOption } from 'echarts';
import type { Drawing } from './chart.ts';
import { lettersWidth } from './letters-width.ts';

/** In em of the axis labels. */
const SAMPLE = 2.2;
const BESIDE_SAMPLE = 0.45;
const GAP = 1.2;
/** Fonts differ a little. */
const WIDER = 1.02;
/** What another row of the legend takes. */
export const LEGEND_ROW = 2.3;

export function trendLegend(names: string[], { theme }: Drawing): LegendComponentOption {
  const size = theme.fontSize;
  return {
    top: 0,
    right: 0,
    data: names,
    selectedMode: false,
    padding: [5, 0, 5, 0],
    itemWidth: size * SAMPLE,
    itemHeight: size * 0.6,
    itemGap: size * GAP,
    textStyle: { fontSize: size, color: theme.mute },
  };
}

/** How many rows the names fill in a chart so wide, em. */
export function legendRows(names: readonly string[], width: number): number {
  const widths = names.map((name) => SAMPLE + BESIDE_SAMPLE + WIDER * lettersWidth(name));
  let rows = 1;
  let filled = 0;
  for (const own of widths) {
    if (filled > 0 && filled + own > width) {
      rows += 1;
      filled = 0;
    }
    filled += own + GAP;
  }
  return rows;
}
