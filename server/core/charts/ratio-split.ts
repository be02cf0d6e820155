import { formatFigure, formatSigned, type Locale, withUnit } from '../domain/format.ts';
import type { Figure } from '../domain/units.ts';
import type { ChartText, Drawing } from './chart.ts';
import { niceScale, type Scale, scaleDecimals } from './nice-scale.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { chartWords } from './words.ts';

/** What moved a ratio from one period to another. */
export interface RatioSplit {
  /** Of the ratio and of its change, in the language of the chart. */
  unit: string;
  changeUnit: string;
  decimals: number;
  changeDecimals: number;
  from: { name: string; value: Figure };
  to: { name: string; value: Figure };
  change: Figure;
  /** `value` leads from one end to the other; `shown` is printed. */
  parts: readonly { name: string; value: Figure; shown: Figure }[];
}

const CHANGE: Record<Locale, string> = { zh: '变化', en: 'Change' };
const PART: Record<Locale, string> = { zh: '项目', en: 'Part' };

/** In em. */
const ROW = 2.75;
const BAR = 0.9;
const FOOT = 1.8;
const LONG = 5;
/** Of the axis, where a page that is not laid out yet has no room at all. */
const SHORTEST = 8;

interface Bar {
  name: string;
  text: string;
  from: Figure;
  to: Figure;
  whole: boolean;
}

/**
 * A bridge from the earlier ratio to the later one over what its numerator and its denominator did: whole bars for the
 * ratios, floating ones for the parts, each under its name. Parts have no verdict and so no colour of one.
 *
 * @param width CSS pixels
 */
export function ratioSplitShapes(split: RatioSplit, width: number, { theme }: Drawing): ShapeDrawing {
  const em = theme.fontSize;
  const bars = barsOf(split);
  const scale = scaleOf(bars);
  const right = Math.max(em * SHORTEST, width - em * 0.6);
  const xOf = (value: Figure) => (right * (value - scale.min)) / (scale.max - scale.min);
  const foot = bars.length * em * ROW;
  const tops = bars.map((_, index) => index * em * ROW + em * 1.45);
  const shapes: Shape[] = gridOf(scale, xOf, tops, theme, width);
  bars.forEach(({ name, text, from, to, whole }, index) => {
    const top = tops[index]!;
    const y = top - em * 1.45;
    const low = whole ? 0 : xOf(Math.min(from, to));
    const long = Math.max(1.5, whole ? xOf(to) : xOf(Math.max(from, to)) - low);
    shapes.push(
      { kind: 'text', x: 0, y: y + em * 1.05, text: name, size: em, fill: theme.ink },
      {
        kind: 'text',
        x: width,
        y: y + em * 1.05,
        text,
        size: em,
        fill: theme.ink,
        anchor: 'end',
        bold: true,
      },
      {
        ...{ kind: 'rect', x: low, y: top, width: long, height: em * BAR, radius: 1.5 },
        fill: whole ? theme.navy : to >= from ? theme.forecast : theme.ground,
        ...(whole || to >= from ? {} : { hatch: theme.forecast, stroke: theme.forecast, strokeWidth: 1 }),
      },
    );
    if (whole && scale.min > 0) shapes.push(tear(em, top, theme.ground));
    if (index < bars.length - 1) {
      const at = xOf(to);
      const d = `M${at} ${top + em * BAR}V${top + em * ROW}`;
      shapes.push({ kind: 'path', d, fill: 'none', stroke: theme.unlit, strokeWidth: 1, dash: '2 2' });
    }
  });
  return { width, height: Math.ceil(foot + em * FOOT), shapes };
}

/** A long unit stands above the chart alone. */
function named(unit: string): string {
  return textWidth(unit) > LONG ? '' : ` ${unit}`;
}

