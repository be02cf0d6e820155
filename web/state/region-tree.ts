import type { RegionRow } from '#core/contract/targets.ts';
import { reportsTo } from '#core/domain/region-place.ts';

/** The regions above one, farthest first, without itself. */
export function ancestorsOf(code: string, regions: readonly RegionRow[]): RegionRow[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const above: RegionRow[] = [];
  let parent = byCode.get(code)?.parent;
  while (parent) {
    const region = byCode.get(parent);
    if (!region || above.includes(region)) break;
    above.unshift(region);
    parent = region.parent;
  }
  return above;
}

/** The regions that report to one: its children, but for those that report elsewhere, and those that report here. */
export function reportingTo(code: string, regions: readonly RegionRow[]): RegionRow[] {
  return regions.filter((region) => reportsTo(region) === code);
}

/** Regions whose name, alias, English name or code contains the text. */
export function searchRegions(text: string, regions: readonly RegionRow[]): RegionRow[] {
  const wanted = text.trim().toLowerCase();
  return regions.filter(({ code, name, shortName, nameEn, aliases }) =>
    [code, name, shortName, nameEn ?? '', ...aliases].some((word) => word.toLowerCase().includes(wanted)),
  );
}
