import { formatPercent, formatSigned, type Locale } from '../domain/format.ts';
import type { Figure, Fraction, Points } from '../domain/units.ts';
import { bulletBar } from './bullet-bar.ts';
import type { ChartText, Drawing } from './chart.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { TONE_SHAPES, type Tone, toneColour } from './tone.ts';
import { chartWords } from './words.ts';

/** A verdict as a bar with its figures; texts are in the language of the chart. */
export interface BulletRow {
  name: string;
  level: Figure | null;
  /** "386.2 / > 500 亿元" */
  levelText: string;
  targetText: string;
  unit: string;
  distanceCovered: Fraction | null;
  /** The plan line as a share of the way; null where there is no line. */
  planned: Fraction | null;
  lagPoints: Points | null;
  tone: Tone;
  /** 滞后; what stands there in place of a light. */
  verdict: string;
}

const HEADS: Record<
  Locale,
  { levelTarget: string; covered: string; lag: string; level: string; unit: string }
> = {
  zh: { levelTarget: '现值 / 目标', covered: '增量完成率', lag: '时序偏差', level: '现值', unit: '单位' },
  en: { levelTarget: 'Level / target', covered: 'Covered', lag: 'vs plan', level: 'Level', unit: 'Unit' },
};

/** In em. */
const ROW = 2.1;
const HEAD = 2;
const BAR = 0.8;
const GAP = 1.1;
const SHORTEST = 6;

/**
 * Verdicts as bars from baseline to target: the level in the colour of its verdict, the plan line across it, the target
 * as a diamond; what reaches further than the bar ends in an arrow. Figures and the verdict's word stand beside them.
 *
 * @param width CSS pixels
 */
export function bulletRowsShapes(rows: readonly BulletRow[], width: number, drawing: Drawing): ShapeDrawing {
  const { theme, locale } = drawing;
  const em = theme.fontSize;
  const heads = HEADS[locale];
  const verdictOf = ({ tone, verdict }: BulletRow) => `${TONE_SHAPES[tone]} ${verdict}`;
  const columns: { head: string; text: (row: BulletRow) => string; colour: (row: BulletRow) => string }[] = [
    { head: heads.covered, text: (row) => formatPercent(row.distanceCovered), colour: () => theme.ink },
    { head: heads.lag, text: lagText, colour: () => theme.ink },
    { head: chartWords(locale).status, text: verdictOf, colour: ({ tone }) => toneColour(tone, theme) },
  ];
  const widest = (head: string, text: (row: BulletRow) => string) =>
    em * Math.max(textWidth(head), ...rows.map((row) => textWidth(text(row))));
  const name = widest('', ({ name: own }) => own);
  const levels = name + em * GAP + widest(heads.levelTarget, ({ levelText }) => levelText);
  const left = levels + em * GAP;
  const widths = columns.map(({ head, text }) => widest(head, text) + em * GAP);
  const right = Math.max(left + em * SHORTEST, width - widths.reduce((sum, one) => sum + one, 0));
  const ends = widths.map(
    (_, index) => right + widths.slice(0, index + 1).reduce((sum, one) => sum + one, 0),
  );
  const text = (
    content: string,
    x: number,
    y: number,
    fill: string,
    anchor: 'start' | 'end' = 'end',
  ): Shape => ({
    ...{ kind: 'text', text: content, x, y, size: em, fill, anchor },
  });
  const shapes: Shape[] = [
    text(heads.levelTarget, levels, em * 1.1, theme.mute),
    ...columns.map(({ head }, index) => text(head, ends[index]!, em * 1.1, theme.mute)),
  ];
  rows.forEach((row, index) => {
    const middle = em * (HEAD + ROW * (index + 0.5));
    const line = middle + em * 0.36;
    const rule = middle - (em * ROW) / 2;
    shapes.push(
      { kind: 'path', d: `M0 ${rule}H${ends.at(-1)}`, fill: 'none', stroke: theme.line, strokeWidth: 1 },
      text(row.name, 0, line, theme.ink, 'start'),
      text(row.levelText, levels, line, theme.ink),
      ...bulletShapes(row, { left, right: right - em * 0.5, middle }, drawing),
      ...columns.map((column, place) => text(column.text(row), ends[place]!, line, column.colour(row))),
    );
  });
  return {
    width: Math.max(width, ends.at(-1)!),
    height: Math.ceil(em * (HEAD + ROW * rows.length + 0.2)),
    shapes,
  };
}

