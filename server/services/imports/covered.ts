import type { Covered } from '#core/contract/imports.ts';
import { periodFromKey } from '#core/domain/period.ts';
import type { Db } from '#db/client.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { ReadRows } from '../../files/bulk/messages.ts';

/** Something as the database numbers it. */
interface Numbered {
  id: number;
  code: string;
  name: string;
}

/** What the numbers of a file's figures stand for. */
export interface Known {
  indicators: readonly Numbered[];
  regions: readonly Numbered[];
}

export async function loadKnown(db: Db): Promise<Known> {
  return { indicators: await findIndicators(db), regions: await findRegions(db) };
}

/**
 * What the figures of a file are about, indicators in the order in which they are known.
 *
 * @param touched the series with their first and last period; null for very many
 * @returns null when that was not kept, and for a file without figures
 */
export function coveredBy(touched: ReadRows['touched'], known: Known): Covered | null {
  if (touched === null) return null;
  const series = numbersIn(touched.indicators);
  const places = numbersIn(touched.regions);
  if (series.length === 0) return null;
  return {
    indicators: known.indicators.flatMap(({ id, code, name }) => {
      const place = known.regions.find((one) => one.id === places[series.indexOf(id)]);
      return place === undefined ? [] : [{ code, name, region: { code: place.code, name: place.name } }];
    }),
    regions: new Set(places).size,
    from: periodFromKey(numbersIn(touched.first).reduce((a, b) => Math.min(a, b))),
    to: periodFromKey(numbersIn(touched.last).reduce((a, b) => Math.max(a, b))),
  };
}

/** The numbers of an array as SQL writes it: `{3,1}`. */
function numbersIn(array: string): number[] {
  const inside = array.slice(1, -1);
  return inside === '' ? [] : inside.split(',').map(Number);
}
