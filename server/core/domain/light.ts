import type { Points } from './units.ts';

/** 绿, 黄, 红. Red means 滞后 (behind) and nothing else. */
export const LIGHTS = ['green', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** A light for every lag in points with `above < lag ≤ upTo`; `null` = no bound on that side. */
export interface LightRule {
  light: Light;
  above: Points | null;
  upTo: Points | null;
}

/** Method, section 4: green up to 5 points behind, yellow up to 20, red beyond. */
export const DEFAULT_LIGHT_RULES: readonly LightRule[] = [
  { light: 'green', above: null, upTo: 5 },
  { light: 'yellow', above: 5, upTo: 20 },
  { light: 'red', above: 20, upTo: null },
];

/**
 * The light for a lag.
 *
 * @param lag percentage points behind the plan line; negative = ahead. Unrounded, and compared so.
 * @param rules total: `lightRuleFaults(rules)` of light-rule-faults.ts is empty
 */
export function lightFor(lag: Points, rules: readonly LightRule[] = DEFAULT_LIGHT_RULES): Light {
  return ruleFor(lag, rules).light;
}

/**
 * The rule that decides a lag. THE place where a light is decided: verdicts ask here, because they also tell
 * how far the next light is. Throws a RangeError when the rule set is not total.
 */
export function ruleFor(lag: Points, rules: readonly LightRule[]): LightRule {
  const rule = rules.find(
    ({ above, upTo }) => (above === null || lag > above) && (upTo === null || lag <= upTo),
  );
  if (!rule) throw new RangeError(`The light rules leave a lag of ${lag} points undecided`);
  return rule;
}
