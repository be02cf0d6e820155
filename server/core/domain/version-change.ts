import { sumExactly } from './exact-decimal.ts';
import { convertUnit } from './measure-unit.ts';
import type { ObservationStatus } from './observation.ts';
import { quotient } from './quotient.ts';
import { unitOfChange } from './unit-of-change.ts';
import type { Figure, Fraction, Percent } from './units.ts';

/** A figure in one version, as far as versions are compared. */
export interface FigureVersion {
  /** In `unit`; null where the status carries none. */
  value: Figure | null;
  unit: string;
  status: ObservationStatus;
  yoyPercent: Percent | null;
}

/** By how much a version differs from the one before. */
export interface VersionDifference {
  /** In `unit`; null where one of the two has no value, or their units do not convert. */
  difference: Figure | null;
  /** That of the newer version; 个百分点 for percentages. */
  unit: string;
  /** Difference ÷ the older value without its sign; null for percentages and where the older value is 0. */
  share: Fraction | null;
}

/** The newer version less the older one (null = there was none). */
export function versionDifference(
  before: Pick<FigureVersion, 'value' | 'unit'> | null,
  after: Pick<FigureVersion, 'value' | 'unit'>,
): VersionDifference {
  const unit = unitOfChange(after.unit);
  const nothing = { difference: null, unit, share: null };
  if (before === null || before.value === null || after.value === null) return nothing;
  const older = convertUnit(before.value, before.unit, after.unit);
  if (older === null) return nothing;
  const difference = sumExactly(after.value, -older);
  return { difference, unit, share: unit === after.unit ? quotient(difference, Math.abs(older)) : null };
}

/**
 * What happened to a figure: `activity` one became known of which there was no value before, `revision` an earlier
 * one changed or was withdrawn. Null where nothing that is told of it differs.
 */
export const FIGURE_CHANGES = ['activity', 'revision'] as const;
export type FigureChange = (typeof FIGURE_CHANGES)[number];

export function figureChange(before: FigureVersion | null, after: FigureVersion): FigureChange | null {
  if (before === null) return 'activity';
  if (before.value === null && after.value !== null) return 'activity';
  const told = ['value', 'unit', 'status', 'yoyPercent'] as const;
  return told.some((fact) => before[fact] !== after[fact]) ? 'revision' : null;
}
