import { codesIn } from '../compare/codes-in.ts';
import type { IndicatorCode, PlanCode, RegionCode } from '../units.ts';
import { readSiteAddress } from './site-address.ts';

/** A page that somebody outside can be shown: one made of approved figures and nothing else, or what was issued. */
export type SharedPage =
  | { page: 'overview' }
  | { page: 'plan'; plan: PlanCode }
  | { page: 'region'; region: RegionCode }
  | { page: 'indicator'; indicator: IndicatorCode }
  | { page: 'compare'; regions: RegionCode[]; indicators: IndicatorCode[] }
  /** An issued briefing, by the code that is printed on it. */
  | { page: 'briefing'; code: string };

const SHARED = [
  '/',
  '/plans/:code',
  '/meeting/:code',
  '/regions/:code',
  '/indicators/:code',
  '/compare',
  '/b/:code',
] as const;

/** The page that an address shows to a reader outside; null for one that is not shown outside. */
export function sharedPageOf(address: string): SharedPage | null {
  const found = readSiteAddress(address, SHARED);
  if (!found) return null;
  const { page, code, query } = found;
  switch (page as (typeof SHARED)[number]) {
    case '/':
      return { page: 'overview' };
    case '/plans/:code':
    case '/meeting/:code':
      return { page: 'plan', plan: code! };
    case '/regions/:code':
      return { page: 'region', region: code! };
    case '/indicators/:code':
      return { page: 'indicator', indicator: code! };
    case '/b/:code':
      return { page: 'briefing', code: code! };
    case '/compare': {
      const regions = codesIn(query.regions, 'regions');
      const indicators = codesIn(query.indicators, 'indicators');
      return regions.length > 0 && indicators.length > 0 ? { page: 'compare', regions, indicators } : null;
    }
  }
}
