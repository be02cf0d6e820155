import { formatFigure, formatPercent } from '../format.ts';
import type { Light } from '../light.ts';
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

/** 386.2亿元 */
export function amount(
  value: Figure,
  decimals: number,
  unit: string,
  light: Light | null = null,
): FigurePiece {
  return { text: `${formatFigure(value, decimals)}${unit}`, value, light };
}

/** A difference of two figures: of percentages it is told in 个百分点. */
export function difference(value: Figure, decimals: number, unit: string): FigurePiece {
  return amount(value, decimals, unitOfChange(unit));
}

/** 77.2% */
export function percentage(share: Fraction, light: Light | null = null): FigurePiece {
  return { text: formatPercent(share), value: share, light };
}

/** 4.4个百分点; the words around it say in which direction. */
export function pointsApart(points: Points, light: Light | null = null): FigurePiece {
  return { text: `${formatFigure(Math.abs(points), 1)}个百分点`, value: points, light };
}

/** 1.02倍 */
export function times(ratio: number): FigurePiece {
  return { text: `${formatFigure(ratio, 2)}倍`, value: ratio, light: null };
}

/** 7个 */
export function count(value: number, unit: string, light: Light | null = null): FigurePiece {
  return { text: `${value}${unit}`, value, light };
}

/** Parts of a sentence in a row: 甲（1.16倍）、乙（2.95倍）; beyond `most` 甲、乙等. */
export function listedClauses(parts: readonly Sentence[], most: number, parting = '、'): Sentence {
  const shown = parts.slice(0, most).flatMap((part, index) => (index === 0 ? part : [parting, ...part]));
  return parts.length > most ? [...shown, '等'] : shown;
}

/** 烟台、日照、青岛; beyond `most` 烟台、日照等. Names that hold a 、 themselves are parted by ；. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.slice(0, most).join(names.some((name) => name.includes('、')) ? '；' : '、');
  return names.length > most ? `${shown}等` : shown;
}
