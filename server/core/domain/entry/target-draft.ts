import type { Direction, MeasureKind } from '../indicator.ts';
import type { Comparator, CourseShape, Waypoint } from '../target.ts';
import type { Figure, Fraction, IndicatorCode, IsoDate, PlanCode, RegionCode, TargetCode } from '../units.ts';

/** What is checked of a target that is to be entered; what was left out is null. */
export interface TargetDraft {
  code: TargetCode;
  plan: PlanCode;
  indicator: IndicatorCode;
  /** Null = the plan's own. */
  region: RegionCode | null;
  comparator: Comparator;
  value: Figure | null;
  low: Figure | null;
  high: Figure | null;
  tolerance: Fraction | null;
  /** Null = the indicator's. */
  unit: string | null;
  deadline: IsoDate | null;
  startDate: IsoDate | null;
  baseline: { value: Figure; date: IsoDate } | null;
  denominator: string | null;
  /** Null = straight. */
  course: { shape: CourseShape; points: readonly Waypoint[] | null } | null;
  allocations: readonly { region: RegionCode; value: Figure }[];
}

export interface TargetPlan {
  code: PlanCode;
  name: string;
  nameEn: string | null;
  region: { code: RegionCode; name: string };
}

export interface TargetIndicator {
  code: IndicatorCode;
  name: string;
  nameEn: string | null;
  unit: string;
  measureKind: MeasureKind;
  direction: Direction;
}

export interface TargetRegion {
  code: RegionCode;
  name: string;
  nameEn: string | null;
  parent: RegionCode | null;
  statisticalParent: RegionCode | null;
}

export interface KnownForTarget {
  targets: readonly { code: TargetCode }[];
  plans: readonly TargetPlan[];
  indicators: readonly TargetIndicator[];
  regions: readonly TargetRegion[];
}
