import { type Static, Type } from 'typebox';
import { LIGHTS } from '../domain/light.ts';
import { FORMS } from '../domain/observation.ts';
import { STATES } from '../domain/state.ts';
import { orNull } from './analysis-parts.ts';
import { CodedName, NullableNumber, NullablePeriod, NullableWords, PeriodText, Words } from './common.ts';

/** What is supposed to be revised: the newest period's own figure, or the level that is judged. */
export const SUPPOSED = ['figure', 'level'] as const;

const Standing = Type.Object({
  level: NullableNumber,
  gap: NullableNumber,
  lagPoints: NullableNumber,
  state: Words(STATES),
  light: NullableWords(LIGHTS),
});

/** How a target would be judged if its newest figure were revised by a share. A supposition: nothing of it is kept. */
export const WhatIfView = Type.Object({
  target: Type.String(),
  indicator: CodedName,
  region: CodedName,
  unit: Type.String(),
  decimals: Type.Integer(),
  period: NullablePeriod,
  /** −0.02 = down by 2 %. */
  share: Type.Number(),
  now: Standing,
  /** Empty where there is no figure to suppose anything about. */
  cases: Type.Array(
    Type.Object({
      of: Words(SUPPOSED),
      /** The reported figure that is revised; null for the level as a whole. */
      figure: orNull(
        Type.Object({
          indicator: CodedName,
          decimals: Type.Integer(),
          period: PeriodText,
          form: Words(FORMS),
          before: Type.Number(),
          after: Type.Number(),
          unit: Type.String(),
        }),
      ),
      outcome: Standing,
      /** The smallest revision away from the target, as a share with its sign, just beyond which the light changes; null where none below 100 % does. */
      turnsAt: NullableNumber,
    }),
  ),
  demo: Type.Boolean(),
  asOf: Type.String(),
});
export type WhatIfView = Static<typeof WhatIfView>;
