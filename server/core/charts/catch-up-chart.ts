import { computedDecimals, formatFigure, type Locale } from '../domain/format.ts';
import type { Figure } from '../domain/units.ts';
import type { Drawing } from './chart.ts';
import { niceScale } from './nice-scale.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** What somebody has to bring to catch up, beside what they brought before; all in the chart's unit. */
export interface CatchUpRow {
  name: string;
  /** To bring on top of the level by the deadline; null where the rule cannot know it. */
  share: Figure | null;
  /** The same for each remaining quarter; null without time left. */
  perQuarter: Figure | null;
  /** Best quarter ever, and the mean quarter of the last year; null where none is known. */
  best: Figure | null;
  lastYear: Figure | null;
  /** What stands in place of a bar. */
  reason: string | null;
}

export interface CatchUpFigure {
  /** In the language of the chart. */
  unit: string;
  decimals: number;
  /** Those who promised the whole; drawn to a scale of its own. */
  whole: CatchUpRow;
  /** In the order to be shown. */
  regions: readonly CatchUpRow[];
}

interface Words {
  needed: string;
  beyond: string;
  best: string;
  lastYear: string;
  perQuarter: string;
  share: string;
}

const WORDS: Record<Locale, Words> = {
  zh: {
    needed: '每季须增',
    beyond: '超过历史最好的部分',
    best: '历史最好单季',
    lastYear: '近一年平均每季',
    perQuarter: '每季须增',
    share: '须再增',
  },
  en: {
    needed: 'Needed per quarter',
    beyond: 'beyond the best ever',
    best: 'Best quarter ever',
    lastYear: "Last year's mean quarter",
    perQuarter: 'Per quarter',
    share: 'To add',
  },
};

export function catchUpWords(locale: Locale): Words {
  return WORDS[locale];
}

/** In em. */
const ROW = 2.05;
const BAR = 0.95;
const GAP = 1.1;
const LEGEND = 1.75;
const HEAD = 1.7;
/** Of the axis, where a page that is not laid out yet has no room at all. */
const SHORTEST = 4;
/** From so many em on there is room for both figures. */
const WIDE = 38;

/**
 * Bars of what each remaining quarter has to bring: filled up to the best quarter ever, hatched beyond it; a line at that
 * best and a ring at the pace of the last year. The whole has a scale of its own above the regions.
 *
 * @param width CSS pixels
 */
export function catchUpShapes(figure: CatchUpFigure, width: number, drawing: Drawing): ShapeDrawing {
  const { theme, locale } = drawing;
  const em = theme.fontSize;
  const words = WORDS[locale];
  const computed = computedDecimals(figure.decimals);
  const rows = [figure.whole, ...figure.regions];
  const columns = [
    { head: words.perQuarter, text: (row: CatchUpRow) => formatFigure(row.perQuarter, computed), bold: true },
    { head: words.share, text: (row: CatchUpRow) => formatFigure(row.share, figure.decimals), bold: false },
  ].slice(0, width / em >= WIDE ? 2 : 1);
  const widths = columns.map(({ head, text }) => 1 + Math.max(...[head, ...rows.map(text)].map(textWidth)));
  const left = em * (0.8 + Math.max(...rows.map(({ name }) => textWidth(name))));
  const right = Math.max(left + em * SHORTEST, width - em * widths.reduce((sum, one) => sum + one, 0.4));
  const shapes: Shape[] = [];
  let y = legend(shapes, width, drawing);
  const edges = widths.map(
    (_, index) => right + em * widths.slice(0, index + 1).reduce((sum, one) => sum + one, 0),
  );
  columns.forEach(({ head }, index) => {
    shapes.push(label(head, edges[index]!, y + em, 'end', theme.mute, em * 0.95));
  });
  y += em * HEAD;
  for (const block of [[figure.whole], figure.regions]) {
    const scale = scaleOf(block);
    for (const row of block) {
      const middle = y + (em * ROW) / 2;
      shapes.push(
        label(row.name, left - em * 0.6, middle + em * 0.36, 'end', theme.ink, em, block.length === 1),
      );
      shapes.push(...barOf(row, { left, right, middle, scale }, drawing));
      columns.forEach(({ text, bold }, index) => {
        shapes.push(label(text(row), edges[index]!, middle + em * 0.36, 'end', theme.ink, em, bold));
      });
      y += em * ROW;
    }
    if (block[0] === figure.whole && figure.regions.length > 0) {
      const at = y + (em * GAP) / 2;
      shapes.push({ kind: 'path', d: `M0 ${at}H${width}`, fill: 'none', stroke: theme.line, strokeWidth: 1 });
      y += em * GAP;
    }
  }
  return { width, height: Math.ceil(y + em * 0.3), shapes };
}

