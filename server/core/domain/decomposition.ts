import { addDecimals } from './decimal.ts';
import type { Figure, RegionCode } from './units.ts';

/** A region's part of a target, and its level for the period; null = it has not reported. */
export interface RegionPart {
  region: RegionCode;
  target: Figure;
  level: Figure | null;
}

/**
 * Where a gap comes from (method, section 5). The four parts add up to `gap`:
 * gap = regionsGap + missingTargets + unallocated + statisticalDifference.
 */
export interface Decomposition {
  /** T − L. */
  gap: Figure;
  /** Σ (Tᵢ − Lᵢ) over the regions that reported. */
  regionsGap: Figure;
  /** Σ Tᵢ of the regions that have not reported: their gaps are unknown, so their parts stand whole. */
  missingTargets: Figure;
  /** T − Σ Tᵢ: what no region was given. */
  unallocated: Figure;
  /** Σ Lᵢ of the reporting regions − L. Holds the missing regions' unknown levels, too. */
  statisticalDifference: Figure;
  missing: RegionCode[];
}

/**
 * Splits the gap of an additive indicator over the regions below.
 * @param whole target and level of the parent, in one unit with the parts
 */
export function decompose(
  whole: { target: Figure; level: Figure },
  parts: readonly RegionPart[],
): Decomposition {
  const reporting = parts.filter((part): part is RegionPart & { level: Figure } => part.level !== null);
  const silent = parts.filter((part) => part.level === null);
  const gap = addDecimals(whole.target, -whole.level);
  const regionsGap = addDecimals(...reporting.flatMap((part) => [part.target, -part.level]));
  const missingTargets = addDecimals(...silent.map((part) => part.target));
  const unallocated = addDecimals(whole.target, ...parts.map((part) => -part.target));
  return {
    gap,
    regionsGap,
    missingTargets,
    unallocated,
    statisticalDifference: addDecimals(...reporting.map((part) => part.level), -whole.level),
    missing: silent.map((part) => part.region),
  };
}
