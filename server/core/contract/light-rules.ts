import { type Static, Type } from 'typebox';
import { LIGHTS } from '../domain/light.ts';
import { closed, NullableNumber, Words } from './common.ts';

/** A light for every lag in percentage points with above < lag ≤ upTo; null = no bound on that side. */
export const LightRuleView = Type.Object({
  light: Words(LIGHTS),
  above: NullableNumber,
  upTo: NullableNumber,
});

export const LightRuleSetRow = Type.Object({
  rules: Type.Array(LightRuleView),
  reason: Type.String(),
  recorder: Type.String(),
  recordedAt: Type.String(),
  vintage: Type.Integer(),
});
export type LightRuleSetRow = Static<typeof LightRuleSetRow>;

/** The rules in force at a moment. */
export const LightRulesView = Type.Object({
  /** From the lowest lag to the highest. */
  rules: Type.Array(LightRuleView),
  /** False while the site has set none of its own. */
  own: Type.Boolean(),
  /** What holds until a site sets its own. */
  defaults: Type.Array(LightRuleView),
  /** The site's own rule sets, newest first. */
  history: Type.Array(LightRuleSetRow),
});
export type LightRulesView = Static<typeof LightRulesView>;

const LightRuleBody = Type.Object(
  { light: Words(LIGHTS), above: NullableNumber, upTo: NullableNumber },
  closed,
);

export const LightRulesBody = Type.Object(
  {
    rules: Type.Array(LightRuleBody, {
      minItems: 1,
      maxItems: 50,
      description:
        '落后的百分点数在 above（不含）与 upTo（含）之间时亮 light；null 为不设界。应恰好覆盖一切数值一次',
    }),
    reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S', description: '理由' }),
    recorder: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '\\S',
      description: '作出决定的人或单位',
    }),
  },
  closed,
);
export type LightRulesBody = Static<typeof LightRulesBody>;
