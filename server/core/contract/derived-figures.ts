import { type Static, Type } from 'typebox';
import { PLACE_ROLLUPS } from '../domain/indicator.ts';
import { DERIVATIONS } from '../domain/level.ts';
import { FORMS, STATUSES } from '../domain/observation.ts';
import { APART, LEFT_OUT, NO_ROLL_UP } from '../domain/roll-up.ts';
import { AnalysisSentence, about, orNull, told } from './analysis-parts.ts';
import { CodedName, NullableNumber, NullablePeriod, NullableWords, PeriodText, Words } from './common.ts';

/** A region's level as the regions below make it, beside what was reported for it and never instead of it. */
export const RollUpView = Type.Object({
  ...about,
  decimals: Type.Integer(),
  rule: Words(PLACE_ROLLUPS),
  period: NullablePeriod,
  /** The region's own level; null when it has none for the period. */
  reported: orNull(
    Type.Object({ value: Type.Number(), derivation: Words(DERIVATIONS), demo: Type.Boolean() }),
  ),
  /** Always a derived figure; null says why in `none`. */
  derived: orNull(
    Type.Object({
      value: Type.Number(),
      /** For ratios: Σ numerators and Σ denominators. */
      numerator: NullableNumber,
      denominator: NullableNumber,
      /** False when regions are missing in it. */
      complete: Type.Boolean(),
      demo: Type.Boolean(),
    }),
  ),
  /** Statistical difference: derived − reported; of percentages in 个百分点. */
  difference: NullableNumber,
  counted: Type.Array(
    Type.Object({
      region: CodedName,
      value: Type.Number(),
      derivation: Words(DERIVATIONS),
      demo: Type.Boolean(),
    }),
  ),
  /** Regions that should be in it. */
  missing: Type.Array(Type.Object({ region: CodedName, reason: Words(LEFT_OUT) })),
  /** Places inside the region that are not in it on purpose: their figures are in others' or go elsewhere. */
  apart: Type.Array(Type.Object({ region: CodedName, reason: Words(APART) })),
  none: NullableWords(NO_ROLL_UP),
  ...told,
});
export type RollUpView = Static<typeof RollUpView>;

const ReportedForm = orNull(
  Type.Object({
    /** In `unit`; null when it was withheld or withdrawn. */
    value: NullableNumber,
    unit: Type.String(),
    status: Words(STATUSES),
    yoyPercent: NullableNumber,
    vintage: Type.Integer(),
    demo: Type.Boolean(),
  }),
);
const DerivedForm = orNull(
  Type.Object({
    value: Type.Number(),
    unit: Type.String(),
    /** `ytd_difference` 由累计差推算, `period_sum` 由当期数相加推算. */
    how: Words(['ytd_difference', 'period_sum']),
    from: Type.Array(Type.Object({ period: PeriodText, form: Words(FORMS), value: Type.Number() })),
    demo: Type.Boolean(),
  }),
);

/** A flow's periods and year-to-dates side by side: as reported, and as the other form makes them. */
export const FormsView = Type.Object({
  ...about,
  decimals: Type.Integer(),
  /** Null for flows; anything else has one form only. */
  none: NullableWords(['not_a_flow']),
  rows: Type.Array(
    Type.Object({
      period: PeriodText,
      reported: Type.Object({ period: ReportedForm, ytd: ReportedForm }),
      derived: Type.Object({ period: DerivedForm, ytd: DerivedForm }),
      /** Derived period − reported period. */
      difference: NullableNumber,
      explanation: Type.Array(AnalysisSentence),
    }),
  ),
  demo: Type.Boolean(),
  asOf: Type.String(),
});
export type FormsView = Static<typeof FormsView>;
