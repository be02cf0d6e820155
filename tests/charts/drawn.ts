import { type EChartsOption, init } from 'echarts';
import { type DrawnText, wordsIn } from './words-in-svg.ts';

/** The texts of a chart as ECharts draws it, so many CSS pixels wide and high. */
export function drawnWords(option: EChartsOption, width: number, height: number): DrawnText[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const words = wordsIn(chart.renderToSVGString());
  chart.dispose();
  return words;
}

/** Texts that reach beyond the edges. */
export function outside(words: readonly DrawnText[], width: number): string[] {
  return words.filter(({ left, right }) => left < -0.5 || right > width + 0.5).map(({ text }) => text);
}
