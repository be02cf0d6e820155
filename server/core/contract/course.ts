import { type Static, Type } from 'typebox';
import { DERIVATIONS } from '../domain/level.ts';
import { STATUSES } from '../domain/observation.ts';
import { RULING_KINDS } from '../domain/promise.ts';
import { COMPARATORS } from '../domain/target.ts';
import { NullableNumber, NullableText, PeriodText, Words } from './common.ts';

export const LevelPoint = Type.Object({
  period: PeriodText,
  /** The last day of the period. */
  date: Type.String(),
  value: Type.Number(),
  derivation: Words(DERIVATIONS),
  status: Words(STATUSES),
  demo: Type.Boolean(),
});
export type LevelPoint = Static<typeof LevelPoint>;

export const PlanLineView = Type.Array(Type.Object({ date: Type.String(), value: Type.Number() }));

/** A stretch of the course as it was known until a publication changed it. */
export const SupersededView = Type.Object({
  supersededAt: Type.String(),
  /** Oldest first: the levels that were replaced, and the neighbours that stayed. */
  points: Type.Array(
    Type.Object({
      ...LevelPoint.properties,
      replaced: Type.Boolean(),
      /** Null for what stayed, and where nothing came in its place. */
      replacedBy: NullableNumber,
    }),
  ),
});
export type SupersededView = Static<typeof SupersededView>;

/** A plan line that a ruling changed, with the promise that it led to. */
export const FormerPlanLineView = Type.Object({
  /** Amended by the authority, or chosen anew by a person. */
  kind: Words(RULING_KINDS),
  /** The day on which the later one took hold. */
  until: Type.String(),
  comparator: Words(COMPARATORS),
  targetValue: Type.Number(),
  low: NullableNumber,
  high: NullableNumber,
  deadline: NullableText,
  planLine: PlanLineView,
});
export type FormerPlanLineView = Static<typeof FormerPlanLineView>;
