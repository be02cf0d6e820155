import type { Drawing } from './chart.ts';
import { type ChartFacts, factLines } from './chart-facts.ts';
import { escapeXml } from './escape-xml.ts';
import { type Shape, shapesMarkup } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { screenTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

/** A drawing as SVG elements, or as a whole SVG document, with the room it needs; CSS pixels. */
export interface DrawnChart {
  markup: string;
  width: number;
  height: number;
}

/** A file of its own: SVG text and its size in CSS pixels. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** How wide a drawing for a picture is: a page of a document, or a telephone held across. */
export const PICTURE_WIDTH = 880;

/**
 * How a chart is drawn for a picture: always light, whatever the screen looks like, because it goes into documents
 * and messages. The fonts are named without double quotes, which ECharts would write into an attribute as they are.
 */
export function pictureDrawing(locale: Drawing['locale']): Drawing {
  const fontFamily = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', sans-serif";
  return { theme: { ...screenTheme, fontFamily, fontSize: 13 }, locale, interactive: false };
}

/** In em of the chart's letters. */
const EDGE = 1.7;
const TITLE = 1.55;
const MARK = 0.92;
const SMALL = 0.92;
const LEADING = 1.6;

/**
 * A chart with everything that must go with it when it is sent on: title, marks and unit above, source, moment and
 * notes below, on its own ground.
 */
export function chartPicture(drawn: DrawnChart, facts: ChartFacts, drawing: Drawing): Picture {
  const { theme, locale } = drawing;
  const em = theme.fontSize;
  const edge = em * EDGE;
  const width = Math.ceil(drawn.width + 2 * edge);
  const lines = factLines(facts, locale);
  const shapes: Shape[] = [];
  let y = edge;

  const titleSize = em * TITLE;
  const titleLines = wrapText(facts.title, (drawn.width - em) / titleSize);
  shapes.push({
    ...{ kind: 'rect', x: edge, y: y + titleSize * 0.08, width: em * 0.36, fill: theme.accent },
    height: titleLines.length * titleSize * 1.35 - titleSize * 0.3,
  });
  for (const text of titleLines) {
    shapes.push({
      ...{ kind: 'text', x: edge + em, y: y + titleSize, text, size: titleSize, bold: true },
      fill: theme.navy,
    });
    y += titleSize * 1.35;
  }
  y += em * 0.5;

  if (lines.measured.length + facts.marks.length > 0) {
    const head = headShapes(lines.measured, facts.marks, { edge, y, width }, drawing);
    shapes.push(...head.shapes);
    y = head.bottom;
  }

  const top = y;
  y += drawn.height + em * 0.9;
  shapes.push({
    ...{ kind: 'path', d: `M${edge} ${y}H${width - edge}`, fill: 'none' },
    ...{ stroke: theme.line, strokeWidth: 1 },
  });
  y += em * 0.4;
  const small = em * SMALL;
  for (const told of [lines.source, ...lines.notes, ...(facts.remarks ?? [])]) {
    for (const text of wrapText(told, drawn.width / small)) {
      y += small * LEADING;
      shapes.push({ kind: 'text', x: edge, y, text, size: small, fill: theme.mute });
    }
  }
  const height = Math.ceil(y + edge);
  const ground = `<rect width="${width}" height="${height}" fill="${theme.ground}"/>`;
  const chart = `<g transform="translate(${edge} ${Math.round(top)})">${bare(drawn.markup)}</g>`;
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${theme.fontFamily}"><title>${escapeXml(facts.title)}</title>${ground}${shapesMarkup(shapes)}${chart}</svg>\n`,
  };
}

/** What is measured and the marks in frames, from the left, as many lines as they need. */
function headShapes(
  measured: readonly string[],
  marks: readonly string[],
  { edge, y: top, width }: { edge: number; y: number; width: number },
  { theme }: Drawing,
): { shapes: Shape[]; bottom: number } {
  const em = theme.fontSize;
  const shapes: Shape[] = [];
  let x = edge;
  let y = top;
  const place = (wide: number): { x: number; y: number } => {
    if (x > edge && x + wide > width - edge) {
      x = edge;
      y += em * 2;
    }
    const at = { x, y };
    x += wide + em * 0.7;
    return at;
  };
  for (const text of measured) {
    const at = place((textWidth(text) + 0.5) * em);
    shapes.push({ kind: 'text', x: at.x, y: at.y + em * 1.1, text, size: em, fill: theme.mute });
  }
  for (const text of marks) {
    const wide = (textWidth(text) + 1) * em * MARK;
    const at = place(wide);
    shapes.push(
      {
        ...{ kind: 'rect', x: at.x, y: at.y + em * 0.05, width: wide, height: em * 1.5, radius: 3 },
        ...{ fill: theme.cream, stroke: theme.plan, strokeWidth: 1 },
      },
      {
        ...{ kind: 'text', x: at.x + wide / 2, y: at.y + em * 1.1, text, size: em * MARK },
        ...{ anchor: 'middle', fill: theme.plan },
      },
    );
  }
  return { shapes, bottom: y + em * 2 };
}

/**
 * What ECharts drew, as elements that also office programs and old renderers understand: without the document around
 * them, hover styles and hooks for scripts, and with base lines as an offset instead of a keyword.
 */
function bare(markup: string): string {
  return markup
    .replace(/^\s*<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(' dominant-baseline="central"', ' dy="0.35em"');
}
