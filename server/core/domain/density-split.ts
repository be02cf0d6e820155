import { type Breakdown, breakdownOf } from './breakdown.ts';
import { alignDecimals, sumExactly } from './exact-decimal.ts';
import { quotient } from './quotient.ts';
import type { Figure } from './units.ts';

/** What a ratio is made of at one moment: robots and employees, own figure and the parent's. */
export interface RatioPoint {
  numerator: Figure;
  denominator: Figure;
}

export type DensityPart = 'numerator' | 'denominator';

/** Why a change of a ratio is not split. */
export const NO_DENSITY_SPLIT = [
  'not_a_ratio', // the indicator has no numerator and denominator
  'no_figure_from', // the ratio of the older period is not known
  'no_figure_to', // nor that of the newer one
  'published_only', // a ratio printed without what it was made of
  'not_positive', // a logarithm needs figures above zero
] as const;
export type NoDensitySplit = (typeof NO_DENSITY_SPLIT)[number];

/** A ratio's change and what its two figures have to do with it, in the ratio's unit. */
export interface DensitySplit {
  from: Figure;
  to: Figure;
  /** L(to, from), the logarithmic mean by which growth rates become amounts. */
  logMean: Figure;
  /** to − from = numerator's part + denominator's part; a growing denominator's part is negative. */
  change: Breakdown<DensityPart>;
}

/**
 * Splits the change of a ratio by the logarithmic mean (method, section 5):
 * Δ = L·ln(n₁ ÷ n₀) − L·ln(d₁ ÷ d₀) with L = (r₁ − r₀) ÷ ln(r₁ ÷ r₀). Exact but for binary noise, which
 * the denominator's part takes, so that the parts add up to the last digit.
 *
 * @param scale 10 000 for 台/万人, 100 for %
 * @param decimals digits in which the ratio is shown
 * @returns null unless all four figures and the scale are above zero and both ratios finite
 */
export function splitDensity(
  from: RatioPoint,
  to: RatioPoint,
  scale: number,
  decimals: number,
): DensitySplit | null {
  const figures = [from.numerator, from.denominator, to.numerator, to.denominator, scale];
  if (figures.some((figure) => !(figure > 0))) return null;
  const before = ratioOf(from, scale);
  const after = ratioOf(to, scale);
  if (before === null || after === null) return null;
  const numeratorGrowth = logOfQuotient(to.numerator, from.numerator);
  const denominatorGrowth = logOfQuotient(to.denominator, from.denominator);
  const mean = logMeanOf(before, after, numeratorGrowth - denominatorGrowth);
  const [start, end, numerator] = alignDecimals([before, after, mean * numeratorGrowth]) as [
    Figure,
    Figure,
    Figure,
  ];
  const parts = [
    { code: 'numerator' as const, value: numerator },
    { code: 'denominator' as const, value: sumExactly(end, -start, -numerator) },
  ];
  return { from: before, to: after, logMean: mean, change: breakdownOf(parts, decimals) };
}

/** Above zero and finite, or null. */
function ratioOf({ numerator, denominator }: RatioPoint, scale: number): Figure | null {
  const ratio = quotient(numerator, denominator);
  const scaled = ratio === null ? null : ratio * scale;
  return scaled !== null && scaled > 0 && Number.isFinite(scaled) ? scaled : null;
}

/** ln(a ÷ b), precise also where the two are nearly equal or their quotient overflows. */
function logOfQuotient(a: number, b: number): number {
  const growth = (a - b) / b;
  return Math.abs(growth) < 0.5 ? Math.log1p(growth) : Math.log(a) - Math.log(b);
}

/** Below this growth the mean's own formula loses digits, and its series has none to lose. */
const NEARLY_EQUAL = 1e-4;

/** (b − a) ÷ ln(b ÷ a); a where they are equal. Near it √(ab)·(1 + g² ÷ 24), with g = ln(b ÷ a). */
function logMeanOf(a: Figure, b: Figure, growth: number): Figure {
  if (Math.abs(growth) >= NEARLY_EQUAL) return (b - a) / growth;
  return Math.sqrt(a) * Math.sqrt(b) * (1 + growth ** 2 / 24);
}
