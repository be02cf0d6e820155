import type { Indicator } from '../indicator.ts';
import type { Figure, IndicatorCode, IsoDate, PlanCode, RegionCode } from '../units.ts';

export type RegionKind = 'nation' | 'province' | 'city' | 'county' | 'township' | 'functional';

export interface KnownPlan {
  code: PlanCode;
  title: string;
  shortTitle: string;
  /** Where it holds: this region and those below it. */
  region: { code: RegionCode; name: string };
  /** Those that its targets are about, each once. */
  indicators: readonly IndicatorCode[];
  /** What its targets are to reach, of those that are a level. */
  levels: readonly PromisedLevel[];
}

/** A level that a region is to reach. */
export interface PromisedLevel {
  indicator: IndicatorCode;
  region: RegionCode;
  value: Figure;
  unit: string;
}

export interface KnownRegion {
  code: RegionCode;
  kind: RegionKind;
  name: string;
  shortName: string;
  nameEn: string | null;
  aliases: readonly string[];
  /** Administrative parent, and where it reports to when that is another one. */
  parent: RegionCode | null;
  statisticalParent: RegionCode | null;
  /** First and last day on which it existed; null = no limit known. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  successors: readonly RegionCode[];
}

export interface KnownIndicator extends Indicator {
  name: string;
  nameEn: string;
}

/** What a file may name. */
export interface Vocabulary {
  plans: readonly KnownPlan[];
  regions: readonly KnownRegion[];
  indicators: readonly KnownIndicator[];
}