function barsOf({ from, to, parts, decimals, changeDecimals, unit, changeUnit }: RatioSplit): Bar[] {
  let at = from.value;
  const end = ({ name, value }: RatioSplit['from']): Bar => ({
    ...{ name, from: 0, to: value, whole: true },
    text: `${formatFigure(value, decimals)}${named(unit)}`,
  });
  return [
    end(from),
    ...parts.map(({ name, value, shown }): Bar => {
      const before = at;
      at += value;
      const text = `${formatSigned(shown, changeDecimals)}${named(changeUnit)}`;
      return { name, text, from: before, to: at, whole: false };
    }),
    end(to),
  ];
}

function scaleOf(bars: readonly Bar[]): Scale {
  const reached = bars.flatMap(({ from, to, whole }) => (whole ? [to] : [from, to]));
  const scale = niceScale(reached, 4);
  const lowest = Math.min(...reached);
  return lowest === scale.min && scale.min > 0 ? { ...scale, min: scale.min - scale.interval } : scale;
}

function gridOf(
  scale: Scale,
  xOf: (value: Figure) => number,
  tops: readonly number[],
  { fontSize: em, line, mute }: Drawing['theme'],
  width: number,
): Shape[] {
  const foot = tops.length * em * ROW;
  // Across the bars alone, or they would run through the words above them.
  const d = (at: number) => tops.map((top) => `M${at} ${top - em * 0.2}v${em * (BAR + 0.4)}`).join('');
  const lines = Math.round((scale.max - scale.min) / scale.interval) + 1;
  const texts = Array.from({ length: lines }, (_, index) => scale.min + index * scale.interval);
  const digits = scaleDecimals(scale);
  const every = texts.some((value) => textWidth(formatFigure(value, digits)) * em * 1.4 > width / lines)
    ? 2
    : 1;
  return texts.flatMap((value, index): Shape[] => {
    const at = xOf(value);
    const anchor = index === 0 ? 'start' : index === lines - 1 ? 'end' : 'middle';
    return [
      { kind: 'path', d: d(at), fill: 'none', stroke: line, strokeWidth: 1 },
      ...(index % every === 0
        ? [
            {
              ...({ kind: 'text', x: at, y: foot + em * 1.35, text: formatFigure(value, digits) } as const),
              ...({ size: em * 0.95, fill: mute, anchor } as const),
            },
          ]
        : []),
    ];
  });
}

/** Near the beginning of a bar that does not begin at nothing. */
function tear(em: number, top: number, fill: string): Shape {
  const x = em * 0.9;
  const bottom = top + em * BAR;
  return {
    kind: 'path',
    d: `M${x} ${bottom + 1}l${em * 0.5} ${-em * BAR - 2}h${em * 0.3}l${-em * 0.5} ${em * BAR + 2}Z`,
    fill,
  };
}

/** The split in one sentence and as a table. */
export function ratioSplitText(name: string, split: RatioSplit, locale: Locale): ChartText {
  const words = chartWords(locale);
  const { from, to, parts, change, unit, changeUnit, decimals, changeDecimals } = split;
  const signed = (value: number) => withUnit(formatSigned(value, changeDecimals), changeUnit, locale);
  const ends = [from, to].map(
    (end) => `${end.name} ${withUnit(formatFigure(end.value, decimals), unit, locale)}`,
  );
  const told = [
    ends.join(' → '),
    `${CHANGE[locale]} ${signed(change)}`,
    ...parts.map((part) => `${part.name} ${signed(part.shown)}`),
  ];
  return {
    sentence: `${name}${words.colon}${told.join(words.comma)}${words.stop}`,
    columns: [PART[locale], words.value],
    rows: [
      [from.name, withUnit(formatFigure(from.value, decimals), unit, locale)],
      ...parts.map((part) => [part.name, signed(part.shown)]),
      [CHANGE[locale], signed(change)],
      [to.name, withUnit(formatFigure(to.value, decimals), unit, locale)],
    ],
    data: {
      columns: [PART[locale], words.value, locale === 'zh' ? '单位' : 'Unit'],
      rows: [
        [from.name, from.value, unit],
        ...parts.map((part) => [part.name, part.value, changeUnit]),
        [to.name, to.value, unit],
      ],
    },
  };
}
