import type { EnteredCell } from '#core/domain/entry/entered-cells.ts';
import { hostOf } from '#core/domain/entry/figure-faults.ts';
import type { Db } from '#db/client.ts';
import { keepSources } from '#db/queries/entry.ts';
import type { Cell } from '#db/queries/publish.ts';
import type { LoadedVocabulary } from '../uploads/vocabulary.ts';

/** The rows of new and changed figures; their sources are kept first. */
export async function cellsToWrite(
  tx: Db,
  cells: readonly EnteredCell[],
  { indicators, regions }: LoadedVocabulary,
): Promise<Cell[]> {
  const moved = cells.filter(({ state }) => state !== 'unchanged');
  const addresses = new Set(moved.map(({ sourceUrl }) => sourceUrl).filter((url) => url !== null));
  const sources = await keepSources(
    tx,
    [...addresses].map((url) => ({ url, publisher: hostOf(url) ?? url })),
  );
  const indicatorIds = new Map(indicators.map(({ code, id }) => [code, id]));
  const regionIds = new Map(regions.map(({ code, id }) => [code, id]));
  return moved.map(({ indicator, region, period, form, content, sourceUrl, occurredOn }) => ({
    ...content,
    indicatorId: indicatorIds.get(indicator)!,
    regionId: regionIds.get(region)!,
    period,
    form,
    sourceId: sourceUrl === null ? null : sources.get(sourceUrl)!,
    occurredOn,
  }));
}

/** What a batch is about, where it is about one thing only. */
export function originOf(cells: readonly EnteredCell[], { regions }: LoadedVocabulary) {
  const codes = new Set(cells.map(({ region }) => region));
  const periods = new Set(cells.map(({ period }) => period));
  const [only] = [...codes];
  return {
    planId: null,
    regionId: codes.size === 1 ? regions.find(({ code }) => code === only)!.id : null,
    period: periods.size === 1 ? [...periods][0]! : null,
  };
}
