import { computedDecimals, formatFigure } from '../domain/format.ts';
import type { ForecastPoint } from './trend.ts';

/**
 * An expected figure with its bounds: "478.2 (455.0–501.3)". A computed figure, so with a decimal at least.
 * @param decimals digits of the indicator's figures
 */
export function intervalText(
  { value, low, high }: Pick<ForecastPoint, 'value' | 'low' | 'high'>,
  decimals: number,
): string {
  const [middle, from, to] = [value, low, high].map((figure) =>
    formatFigure(figure, computedDecimals(decimals)),
  );
  return `${middle} (${from}–${to})`;
}
