import { type Static, Type } from 'typebox';
import { LIGHTS } from '../domain/light.ts';
import { OUTLOOK_CLASSES } from '../domain/outlook.ts';
import { STATES } from '../domain/state.ts';
import { STRENGTHS } from '../domain/target.ts';
import { CodedName, NullablePeriod, NullableText, NullableWords, Words } from './common.ts';
import { ProgressRow } from './progress.ts';

/** A plan's own target in brief: what it takes to count it and to name it. The same names as in `ProgressRow`. */
export const TargetStanding = Type.Object({
  target: Type.String(),
  plan: Type.String(),
  indicator: CodedName,
  region: CodedName,
  allocated: Type.Boolean(),
  strength: Words(STRENGTHS),
  deadline: NullableText,
  state: Words(STATES),
  light: NullableWords(LIGHTS),
  period: NullablePeriod,
  outlook: Type.Object({ class: Words(OUTLOOK_CLASSES) }),
});
export type TargetStanding = Static<typeof TargetStanding>;

/** All plans at a glance, as large for ninety targets as for ten. */
export const OverviewView = Type.Object({
  /** Every target of every plan, in the documents' order. */
  standings: Type.Array(TargetStanding),
  /** Those told in full: of a plan with few targets all, of another those furthest behind. */
  told: Type.Array(ProgressRow),
  demo: Type.Boolean(),
  asOf: Type.String(),
});
export type OverviewView = Static<typeof OverviewView>;
