import type { Light, LightRule } from '#core/domain/light.ts';
import { numberIn } from './term-form.ts';

/** A rule as inputs hold it; an empty bound is none. */
export interface RuleForm {
  light: Light;
  above: string;
  upTo: string;
}

export function ruleFormOf({ light, above, upTo }: LightRule): RuleForm {
  return { light, above: above === null ? '' : String(above), upTo: upTo === null ? '' : String(upTo) };
}

/** The rule that is meant. A bound that is no number becomes NaN, which no rule set may hold. */
export function ruleOf({ light, above, upTo }: RuleForm): LightRule {
  return { light, above: boundOf(above), upTo: boundOf(upTo) };
}

function boundOf(text: string): number | null {
  const bound = numberIn(text);
  return typeof bound === 'string' ? Number.NaN : bound;
}
