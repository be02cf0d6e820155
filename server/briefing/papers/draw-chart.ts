import { barRowsHeight } from '#core/charts/bar-rows.ts';
import { regionGapChart } from '#core/charts/region-gap-chart.ts';
import { paperTheme } from '#core/charts/theme.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import type { ChartBlock } from '#core/domain/briefing/section.ts';
import type { Locale } from '#core/domain/format.ts';
import { chartSvg } from '../chart-svg.ts';

/** CSS pixels, of which there are 96 an inch. */
export interface ChartRoom {
  width: number;
  trendHeight: number;
  /** Of one region's bar and the space around it. */
  rowHeight: number;
  fontSize: number;
}

export interface DrawnChart {
  svg: string;
  width: number;
  height: number;
}

/** A chart from the specification that the screens use, as SVG. */
export function drawChart(chart: ChartBlock['chart'], room: ChartRoom, locale: Locale): DrawnChart {
  const { width, trendHeight, rowHeight, fontSize } = room;
  const drawing = { theme: { ...paperTheme, fontSize }, locale, interactive: false } as const;
  if (chart.kind === 'trend') {
    const option = trendChart({ ...chart.panel, target: chart.panel.goal }, drawing);
    return { svg: chartSvg(option, width, trendHeight), width, height: trendHeight };
  }
  const height = barRowsHeight(chart.panel.rows.length, rowHeight, drawing);
  return { svg: chartSvg(regionGapChart(chart.panel, rowHeight, drawing), width, height), width, height };
}
