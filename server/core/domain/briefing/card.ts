import { formatFigure } from '../format.ts';
import type { Light } from '../light.ts';
import type { Fraction, Percent } from '../units.ts';
import type { Card } from './briefing.ts';

/** A figure on a card; `decimals` digits, percentages given as shares times 100. */
export function card(
  label: string,
  value: number | null,
  {
    unit,
    note,
    decimals = 0,
    light = null,
  }: { unit: string; note: string; decimals?: number; light?: Light | null },
): Card {
  return { label, value, text: formatFigure(value, decimals), unit: value === null ? '' : unit, note, light };
}

/** A share as a percentage. */
export function hundredfold(share: Fraction | null): Percent | null {
  return share === null ? null : share * 100;
}
