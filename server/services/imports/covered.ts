import type { Covered } from '#core/contract/imports.ts';
import { periodFromKey } from '#core/domain/period.ts';
import type { ReadRows } from '../../files/bulk/messages.ts';

/** An indicator as the database numbers it. */
export interface NumberedName {
  id: number;
  code: string;
  name: string;
}

/**
 * What the figures of a file are about, indicators in the order in which they are given.
 *
 * @param touched the series with their first and last period; null for very many
 * @returns null when that was not kept, and for a file without figures
 */
export function coveredBy(touched: ReadRows['touched'], indicators: readonly NumberedName[]): Covered | null {
  if (touched === null) return null;
  const named = new Set(numbersIn(touched.indicators));
  if (named.size === 0) return null;
  return {
    indicators: indicators.filter(({ id }) => named.has(id)).map(({ code, name }) => ({ code, name })),
    regions: new Set(numbersIn(touched.regions)).size,
    from: periodFromKey(numbersIn(touched.first).reduce((a, b) => Math.min(a, b))),
    to: periodFromKey(numbersIn(touched.last).reduce((a, b) => Math.max(a, b))),
  };
}

/** The numbers of an array as SQL writes it: `{3,1}`. */
function numbersIn(array: string): number[] {
  const inside = array.slice(1, -1);
  return inside === '' ? [] : inside.split(',').map(Number);
}
