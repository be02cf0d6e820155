import { addDecimals } from '../decimal.ts';
import { quotient } from '../quotient.ts';
import type { Figure, Fraction } from '../units.ts';
import type { ForecastPoint } from './path.ts';

/** How a forecast did against what came. */
export interface ForecastScore {
  /** What came − what was forecast, in the unit of both: positive = more came. */
  error: Figure;
  inside: boolean;
}

/** @param actual the level that came, in the forecast's unit */
export function scoreOf(
  { value, low, high }: Pick<ForecastPoint, 'value' | 'low' | 'high'>,
  actual: Figure,
): ForecastScore {
  return { error: addDecimals(actual, -value), inside: low <= actual && actual <= high };
}

/** How often intervals held what came. */
export interface Coverage {
  scored: number;
  inside: number;
  /** inside ÷ scored; null as long as nothing could be scored. */
  share: Fraction | null;
}

export function coverageOf(scores: readonly ForecastScore[]): Coverage {
  const inside = scores.filter((score) => score.inside).length;
  return { scored: scores.length, inside, share: quotient(inside, scores.length) };
}
