import type { EChartsOption } from 'echarts';
import { chartCsv } from '#core/charts/chart-csv.ts';
import { type ChartFacts, chartFileName } from '#core/charts/chart-facts.ts';
import {
  chartPicture,
  type DrawnChart,
  PICTURE_WIDTH,
  type Picture,
  pictureDrawing,
} from '#core/charts/picture.ts';
import { type ShapeDrawing, shapesMarkup } from '#core/charts/shapes.ts';
import type { Locale } from '#core/domain/format.ts';
import { pngOf } from '../state/png-of.ts';
import type { PictureOf, TextOf } from './ChartFrame.tsx';
import { chartLibrary } from './library.ts';

/** A chart that somebody wants to take along. */
export interface TakenChart {
  facts: ChartFacts;
  text: TextOf;
  picture: PictureOf;
  locale: Locale;
}

export async function svgFile(taken: TakenChart): Promise<File> {
  const { svg } = await pictureOf(taken);
  return fileOf(svg, taken, 'svg');
}

export async function pngFile(taken: TakenChart): Promise<File> {
  return fileOf(await pngOf((await pictureOf(taken)).svg), taken, 'png');
}

export async function csvFile(taken: TakenChart): Promise<File> {
  const { text } = taken;
  const told = typeof text === 'function' ? await text() : text;
  return fileOf(chartCsv(taken.facts, told, taken.locale), taken, 'csv');
}

/** Puts the picture where it can be pasted from. The clipboard is asked at once: browsers allow that only right after a press. */
export function copyPicture(taken: TakenChart): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': pngFile(taken) })]);
}

const TYPES = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv;charset=utf-8' };

function fileOf(content: BlobPart, { facts }: TakenChart, extension: keyof typeof TYPES): File {
  return new File([content], chartFileName(facts, extension), { type: TYPES[extension] });
}

async function pictureOf({ facts, picture, locale }: TakenChart): Promise<Picture> {
  const drawing = pictureDrawing(locale);
  const source = await picture(drawing, PICTURE_WIDTH);
  const drawn = 'option' in source ? await drawnByECharts(source.option, source.height) : drawnOf(source);
  return chartPicture(drawn, facts, drawing);
}

function drawnOf(source: ShapeDrawing | DrawnChart): DrawnChart {
  if ('markup' in source) return source;
  const { shapes, width, height } = source;
  return { markup: shapesMarkup(shapes), width, height };
}

async function drawnByECharts(option: EChartsOption, height: number): Promise<DrawnChart> {
  const { init } = await chartLibrary();
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: PICTURE_WIDTH, height });
  try {
    chart.setOption({ ...option, animation: false });
    return { markup: chart.renderToSVGString(), width: PICTURE_WIDTH, height };
  } finally {
    chart.dispose();
  }
}
