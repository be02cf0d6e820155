import { formatFigure, formatPercent, type Locale } from '../format.ts';
import type { Light } from '../light.ts';
import { unitName } from '../unit-name.ts';
import { unitOfChange } from '../unit-of-change.ts';
import type { Figure, Fraction, Points } from '../units.ts';

/** A number inside a sentence, as printed and as it is. */
export interface FigurePiece {
  text: string;
  value: number;
  /** The light of what it tells; colours the figure, together with the words around it. */
  light: Light | null;
}

export type Piece = string | FigurePiece;
export type Sentence = readonly Piece[];

/**
 * A sentence from words and numbers. Every sentence of a briefing carries at least one number; one
 * without is a bug and throws.
 */
export function sentence(words: TemplateStringsArray, ...pieces: readonly (Piece | Sentence)[]): Sentence {
  const whole = clause(words, ...pieces);
  if (whole.every((piece) => typeof piece === 'string')) {
    throw new RangeError(`A sentence without a number: ${plainText(whole)}`);
  }
  return whole;
}

/** A part of a sentence, which may go without a number. */
export function clause(words: TemplateStringsArray, ...pieces: readonly (Piece | Sentence)[]): Sentence {
  const all = words.flatMap((word, index): Piece[] => {
    const piece = pieces[index];
    if (piece === undefined) return [word];
    return Array.isArray(piece) ? [word, ...piece] : [word, piece as Piece];
  });
  return merged(all);
}

export const NOTHING: Sentence = [];

function merged(pieces: readonly Piece[]): Sentence {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** The sentence as it reads. */
export function plainText(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** 386.2亿元 / 386.2 CNY 100m */
export function amount(
  value: Figure,
  decimals: number,
  unit: string,
  light: Light | null = null,
  locale: Locale = 'zh',
): FigurePiece {
  const figure = formatFigure(value, decimals);
  const after = unitAfter(unit, locale);
  const one = locale === 'en' && (figure === '1' || figure === '−1');
  return { text: `${figure}${one ? (SINGULAR[after] ?? after) : after}`, value, light };
}

const SINGULAR: Record<string, string> = {
  ' firms': ' firm',
  ' items': ' item',
  ' people': ' person',
  ' robots': ' robot',
  ' sets': ' set',
};

/** A difference of two figures: of percentages it is told in 个百分点. */
export function difference(
  value: Figure,
  decimals: number,
  unit: string,
  locale: Locale = 'zh',
): FigurePiece {
  return amount(value, decimals, unitOfChange(unit), null, locale);
}

/** A unit as it stands right behind a figure: 亿元, " CNY 100m", "%". */
export function unitAfter(unit: string, locale: Locale): string {
  if (locale === 'zh' || unit === '%') return unit;
  return unit === '个百分点' ? ' percentage points' : ` ${unitName(unit, locale)}`;
}

/** 77.2% */
export function percentage(share: Fraction, light: Light | null = null): FigurePiece {
  return { text: formatPercent(share), value: share, light };
}

/** 4.4个百分点 / 4.4 percentage points; the words around it say in which direction. */
export function pointsApart(points: Points, light: Light | null = null, locale: Locale = 'zh'): FigurePiece {
  return { ...amount(Math.abs(points), 1, '个百分点', light, locale), value: points };
}

/** 1.02倍 / 1.02 times */
export function times(ratio: number, locale: Locale = 'zh'): FigurePiece {
  return { text: `${formatFigure(ratio, 2)}${locale === 'zh' ? '倍' : ' times'}`, value: ratio, light: null };
}

/** 7个 */
export function count(value: number, unit: string, light: Light | null = null): FigurePiece {
  return { text: `${value}${unit}`, value, light };
}

/** "1 month", "3 months": what stands in a text that is no sentence. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${value} ${value === 1 ? one : many}`;
}

/** The same in English: "1 target", "7 targets". */
export function tally(value: number, one: string, many = `${one}s`, light: Light | null = null): FigurePiece {
  return { text: plural(value, one, many), value, light };
}

/** The verb of so many: a figure stands out with what it counts, its verb among the other words. */
export function agreeing(value: number, one: string, many: string): string {
  return value === 1 ? one : many;
}

/** The number alone, where the words around it say of what. */
export function bare(value: number, light: Light | null = null): FigurePiece {
  return { text: String(value), value, light };
}

/** Parts of a sentence in a row: 甲（1.16倍）、乙（2.95倍）; beyond `most` 甲、乙等 / A, B and others. */
export function listedClauses(
  parts: readonly Sentence[],
  most: number,
  parting = '、',
  locale: Locale = 'zh',
): Sentence {
  const between = locale === 'en' && parting === '、' ? ', ' : parting;
  const shown = parts.slice(0, most).flatMap((part, index) => (index === 0 ? part : [between, ...part]));
  return parts.length > most ? [...shown, locale === 'en' ? ' and others' : '等'] : shown;
}

/** 烟台、日照、青岛; beyond `most` 烟台、日照等. Names that hold a 、 (in English a comma) themselves are parted by ；. */
export function listed(names: readonly string[], most = 4, locale: Locale = 'zh'): string {
  const [parting, apart, others] = locale === 'en' ? [', ', '; ', ' and others'] : ['、', '；', '等'];
  const mark = parting!.trim();
  const shown = names.slice(0, most).join(names.some((name) => name.includes(mark)) ? apart : parting);
  return names.length > most ? `${shown}${others}` : shown;
}
