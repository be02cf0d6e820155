import type { RegionRow } from '#core/contract/targets.ts';
import { reportsTo } from '#core/domain/region-place.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { apiPaths } from '../paths.ts';
import { loadedValue } from './loadable.ts';
import { useList } from './use-answer.ts';

/** A region, then what it reports to, up to the root; null until the regions are known. */
export function useLineage(code: RegionCode): RegionCode[] | null {
  const regions = loadedValue(useList<RegionRow>(apiPaths.regionsAround(code)));
  return regions && lineageOf(code, regions.items);
}

export function lineageOf(code: RegionCode, regions: readonly RegionRow[]): RegionCode[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const lineage: RegionCode[] = [];
  let here: RegionCode | null = code;
  while (here !== null && !lineage.includes(here)) {
    lineage.push(here);
    const region: RegionRow | undefined = byCode.get(here);
    here = region ? reportsTo(region) : null;
  }
  return lineage;
}
