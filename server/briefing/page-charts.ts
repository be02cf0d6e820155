import { barRowsHeight } from '#core/charts/bar-rows.ts';
import { regionGapChart } from '#core/charts/region-gap-chart.ts';
import { paperTheme } from '#core/charts/theme.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Locale } from '#core/domain/format.ts';
import { chartSvg, millimetres, pixels } from './chart-svg.ts';

/** The tallest whose column is not longer than its neighbour is used. */
const TREND_HEIGHTS_MM = [70, 62, 54, 47, 40];
/** What the names of former courses and plan lines take. */
const LEGEND_ROW_MM = 8;

/** The heights that the trend of a page may have, millimetres. */
function trendHeights(trend: Briefing['trend']): number[] {
  const longLegend = trend?.ghosts !== undefined || trend?.formerLines !== undefined;
  return TREND_HEIGHTS_MM.map((height) => height + (longLegend ? LEGEND_ROW_MM : 0));
}

/** Pixels of a row of the regions' bars, at least and at most: as it reads best, and as close as can be read. */
const REGION_ROWS: readonly RowBounds[] = [
  [15, 22],
  [14, 15],
];
type RowBounds = readonly [least: number, most: number];

/** As many bars as stand in this height, in pixels, are drawn at their ease. */
const REGIONS_AT_EASE = 290;

const drawingIn = (locale: Locale) => ({ theme: paperTheme, locale, interactive: false }) as const;

/** The sizes of the charts before they are drawn, millimetres: the trend in every height that it may have, the regions at their ease and close. */
export function chartsToDraw({ trend, regions, language }: Briefing) {
  const regionsHeight = (bounds: RowBounds) =>
    millimetres(barRowsHeight(regions!.rows.length, rowHeight(regions!, bounds), drawingIn(language)));
  return {
    trend: trend && trendHeights(trend).map((height) => ({ height })),
    regions: regions && REGION_ROWS.map((bounds) => ({ height: regionsHeight(bounds) })),
  };
}

/**
 * The same, with those drawn as SVG that stand in the page.
 * @param widths of the two columns, millimetres
 */
export function drawnCharts(
  briefing: Briefing,
  [left, right]: readonly [number, number],
  chosen: { trend: number; arrangement: { closeRegions: boolean } },
) {
  const { trend, regions, language } = briefing;
  const sizes = chartsToDraw(briefing);
  const close = Number(chosen.arrangement.closeRegions);
  return {
    trend: sizes.trend?.map((size, index) =>
      index === chosen.trend ? { ...size, svg: drawTrend(trend!, left, size.height, language) } : size,
    ),
    regions: sizes.regions?.map((size, index) =>
      index === close ? { ...size, svg: drawRegions(regions!, right, REGION_ROWS[index]!, language) } : size,
    ),
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
  bounds: RowBounds,
  locale: Locale,
): string {
  const drawing = drawingIn(locale);
  const height = rowHeight(regions, bounds);
  const option = regionGapChart(regions, height, drawing);
  return chartSvg(option, pixels(width), barRowsHeight(regions.rows.length, height, drawing));
}

function rowHeight({ rows }: NonNullable<Briefing['regions']>, [least, most]: RowBounds): number {
  return Math.min(most, Math.max(least, REGIONS_AT_EASE / rows.length));
}