/** What somebody has to bring, on the axis: by quarter where there is time left, else altogether. */
function neededOf({ perQuarter, share }: CatchUpRow): Figure | null {
  return perQuarter === null ? share : perQuarter;
}

function scaleOf(rows: readonly CatchUpRow[]): number {
  const reached = rows
    .flatMap((row) => [neededOf(row), row.best, row.lastYear])
    .filter((value) => value !== null);
  return niceScale([0, ...reached], 4).max;
}

interface Track {
  left: number;
  right: number;
  /** Of the row, down. */
  middle: number;
  /** What the whole length stands for. */
  scale: number;
}

function barOf(row: CatchUpRow, { left, right, middle, scale }: Track, { theme }: Drawing): Shape[] {
  const em = theme.fontSize;
  const xOf = (value: Figure) => left + ((right - left) * Math.max(0, Math.min(scale, value))) / scale;
  const bar = { kind: 'rect', y: middle - (em * BAR) / 2, height: em * BAR, radius: 2 } as const;
  const shapes: Shape[] = [{ ...bar, x: left, width: right - left, fill: theme.track }];
  const needed = neededOf(row);
  if (needed === null || row.reason !== null) {
    if (row.reason !== null)
      shapes.push(label(row.reason, left + em * 0.5, middle + em * 0.34, 'start', theme.mute, em * 0.92));
    return shapes;
  }
  const proven = row.best === null || row.perQuarter === null ? needed : Math.min(needed, row.best);
  shapes.push({ ...bar, x: left, width: xOf(proven) - left, fill: theme.navy });
  if (needed > proven)
    shapes.push({
      ...{ ...bar, radius: 0, x: xOf(proven), width: xOf(needed) - xOf(proven), fill: theme.ground },
      ...{ hatch: theme.navy, stroke: theme.navy, strokeWidth: 1 },
    });
  if (row.perQuarter !== null) {
    if (row.best !== null) shapes.push(...bestMark(xOf(row.best), middle, theme));
    if (row.lastYear !== null) shapes.push(ring(xOf(row.lastYear), middle, theme));
  }
  return shapes;
}

function bestMark(x: number, middle: number, { fontSize: em, ink, ground }: Drawing['theme']): Shape[] {
  const mark = { kind: 'rect', y: middle - em * 0.8, height: em * 1.6 } as const;
  return [
    { ...mark, x: x - em * 0.19, width: em * 0.38, fill: ground },
    { ...mark, x: x - em * 0.09, width: em * 0.18, fill: ink },
  ];
}

function ring(x: number, middle: number, { fontSize: em, plan, ground }: Drawing['theme']): Shape {
  const r = em * 0.36;
  return {
    kind: 'path',
    d: `M${x - r} ${middle}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    ...{ fill: ground, stroke: plan, strokeWidth: em * 0.17 },
  };
}

/** What the marks mean, in as many lines as they need; gives where they end. */
function legend(shapes: Shape[], width: number, { theme, locale }: Drawing): number {
  const em = theme.fontSize;
  const words = WORDS[locale];
  let x = 0;
  let y = 0;
  const entries: [string, (x: number, middle: number) => Shape[]][] = [
    [words.needed, (at, middle) => [swatch(at, middle, { fill: theme.navy })]],
    [
      words.beyond,
      (at, middle) => [
        swatch(at, middle, { fill: theme.ground, hatch: theme.navy, stroke: theme.navy, strokeWidth: 1 }),
      ],
    ],
    [words.best, (at, middle) => bestMark(at + em * 0.6, middle, theme)],
    [words.lastYear, (at, middle) => [ring(at + em * 0.6, middle, theme)]],
  ];
  for (const [text, sample] of entries) {
    const wide = em * (1.9 + textWidth(text) * 0.95);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += em * LEGEND;
    }
    shapes.push(
      ...sample(x, y + em * 0.85),
      label(text, x + em * 1.6, y + em * 1.2, 'start', theme.mute, em * 0.95),
    );
    x += wide + em;
  }
  return y + em * LEGEND;

  function swatch(
    at: number,
    middle: number,
    look: Pick<Shape & { kind: 'rect' }, 'fill' | 'hatch' | 'stroke' | 'strokeWidth'>,
  ): Shape {
    return { kind: 'rect', x: at, y: middle - em * 0.4, width: em * 1.2, height: em * 0.8, ...look };
  }
}

function label(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'end',
  fill: string,
  size: number,
  bold = false,
): Shape {
  return { kind: 'text', text, x, y, size, fill, anchor, ...(bold ? { bold } : {}) };
}
