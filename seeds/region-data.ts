import data from './data/regions.json' with { type: 'json' };

export interface RegionRow {
  /** GB/T 2260 where there is one, a statistical code for towns, X… for areas that have neither. */
  code: string;
  name: string;
  /** What fits on a tile. Distinct within one tile map. */
  shortName: string;
  nameEn: string;
  level: 'province' | 'city' | 'county' | 'township' | 'functional';
  /** Administrative parent. */
  parent: string;
  /** Where it reports to, when that is not the administrative parent. */
  reportingParent?: string;
  /** True: `code` is its GB code. False: it has none. Null: it has one that is not known here. */
  gb: boolean | null;
  std?: string;
  alias?: string[];
  /** First and last day; absent = no limit known. */
  validFrom?: string;
  validTo?: string;
  successor?: string[];
  note?: string;
}

/** The 103 places that the plans are about. The nation above them is added by `regions.ts`. */
export const regionRows = data.regions as RegionRow[];

/** The region whose children a region is drawn and summed with. */
export function reportsTo(row: RegionRow): string {
  return row.reportingParent ?? row.parent;
}
