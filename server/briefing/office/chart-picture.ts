import type { ChartBlock } from '#core/domain/briefing/section.ts';
import type { Locale } from '#core/domain/format.ts';
import { type ChartRoom, type DrawnChart, drawChart } from '../papers/draw-chart.ts';
import type { Press } from '../press.ts';

export interface ChartPicture extends Pick<DrawnChart, 'width' | 'height'> {
  png: Uint8Array<ArrayBuffer>;
}

const DOTS_PER_INCH = 220;

/**
 * A chart as PNG for an office document, drawn the way of all our pages: through Typst and PDFium, with our own
 * letters. Width and height stay those of the room, in CSS pixels.
 */
export async function chartPicture(
  chart: ChartBlock['chart'],
  room: ChartRoom,
  locale: Locale,
  { typeset, rasterise }: Press,
): Promise<ChartPicture> {
  const { svg, width, height } = drawChart(chart, room, locale);
  const pdf = await typeset('chart.typ', { svg, width, height, palette: {} });
  const [png, ...more] = await rasterise(pdf, DOTS_PER_INCH);
  if (!png || more.length > 0) throw new Error('A chart took more than one page');
  return { png, width, height };
}
