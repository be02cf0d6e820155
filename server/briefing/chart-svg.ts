import type { EChartsOption } from 'echarts';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer]);

/** A CSS pixel is 1/96 inch: a chart so many millimetres wide is this many pixels wide. */
export function pixels(millimetres: number): number {
  return (millimetres * 96) / 25.4;
}

/**
 * Draws a chart without a browser. The same option gives the same text: what ECharts counts through the
 * whole process (ids, class names) is taken out.
 *
 * @param width CSS pixels, like `height`
 */
export function chartSvg(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    return withoutCounters(chart.renderToSVGString({ useViewBox: true }));
  } finally {
    chart.dispose();
  }
}

function withoutCounters(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, 'zr-');
}
