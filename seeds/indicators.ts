import { EVENT_INDICATORS } from './indicators/event.ts';
import type { IndicatorSeed } from './indicators/indicator-seed.ts';
import { JIANGSU_INDICATORS } from './indicators/jiangsu.ts';
import { MINHANG_INDICATORS } from './indicators/minhang.ts';
import { PUBLISHED_INDICATORS } from './indicators/published.ts';
import { SHANDONG_INDICATORS } from './indicators/shandong.ts';

/**
 * Everything that is counted: one indicator for each of the targets, the numerators and denominators
 * that ratios and shares are recomputed from, and what the statistics office publishes. Two scopes, or
 * two bodies that decide what counts, are two indicators, however alike their names are.
 */
export const INDICATORS: readonly IndicatorSeed[] = [
  ...EVENT_INDICATORS,
  ...SHANDONG_INDICATORS,
  ...JIANGSU_INDICATORS,
  ...MINHANG_INDICATORS,
  ...PUBLISHED_INDICATORS,
];
