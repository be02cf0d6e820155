import { LIGHTS, type LightRule } from './light.ts';
import type { Points } from './units.ts';

/** No lag that means anything lies beyond. */
export const FARTHEST_BOUND: Points = 100_000;

/**
 * What is wrong with a stretch of lags, `above < lag ≤ upTo`: `uncovered` no rule decides it, `doubled` several
 * do, `empty` the rule given for it decides nothing, `unreadable` the rule is none (no such light, no number).
 */
export interface LightRuleFault {
  kind: 'uncovered' | 'doubled' | 'empty' | 'unreadable';
  /** Null = no bound on that side. */
  above: Points | null;
  upTo: Points | null;
}

/**
 * What keeps a rule set from deciding every lag exactly once, from the lowest lag to the highest, rules that
 * decide nothing last; empty when it is total. Neighbouring stretches with the same fault are one. The order of
 * the rules does not matter, and a light may have several rules.
 */
export function lightRuleFaults(rules: readonly LightRule[]): LightRuleFault[] {
  const deciding = rules.filter((rule) => isReadable(rule) && low(rule) < high(rule));
  const idle = rules
    .filter((rule) => !deciding.includes(rule))
    .map((rule): LightRuleFault => ({ kind: isReadable(rule) ? 'empty' : 'unreadable', ...boundsOf(rule) }));
  return [...gapsAndOverlaps(deciding), ...idle];
}

/** Between one bound and the next the number of deciding rules does not change. */
function gapsAndOverlaps(rules: readonly LightRule[]): LightRuleFault[] {
  const bounds = [
    ...new Set([-Infinity, Infinity, ...rules.flatMap((rule) => [low(rule), high(rule)])]),
  ].sort((a, b) => a - b);
  const faults: LightRuleFault[] = [];
  for (const [index, from] of bounds.slice(0, -1).entries()) {
    const to = bounds[index + 1]!;
    const count = rules.filter((rule) => low(rule) <= from && high(rule) >= to).length;
    if (count === 1) continue;
    const kind = count === 0 ? 'uncovered' : 'doubled';
    const last = faults.at(-1);
    if (last?.kind === kind && last.upTo === from) last.upTo = orOpen(to);
    else faults.push({ kind, above: orOpen(from), upTo: orOpen(to) });
  }
  return faults;
}

function isReadable({ light, above, upTo }: LightRule): boolean {
  return (
    LIGHTS.includes(light) &&
    [above, upTo].every((bound) => bound === null || Math.abs(bound) <= FARTHEST_BOUND)
  );
}

/** The bounds as they may be shown: what is no number is no bound. */
function boundsOf({ above, upTo }: LightRule): Pick<LightRuleFault, 'above' | 'upTo'> {
  return { above: above === null ? null : orOpen(above), upTo: upTo === null ? null : orOpen(upTo) };
}

function orOpen(bound: number): Points | null {
  return Number.isFinite(bound) ? bound : null;
}

function low({ above }: LightRule): number {
  return above ?? -Infinity;
}

function high({ upTo }: LightRule): number {
  return upTo ?? Infinity;
}

/** The rules from the lowest lag to the highest. */
export function inOrder(rules: readonly LightRule[]): LightRule[] {
  return [...rules].sort((a, b) => low(a) - low(b));
}
