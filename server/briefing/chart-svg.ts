import type { EChartsOption } from 'echarts';
// The whole of it in one file: the parts that are used lie in 300 files, whose opening takes longer than a page.
import { init, setPlatformAPI } from 'echarts/dist/echarts.esm.min.mjs';
import { lettersWidth } from '#core/charts/letters-width.ts';

const FONT_SIZE = /([\d.]+)px/;
const STANDARD_SIZE = 12;
const BOLD = 1.06;

// Without a browser nothing can be measured, and the library's own guess cuts off what is Latin.
setPlatformAPI({
  measureText(text: string, font = '') {
    const size = Number(FONT_SIZE.exec(font)?.[1] ?? STANDARD_SIZE);
    return { width: lettersWidth(text) * size * (font.includes('bold') ? BOLD : 1) };
  },
});

/** A CSS pixel is 1/96 inch: a chart so many millimetres wide is this many pixels wide. */
export function pixels(millimetres: number): number {
  return (millimetres * 96) / 25.4;
}

export function millimetres(pixels: number): number {
  return (pixels * 25.4) / 96;
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