/** One bar: track, level, plan line and target. Hatched where nothing is known. */
function bulletShapes(
  { distanceCovered, planned, tone }: BulletRow,
  { left, right, middle }: { left: number; right: number; middle: number },
  { theme }: Drawing,
): Shape[] {
  const em = theme.fontSize;
  const long = right - left;
  const bar = { kind: 'rect', x: left, y: middle - (em * BAR) / 2, height: em * BAR } as const;
  if (distanceCovered === null)
    return [{ ...bar, width: long, fill: theme.ground, hatch: theme.line, radius: 2 }];
  const { level, planned: line, target, cut } = bulletBar({ level: distanceCovered, planned });
  const colour = toneColour(tone, theme);
  const end = left + long * level;
  const at = left + long * target;
  const half = em * 0.36;
  return [
    { ...bar, width: long * target, fill: theme.track, radius: 2 },
    cut && level > 0
      ? arrow(left, end, bar.y, em, colour)
      : { ...bar, width: end - left, fill: colour, radius: 2 },
    ...(line === null
      ? []
      : [
          {
            ...({ kind: 'rect', x: left + long * line - em * 0.08, width: em * 0.16 } as const),
            ...{ y: middle - em * 0.75, height: em * 1.5, fill: theme.navy },
          },
        ]),
    {
      ...{ kind: 'path', fill: theme.ground, stroke: theme.plan, strokeWidth: em * 0.13 },
      d: `M${at} ${middle - half}L${at + half} ${middle}L${at} ${middle + half}L${at - half} ${middle}Z`,
    },
  ];
}

function arrow(left: number, end: number, top: number, em: number, fill: string): Shape {
  const neck = Math.max(left, end - em * 0.5);
  const bottom = top + em * BAR;
  return {
    kind: 'path',
    fill,
    d: `M${left} ${top}H${neck}L${end} ${(top + bottom) / 2}L${neck} ${bottom}H${left}Z`,
  };
}

/** Minus = behind the plan line. */
function lagText({ lagPoints }: BulletRow): string {
  return formatSigned(lagPoints === null ? null : -lagPoints, 1);
}

/** The verdicts in one sentence, which counts them, and as a table. */
export function bulletRowsText(
  name: string,
  subject: string,
  rows: readonly BulletRow[],
  locale: Locale,
): ChartText {
  const words = chartWords(locale);
  const heads = HEADS[locale];
  const counted = Map.groupBy(rows, ({ verdict }) => verdict);
  const parts = [...counted].map(([verdict, some]) => `${verdict} ${some.length}`);
  const percent = (share: Fraction | null) => (share === null ? null : share * 100);
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [subject, heads.levelTarget, heads.covered, heads.lag, words.status],
    rows: rows.map((row) => [
      ...[row.name, row.levelText, formatPercent(row.distanceCovered), lagText(row), row.verdict],
    ]),
    data: {
      columns: [
        ...[subject, heads.level, words.target, heads.unit, `${heads.covered} (%)`],
        ...[`${words.planShare} (%)`, heads.lag, words.status],
      ],
      rows: rows.map((row) => [
        ...[row.name, row.level, row.targetText, row.unit, percent(row.distanceCovered)],
        ...[percent(row.planned), row.lagPoints === null ? null : -row.lagPoints, row.verdict],
      ]),
    },
  };
}
