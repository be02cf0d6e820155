import type { IndicatorCode } from './units.ts';

/**
 * How a figure behaves over time (method, section 1): `stock` 时点数, `flow` 时期数, `cumulative` 累计数
 * (running total since the baseline date), `ratio`, `share` (of the parent region), `milestone`.
 */
export const MEASURE_KINDS = ['stock', 'flow', 'cumulative', 'ratio', 'share', 'milestone'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** How a figure adds up over places. A separate rule from the one over time. */
export const PLACE_ROLLUPS = ['sum', 'ratio', 'max', 'none'] as const;
export type PlaceRollup = (typeof PLACE_ROLLUPS)[number];

/** Which way is better. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the arithmetic needs to know of an indicator. */
export interface Indicator {
  code: IndicatorCode;
  unit: string;
  measureKind: MeasureKind;
  placeRollup: PlaceRollup;
  direction: Direction;
  /** Digits shown after the decimal point. Never used in a comparison. */
  decimals: number;
  /** For a ratio or a share: what is divided by what, times `scale` (10 000 for 台/万人, 100 for %). */
  numerator: IndicatorCode | null;
  denominator: IndicatorCode | null;
  scale: number | null;
}
