import { aimOf, wantedDirection } from './aim.ts';
import { type Light, type LightRule, ruleFor } from './light.ts';
import { quotient } from './quotient.ts';
import type { Target } from './target.ts';
import type { Figure, Fraction, Points } from './units.ts';

/** The smallest revision that changes a light. */
export interface Fragility {
  /** Size of the revision as a share of the level: the light changes just beyond it. */
  revision: Fraction;
  /** The level at which that happens. */
  threshold: Figure;
  /** What the light becomes. */
  light: Light;
}

/**
 * How far the level may be revised away from its target before the light changes: downward where it has to
 * rise, upward where it has to fall. The lag moves by 100 ÷ (T − B) points with every unit of the level, so
 * the nearest rule of another colour on that side decides.
 *
 * @param baseline B, which the revision leaves as it is
 * @param lag percentage points behind the plan line
 * @returns null when no revision in that direction changes the light, and for a level of zero, which has
 *   no percentages
 */
export function fragilityOf(
  target: Target,
  level: Figure,
  baseline: Figure,
  lag: Points,
  rules: readonly LightRule[],
): Fragility | null {
  const away = -wantedDirection(level, target);
  const way = aimOf(baseline, target) - baseline;
  // A level revised against the way from the baseline to the target falls behind, along it gets ahead.
  const worse = away * way < 0;
  const next = worse ? worseRule(lag, rules) : betterRule(lag, rules);
  const bound = worse ? next?.above : next?.upTo;
  if (away === 0 || way === 0 || !next || bound === undefined || bound === null) return null;
  const step = (Math.abs(bound - lag) / 100) * Math.abs(way);
  const revision = quotient(step, Math.abs(level));
  return revision === null ? null : { revision, threshold: level + away * step, light: next.light };
}

function worseRule(lag: Points, rules: readonly LightRule[]): LightRule | undefined {
  const { light } = ruleFor(lag, rules);
  return rules
    .filter((rule) => rule.above !== null && rule.above >= lag && rule.light !== light)
    .sort((a, b) => a.above! - b.above!)[0];
}

function betterRule(lag: Points, rules: readonly LightRule[]): LightRule | undefined {
  const { light } = ruleFor(lag, rules);
  return rules
    .filter((rule) => rule.upTo !== null && rule.upTo < lag && rule.light !== light)
    .sort((a, b) => b.upTo! - a.upTo!)[0];
}
