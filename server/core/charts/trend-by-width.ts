import type { EChartsOption } from 'echarts';
import type { Drawing } from './chart.ts';
import { axisMarks } from './day-axis.ts';
import { grown } from './fixed-sizes.ts';
import { type TrendParts, trendLayout } from './trend-layout.ts';
import { markPlaces } from './trend-marks.ts';
import { remarkSeries } from './trend-remarks.ts';

/** The widths, CSS pixels, from which on a chart is laid out anew; between two it keeps the layout of the lower. */
const WIDTHS = [280, 320, 360, 400, 440, 500, 560, 640, 740, 860, 1000, 1200];

/**
 * The layouts of a trend chart for every width it can get. A chart does not know its width before it is
 * drawn, and it changes with the window: ECharts takes the last one whose width is there.
 */
export function trendByWidth(parts: TrendParts, drawing: Drawing): NonNullable<EChartsOption['media']> {
  const size = drawing.theme.fontSize;
  return WIDTHS.map((width, index) => {
    const layout = trendLayout(parts, grown(width, drawing.theme) / size);
    const left = size * layout.left;
    return {
      query: { minWidth: index === 0 ? 0 : grown(width, drawing.theme) },
      option: {
        grid: { left, right: size * layout.right, top: size * layout.top },
        xAxis: axisMarks(layout.labelled),
        yAxis: { name: parts.trend.unit, nameTextStyle: { padding: [0, 0, 0, size * 0.2 - left] } },
        series: [
          ...markPlaces(layout, drawing),
          ...remarkSeries(
            parts.remarks,
            parts.trend,
            { ground: parts.scale.min, moment: layout.moment },
            drawing,
          ),
        ],
      },
    };
  });
}
