import { roundHalfUp } from '#core/domain/rounding.ts';
import type { Percent } from '#core/domain/units.ts';
import { chanceBetween } from './chance.ts';

/** By how much last year's figure is restated upwards before growth is published: firms that joined are counted back. */
const RESTATED: readonly [number, number] = [1.004, 1.026];

/**
 * 同比 as a statistics office would publish it, in per cent to one decimal: lower than the nominal rate,
 * because the base is restated to today's scope.
 *
 * @returns null with a base of nothing
 */
export function publishedGrowth(now: number, yearBefore: number, own: string): Percent | null {
  if (yearBefore <= 0) return null;
  const base = yearBefore * chanceBetween(...RESTATED, own, 'base');
  return roundHalfUp((now / base - 1) * 100, 1);
}
