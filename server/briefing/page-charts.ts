import { barRowsHeight } from '#core/charts/bar-rows.ts';
import { regionGapChart } from '#core/charts/region-gap-chart.ts';
import { paperTheme } from '#core/charts/theme.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Locale } from '#core/domain/format.ts';
import { chartSvg, pixels } from './chart-svg.ts';

/** The tallest whose column is not longer than its neighbour is used. */
const TREND_HEIGHTS_MM = [70, 62, 54, 47, 40];
/** What the names of former courses and plan lines take. */
const LEGEND_ROW_MM = 8;

/** The heights that the trend of a page may have, millimetres. */
export function trendHeights(trend: Briefing['trend']): number[] {
  const longLegend = trend?.ghosts !== undefined || trend?.formerLines !== undefined;
  return TREND_HEIGHTS_MM.map((height) => height + (longLegend ? LEGEND_ROW_MM : 0));
}

/** Pixels of a row of the regions' bars, at least and at most: as it reads best, and as close as can be read. */
const REGION_ROWS = [
  [15, 22],
  [14, 15],
] as const;

/** As many bars as stand in this height, in pixels, are drawn at their ease. */
const REGIONS_AT_EASE = 290;

const drawingIn = (locale: Locale) => ({ theme: paperTheme, locale, interactive: false }) as const;

/**
 * The charts of a page as SVG: the trend in every height that it may have, the regions at their ease and close.
 * @param widths of the two columns, millimetres
 */
export function pageCharts({ trend, regions, language }: Briefing, [left, right]: readonly [number, number]) {
  return {
    trend: trend && trendHeights(trend).map((height) => drawTrend(trend, left, height, language)),
    regions: regions && REGION_ROWS.map((bounds) => drawRegions(regions, right, bounds, language)),
  };
}

function drawTrend(
  trend: NonNullable<Briefing['trend']>,
  width: number,
  height: number,
  locale: Locale,
): string {
  const option = trendChart({ ...trend, target: trend.goal }, drawingIn(locale));
  return chartSvg(option, pixels(width), pixels(height));
}

function drawRegions(
  regions: NonNullable<Briefing['regions']>,
  width: number,
  [least, most]: readonly [number, number],
  locale: Locale,
): string {
  const drawing = drawingIn(locale);
  const rowHeight = Math.min(most, Math.max(least, REGIONS_AT_EASE / regions.rows.length));
  const option = regionGapChart(regions, rowHeight, drawing);
  return chartSvg(option, pixels(width), barRowsHeight(regions.rows.length, rowHeight, drawing));
}
