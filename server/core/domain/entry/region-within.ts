import { reportsTo } from '../region-place.ts';
import type { RegionCode } from '../units.ts';

interface Placed {
  code: RegionCode;
  parent: RegionCode | null;
  statisticalParent: RegionCode | null;
}

/** Whether a region is another one or reports to it, directly or not. */
export function isWithin(region: RegionCode, ancestor: RegionCode, regions: readonly Placed[]): boolean {
  const above = new Map(regions.map((one) => [one.code, reportsTo(one)]));
  const passed = new Set<RegionCode>();
  let at: RegionCode | null = region;
  while (at !== null && at !== ancestor && !passed.has(at)) {
    passed.add(at);
    at = above.get(at) ?? null;
  }
  return at === ancestor;
}
