import type { Figure } from '../units.ts';

/**
 * Variance of the change between two figures that comes from rounding alone: figures written to r are off
 * by up to r ÷ 2, evenly, each with a variance of r² ÷ 12. Figures that never moved are no proof that
 * nothing can move.
 */
export function roundingVariance(figures: readonly Figure[]): number {
  const written = 10 ** -Math.max(...figures.map(decimalsOf));
  return (2 * written ** 2) / 12;
}

function decimalsOf(figure: Figure): number {
  const [digits, exponent] = String(figure).split('e');
  const [, decimals = ''] = digits!.split('.');
  return Math.max(0, decimals.length - (exponent === undefined ? 0 : Number(exponent)));
}
