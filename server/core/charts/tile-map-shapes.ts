import { formatPercent, type Locale } from '../domain/format.ts';
import type { Fraction } from '../domain/units.ts';
import type { ChartText, Drawing } from './chart.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { type Placed, tileMap } from './tile-map.ts';
import { TONE_SHAPES, type Tone, toneColour } from './tone.ts';
import { chartWords } from './words.ts';

/** A region as its tile tells it. */
export interface VerdictTile extends Placed {
  /** Short, to fit a tile. */
  name: string;
  /** Null where there is nothing to judge. */
  tone: Tone | null;
  verdict: string;
  distanceCovered: Fraction | null;
}

/** In em. */
const WIDEST = 6.5;
const NARROWEST = 3.4;
const SPACE = 0.4;
const LEGEND = 2.4;

/**
 * One tile a region, about where it lies, in the colour, shape and words of its verdict; regions without a place follow
 * below. No boundaries are drawn.
 *
 * @param legend tones with their words
 * @param width CSS pixels
 */
export function tileMapShapes(
  tiles: readonly VerdictTile[],
  legend: readonly { tone: Tone; word: string }[],
  width: number,
  { theme }: Drawing,
): ShapeDrawing {
  const em = theme.fontSize;
  const map = tileMap(tiles, { side: 1, space: 0 });
  const columns = Math.max(1, map.width);
  const space = em * SPACE;
  const wide = Math.max(em * NARROWEST, Math.min(em * WIDEST, (width - space * (columns - 1)) / columns));
  const high = Math.max(em * 3.2, wide * 0.72);
  const inRow = Math.max(1, Math.floor((width + space) / (wide + space)));
  const placed = [
    ...map.tiles.map(({ region, x, y }) => ({ region, x, y })),
    ...map.unplaced.map((region, index) => ({
      ...{ region, x: index % inRow, y: map.height + Math.floor(index / inRow) },
    })),
  ];
  const rows = Math.max(0, ...placed.map(({ y }) => y + 1));
  const shapes = placed.flatMap(({ region, x, y }) =>
    tileShapes(region, { x: x * (wide + space), y: y * (high + space), wide, high }, theme),
  );
  const foot = rows * (high + space);
  let x = 0;
  let line = foot + em * 1.5;
  for (const { tone, word } of legend) {
    const long = em * (textWidth(word) + 2.6);
    if (x > 0 && x + long > width) {
      x = 0;
      line += em * 1.7;
    }
    shapes.push(
      { kind: 'text', x, y: line, text: TONE_SHAPES[tone], size: em, fill: toneColour(tone, theme) },
      { kind: 'text', x: x + em * 1.2, y: line, text: word, size: em, fill: theme.mute },
    );
    x += long;
  }
  const used = Math.max(...placed.map((one) => (one.x + 1) * (wide + space) - space), 0);
  return { width: Math.max(width, used), height: Math.ceil(line + em * (LEGEND - 1.7)), shapes };
}

function tileShapes(
  { name, tone, distanceCovered }: VerdictTile,
  { x, y, wide, high }: { x: number; y: number; wide: number; high: number },
  theme: Drawing['theme'],
): Shape[] {
  const em = theme.fontSize;
  const colour = tone === null ? theme.unlit : toneColour(tone, theme);
  const middle = x + wide / 2;
  const size = Math.min(em * 1.1, ((wide - 4) / Math.max(1, textWidth(name))) * 0.98);
  const share = distanceCovered === null ? '' : ` ${formatPercent(distanceCovered, 0)}`;
  const box = { kind: 'rect', x, y, width: wide, height: high, radius: 3 } as const;
  const centre = y + high / 2;
  const label: Shape = {
    ...{ kind: 'text', x: middle, y: centre - (tone === null ? -0.35 : 0.15) * em, text: name, size },
    ...{ fill: tone === null ? theme.mute : theme.ink, anchor: 'middle', bold: true },
  };
  if (tone === null)
    return [{ ...box, fill: theme.ground, hatch: theme.line, stroke: theme.line, strokeWidth: 1 }, label];
  return [
    { ...box, fill: colour, opacity: 0.16 },
    { kind: 'rect', x, y: y + high - 3, width: wide, height: 3, fill: colour },
    label,
    {
      ...{ kind: 'text', x: middle, y: centre + em * 1.05, size: em * 0.95 },
      ...{ text: `${TONE_SHAPES[tone]}${share}`, fill: colour, anchor: 'middle' },
    },
  ];
}

/** The tiles in one sentence, which counts their verdicts, and as a table: the furthest first, who is not judged last. */
export function tileMapText(name: string, tiles: readonly VerdictTile[], locale: Locale): ChartText {
  const words = chartWords(locale);
  const order = ({ distanceCovered }: VerdictTile) => (distanceCovered === null ? -1e9 : distanceCovered);
  const ranked = tiles.toSorted((a, b) => order(b) - order(a));
  const counted = Map.groupBy(ranked, ({ verdict }) => verdict);
  const parts = [...counted].map(([verdict, some]) => `${verdict} ${some.length}`);
  const columns = [words.region, words.distanceCovered, words.status];
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns,
    rows: ranked.map((tile) => [tile.name, formatPercent(tile.distanceCovered), tile.verdict]),
    data: {
      columns: [words.region, `${words.distanceCovered} (%)`, words.status],
      rows: ranked.map(({ name: own, distanceCovered, verdict }) => [
        ...[own, distanceCovered === null ? null : distanceCovered * 100, verdict],
      ]),
    },
  };
}
