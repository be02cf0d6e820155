import type { Fraction } from '../domain/units.ts';

/** A bar as shares of its own length, 0…1: where it ends, where the plan line and the target cross it. */
export interface BulletBar {
  level: Fraction;
  planned: Fraction | null;
  target: Fraction;
  /** True when the level lies beyond what the bar can show, above or below. */
  cut: boolean;
}

/** A bar never shows more than this many times the way. */
const LONGEST: Fraction = 1.25;

/**
 * Geometry of a bar from baseline to target. It grows beyond the target, up to a quarter of the way; what
 * lies further out, or before the baseline, is cut and says so.
 *
 * @param level share of the way covered; may be negative or above one
 * @param planned the plan line's share of the way at the same moment; null = no line
 */
export function bulletBar({ level, planned }: { level: Fraction; planned: Fraction | null }): BulletBar {
  const length = Math.min(LONGEST, Math.max(1, level, planned === null ? 0 : planned));
  const share = (value: Fraction) => Math.min(1, Math.max(0, value / length));
  return {
    level: share(level),
    planned: planned === null ? null : share(planned),
    target: 1 / length,
    cut: level < 0 || level > length,
  };
}
