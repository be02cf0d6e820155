import { alignDecimals, sumExactly } from './exact-decimal.ts';
import type { Figure, RegionCode } from './units.ts';

/** A region's part of a target, and its level for the period; null = it has not reported. */
export interface RegionPart {
  region: RegionCode;
  target: Figure;
  level: Figure | null;
}

/**
 * Where a gap comes from (method, section 5). The four parts add up to `gap`:
 * gap = regionsGap + missingTargets + unallocated + statisticalDifference, a missing one adding nothing.
 */
export interface Decomposition {
  /** T − L. */
  gap: Figure;
  /** Σ (Tᵢ − Lᵢ) over the regions that reported; null when parts were given out and none of them did. */
  regionsGap: Figure | null;
  /** Σ Tᵢ of the regions that have not reported: their gaps are unknown, so their parts stand whole. */
  missingTargets: Figure;
  /** T − Σ Tᵢ: what no region was given. */
  unallocated: Figure;
  /** Σ Lᵢ of the reporting regions − L. Holds the missing regions' unknown levels, too. */
  statisticalDifference: Figure;
  missing: RegionCode[];
}

/**
 * Splits the gap of an additive indicator over the regions below, to the last digit: levels that are quotients
 * (estimates) first lose what is binary noise.
 * @param whole target and level of the parent, in one unit with the parts
 */
export function decompose(
  whole: { target: Figure; level: Figure },
  parts: readonly RegionPart[],
): Decomposition {
  const reporting = parts.filter((part): part is RegionPart & { level: Figure } => part.level !== null);
  const silent = parts.filter((part) => part.level === null);
  const figures = alignDecimals([
    whole.target,
    whole.level,
    ...reporting.flatMap((part) => [part.target, part.level]),
    ...silent.map((part) => part.target),
  ]);
  const [target, level] = figures as [Figure, Figure];
  const own = figures.slice(2, 2 + 2 * reporting.length);
  const targets = own.filter((_, index) => index % 2 === 0);
  const levels = own.filter((_, index) => index % 2 === 1);
  const silentTargets = figures.slice(2 + 2 * reporting.length);
  const negative = (values: readonly Figure[]) => values.map((value) => -value);
  return {
    gap: sumExactly(target, -level),
    regionsGap:
      reporting.length === 0 && silent.length > 0 ? null : sumExactly(...targets, ...negative(levels)),
    missingTargets: sumExactly(...silentTargets),
    unallocated: sumExactly(target, ...negative(targets), ...negative(silentTargets)),
    statisticalDifference: sumExactly(...levels, -level),
    missing: silent.map((part) => part.region),
  };
}
