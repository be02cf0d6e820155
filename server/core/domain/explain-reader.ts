import type { ExplanationStep } from './explanation.ts';
import {
  computedDecimals,
  formatDate,
  formatFigure,
  formatPercent,
  formatPeriod,
  formatPoints,
  formatSigned,
  type Locale,
  withUnit,
} from './format.ts';
import { unitName } from './unit-name.ts';
import { unitOfChange } from './unit-of-change.ts';

/** Reads the values of one step, formatted for one language. */
export interface Reader {
  figure: (name: string) => string;
  /** A figure that was computed, with a decimal at least: 3.75 of 5 firms is not 4. */
  computed: (name: string) => string;
  /** A figure, or the range from one to another where both ends are given. */
  range: (name: string, low: string, high: string) => string;
  /** A difference of two figures: of percentages it is told in 个百分点. */
  difference: (name: string) => string;
  /** A difference that was computed, with a decimal at least. */
  computedDifference: (name: string) => string;
  /** A computed change with its sign. */
  change: (name: string) => string;
  percent: (name: string) => string;
  /** A percentage with its sign. */
  growth: (name: string) => string;
  points: (name: string) => string;
  /** Points without their sign. */
  size: (name: string) => string;
  /** How many times one thing is another. */
  ratio: (name: string) => string;
  /** A number of things, with a decimal only where it is not whole. */
  count: (name: string) => string;
  period: (name: string) => string;
  date: (name: string) => string;
  text: (name: string) => string;
  number: (name: string) => number | null;
}

export type Sentence = (r: Reader) => string;

/** @param decimals digits of the indicator's figures */
export function reader(values: ExplanationStep['values'], locale: Locale, decimals: number): Reader {
  const number = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const points = (name: string) => formatPoints(number(name), locale);
  const inUnit = (figure: string) => withUnit(figure, unitName(text('unit') ?? '', locale), locale);
  const asChange = (figure: string) =>
    withUnit(figure, unitName(unitOfChange(text('unit') ?? ''), locale), locale);
  const percent = (name: string) => formatPercent(number(name));
  return {
    number,
    figure: (name) => inUnit(formatFigure(number(name), decimals)),
    computed: (name) => inUnit(formatFigure(number(name), computedDecimals(decimals))),
    range: (name, low, high) => {
      const ends = [number(low), number(high)];
      const whole = ends.every((end) => end !== null);
      return inUnit(
        whole
          ? ends.map((end) => formatFigure(end, decimals)).join('–')
          : formatFigure(number(name), decimals),
      );
    },
    difference: (name) => asChange(formatFigure(number(name), decimals)),
    computedDifference: (name) => asChange(formatFigure(number(name), computedDecimals(decimals))),
    change: (name) => asChange(formatSigned(number(name), computedDecimals(decimals))),
    percent,
    growth: (name) => (isAbove(number(name), 0.0005) ? `+${percent(name)}` : percent(name)),
    points,
    size: (name) => points(name).replace(/^[+−]/, ''),
    ratio: (name) => formatFigure(number(name), 2),
    count: (name) => formatFigure(number(name), Number.isInteger(number(name)) ? 0 : 1),
    period: (name) => formatPeriod(text(name), locale),
    date: (name) => formatDate(text(name), locale),
    text: (name) => text(name) ?? '—',
  };
}

function isAbove(value: number | null, bound: number): boolean {
  return value !== null && value >= bound;
}

/** The bounds of a light's rule in words. */
export function lightRange(r: Reader, phrase: (above: number | null, upTo: number | null) => string): string {
  return phrase(r.number('above'), r.number('upTo'));
}

/** " × 10,000" where a quotient is told times something. */
export function timesScale(r: Reader): string {
  const scale = r.number('scale');
  return scale === null || scale === 1 ? '' : ` × ${formatFigure(scale, 0)}`;
}
