import type { Period } from '#core/domain/period.ts';
import type { Figure, IndicatorCode, PlanCode, RegionCode } from '#core/domain/units.ts';

/** One region's figures for one indicator, told by what they come to at a few quarters. */
export interface Story {
  plan: PlanCode;
  indicator: IndicatorCode;
  region: RegionCode;
  /**
   * Oldest first; the quarters between them are filled in by `levelPath`. The region reports from the
   * first to the last and is silent otherwise. `'sum'`: exactly what the plan's other regions that tell
   * this indicator's story come to, quarter by quarter.
   */
  anchors: readonly Anchor[] | 'sum';
}

/** For a flow the sum of the last four quarters, for anything else the value at the quarter's end. */
export interface Anchor {
  quarter: Period;
  level: Figure;
}

/** Levels at the ends of 2023, 2024 and 2025 and at the end of September 2026. */
export type FourLevels = readonly [Figure, Figure, Figure, Figure];

const FOUR_QUARTERS = ['2023-Q4', '2024-Q4', '2025-Q4', '2026-Q3'] as const;

/** Puts four levels at their four quarters. */
export function atFourQuarters(levels: FourLevels): Anchor[] {
  return FOUR_QUARTERS.map((quarter, place) => ({ quarter, level: levels[place]! }));
}
