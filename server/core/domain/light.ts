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

/** A stretch of lags that a rule set leaves out (`uncovered`) or decides twice (`doubled`). */
export interface LightRuleFault {
  kind: 'uncovered' | 'doubled';
  above: Points | null;
  upTo: Points | null;
}

/**
 * The light for a lag.
 *
 * @param lag percentage points behind the plan line; negative = ahead. Unrounded, and compared so.
 * @param rules total: `lightRuleFaults(rules)` is empty
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

/** What keeps a rule set from deciding every lag exactly once; empty when it does. */
export function lightRuleFaults(rules: readonly LightRule[]): LightRuleFault[] {
  const low = (rule: LightRule) => rule.above ?? -Infinity;
  const high = (rule: LightRule) => rule.upTo ?? Infinity;
  const bound = (value: number) => (Number.isFinite(value) ? value : null);
  const faults: LightRuleFault[] = [];
  let reached = -Infinity;
  for (const rule of rules.filter((r) => high(r) > low(r)).sort((a, b) => low(a) - low(b))) {
    if (low(rule) > reached)
      faults.push({ kind: 'uncovered', above: bound(reached), upTo: bound(low(rule)) });
    if (low(rule) < reached) {
      faults.push({ kind: 'doubled', above: bound(low(rule)), upTo: bound(Math.min(reached, high(rule))) });
    }
    reached = Math.max(reached, high(rule));
  }
  if (reached < Infinity) faults.push({ kind: 'uncovered', above: bound(reached), upTo: null });
  return faults;
}
