import { sumExactly } from '../domain/exact-decimal.ts';
import { formatFigure, formatPercent, formatPoints, formatSigned, type Locale } from '../domain/format.ts';
import { pointsBetween } from '../domain/quotient.ts';
import { roundHalfUp } from '../domain/rounding.ts';
import type { Figure } from '../domain/units.ts';

/** By what regions are compared: the share of their own way, which is fair to the small, or the figure itself. */
export const REGION_MEASURES = ['distance', 'level'] as const;
export type RegionMeasure = (typeof REGION_MEASURES)[number];

/** How values of a measure are written. Of `distance` they are shares of one, of `level` figures in `unit`. */
export interface MeasureText {
  measure: RegionMeasure;
  unit: string;
  decimals: number;
}

export function measureText(value: Figure | null, { measure, decimals }: MeasureText): string {
  return measure === 'distance' ? formatPercent(value) : formatFigure(value, decimals);
}

/** By how much one value is above another: "+7.9个百分点" of shares, "+12.3" of figures; "—" where one is missing. */
export function measureChange(
  from: Figure | null,
  to: Figure | null,
  { measure, decimals }: MeasureText,
  locale: Locale,
): string {
  if (from === null || to === null) return formatSigned(null, decimals);
  return measure === 'distance'
    ? formatPoints(pointsBetween(to, from), locale)
    : formatSigned(sumExactly(to, -from), decimals);
}

/** A value for a file: percentages as such, without binary noise. */
export function measureNumber(value: Figure | null, { measure }: MeasureText): number | null {
  return value === null || measure === 'level' ? value : roundHalfUp(value * 100, 6);
}

/** What stands in a heading: "%", or the unit of the figures. */
export function measureUnit({ measure, unit }: MeasureText): string {
  return measure === 'distance' ? '%' : unit;
}
