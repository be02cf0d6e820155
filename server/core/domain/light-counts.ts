import type { Light, LightRule } from './light.ts';
import { lightFor } from './light.ts';
import type { State } from './state.ts';
import type { Points } from './units.ts';

/**
 * How many verdicts would have each light under a set of rules. Only targets in force with a plan line have a
 * light; the rules change no state.
 * @param rules total: `lightRuleFaults(rules)` is empty
 */
export function lightCounts(
  verdicts: readonly { state: State; lagPoints: Points | null }[],
  rules: readonly LightRule[],
): Record<Light, number> {
  const counts: Record<Light, number> = { green: 0, yellow: 0, red: 0 };
  for (const { state, lagPoints } of verdicts) {
    if (state === 'in_force' && lagPoints !== null) counts[lightFor(lagPoints, rules)] += 1;
  }
  return counts;
}
