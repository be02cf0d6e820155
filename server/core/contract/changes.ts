import { type Static, type TObject, Type } from 'typebox';
import { LIGHTS } from '../domain/light.ts';
import { MILESTONE_KINDS, REPORTED_STATES } from '../domain/milestone.ts';
import { FORMS, STATUSES } from '../domain/observation.ts';
import { STATES } from '../domain/state.ts';
import { FIGURE_CHANGES } from '../domain/version-change.ts';
import { WAYS_IN } from '../domain/way-in.ts';
import {
  CodedName,
  NullableNumber,
  NullablePeriod,
  NullableText,
  NullableWords,
  PeriodText,
  Words,
} from './common.ts';

const orNull = <T extends TObject>(schema: T) => Type.Union([schema, Type.Null()]);

/** Who put it on record, and when. */
const recorded = {
  recorder: Type.String(),
  recordedAt: Type.String(),
  vintage: Type.Integer(),
};

/** A figure that became known, or an earlier one that changed. */
export const ChangedFigure = Type.Object({
  kind: Words(FIGURE_CHANGES),
  indicator: CodedName,
  decimals: Type.Integer(),
  region: CodedName,
  /** Plans that it concerns. */
  plans: Type.Array(Type.String()),
  period: PeriodText,
  form: Words(FORMS),
  /** The last version that was known before; null when there was none. */
  old: orNull(
    Type.Object({
      value: NullableNumber,
      unit: Type.String(),
      status: Words(STATUSES),
      vintage: Type.Integer(),
    }),
  ),
  value: NullableNumber,
  unit: Type.String(),
  status: Words(STATUSES),
  difference: NullableNumber,
  /** 个百分点 for percentages. */
  differenceUnit: Type.String(),
  /** Difference ÷ the value before; null for percentages and where that is 0. */
  differenceShare: NullableNumber,
  reason: NullableText,
  way: Words(WAYS_IN),
  account: NullableText,
  ...recorded,
  demo: Type.Boolean(),
});
export type ChangedFigure = Static<typeof ChangedFigure>;

/** A ruling that became known, or one known before that came into force. */
export const ChangedPromise = Type.Object({
  target: Type.String(),
  plan: Type.String(),
  indicator: CodedName,
  region: CodedName,
  kind: Words(['choice', 'amendment']),
  /** What it changes, in the names of the contract. */
  fields: Type.Array(Type.String()),
  effectiveFrom: NullableText,
  /** True where it was known before and only came into force. */
  cameIntoForce: Type.Boolean(),
  reason: Type.String(),
  document: NullableText,
  ...recorded,
});
export type ChangedPromise = Static<typeof ChangedPromise>;

export const ChangedDefinition = Type.Object({
  kind: Words(['plan', 'indicator', 'target', 'light_rules']),
  code: Type.String(),
  name: Type.String(),
  plan: NullableText,
  reason: NullableText,
  ...recorded,
});
export type ChangedDefinition = Static<typeof ChangedDefinition>;

export const ChangedMilestone = Type.Object({
  subject: Type.String(),
  kind: Words(MILESTONE_KINDS),
  title: Type.String(),
  plan: Type.String(),
  /** Null when nothing had been reported before. */
  old: NullableWords(REPORTED_STATES),
  state: Words(REPORTED_STATES),
  evidence: NullableText,
  ...recorded,
  demo: Type.Boolean(),
});
export type ChangedMilestone = Static<typeof ChangedMilestone>;

const LightEnd = Type.Object({
  period: NullablePeriod,
  level: NullableNumber,
  light: NullableWords(LIGHTS),
  state: Words(STATES),
});

/** A target whose light, or state where it has none, differs between the two moments. */
export const ChangedLight = Type.Object({
  target: Type.String(),
  plan: Type.String(),
  indicator: CodedName,
  region: CodedName,
  allocated: Type.Boolean(),
  unit: Type.String(),
  decimals: Type.Integer(),
  /** Null when the target was not there yet. */
  old: orNull(LightEnd),
  now: LightEnd,
  demo: Type.Boolean(),
});
export type ChangedLight = Static<typeof ChangedLight>;

const Standing = Type.Object({ state: Words(STATES), light: NullableWords(LIGHTS) });

/** How many targets went from one standing to another, or stayed. */
export const StatusMoveView = Type.Object({
  /** Null for targets that were not there yet. */
  from: orNull(Standing),
  to: Standing,
  /** Parts of regions are counted apart from the plans' own targets. */
  allocated: Type.Boolean(),
  count: Type.Integer(),
  demo: Type.Boolean(),
});

const End = Type.Object({ day: Type.String(), vintage: Type.Integer() });

/** What differs between two moments. Figures newest first, at most 500 of each kind; the CSV has them all. */
export const ChangesView = Type.Object({
  since: End,
  until: End,
  figures: Type.Array(ChangedFigure),
  counts: Type.Object({ activity: Type.Integer(), revision: Type.Integer() }),
  promises: Type.Array(ChangedPromise),
  definitions: Type.Array(ChangedDefinition),
  milestones: Type.Array(ChangedMilestone),
  lights: Type.Array(ChangedLight),
  /** All targets, those that stayed where they were, too. */
  moves: Type.Array(StatusMoveView),
  /** True where the demonstration was removed in between: what it had brought is not listed as gone. */
  demoRemoved: Type.Boolean(),
});
export type ChangesView = Static<typeof ChangesView>;
