import { type Static, Type } from 'typebox';
import { CATCH_UP_REASONS, CATCH_UP_RULES, NO_CATCH_UP } from '../domain/catch-up.ts';
import { NO_DENSITY_SPLIT } from '../domain/density-split.ts';
import { CHANGE_PARTS, CHANGE_REASONS } from '../domain/level-change.ts';
import { LIGHTS } from '../domain/light.ts';
import { STATES } from '../domain/state.ts';
import { AnalysisSentence, about, BreakdownOf, orNull, told } from './analysis-parts.ts';
import {
  CodedName,
  NullableNumber,
  NullablePeriod,
  NullableText,
  NullableWords,
  PeriodText,
  Words,
} from './common.ts';

/**
 * The remaining gap of a target shared among the regions below by one rule. Σ `regions[].share` = `total`, and
 * `total` + `rest` = `gap`, to the last digit.
 */
export const CatchUpView = Type.Object({
  target: Type.String(),
  ...about,
  rule: Words(CATCH_UP_RULES),
  /** Digits in which the shares are given and add up; the indicator's, or more where the gap has more. */
  decimals: Type.Integer(),
  /** The period at which everything is compared. */
  period: NullablePeriod,
  deadline: NullableText,
  targetValue: Type.Number(),
  level: NullableNumber,
  /** Positive = still to go whatever the direction. */
  gap: NullableNumber,
  /** To the deadline, from the end of the period; part of a quarter counts as its part. */
  quartersLeft: NullableNumber,
  /** Null when nothing is shared out; `none` says why. */
  total: NullableNumber,
  /** 0 unless the gap is a quotient with more digits than are shared out. */
  rest: NullableNumber,
  none: NullableWords(NO_CATCH_UP),
  /** Of the target's own region, as of each region below. */
  perQuarter: NullableNumber,
  best: NullableNumber,
  lastYear: NullableNumber,
  regions: Type.Array(
    Type.Object({
      region: CodedName,
      /** The region's own part of the target; null when it was given none. */
      part: NullableNumber,
      level: NullableNumber,
      /** Still to go to its own part. */
      gap: NullableNumber,
      /** Best increment towards the target over one quarter. */
      best: NullableNumber,
      /** What a quarter brought on average over the last year; null without a figure of a year ago. */
      lastYear: NullableNumber,
      /** Its weight by the rule as a share of one; null where the rule cannot know it. */
      weight: NullableNumber,
      /** To bring on top of `level` by the deadline; null where the rule cannot know it, 0 where it owes nothing. */
      share: NullableNumber,
      perQuarter: NullableNumber,
      /** perQuarter ÷ best; above 1 = more than it ever achieved. */
      feasibility: NullableNumber,
      /** Why it gets nothing; null when it gets a share. */
      reason: NullableWords(CATCH_UP_REASONS),
      demo: Type.Boolean(),
      explanation: Type.Array(AnalysisSentence),
    }),
  ),
  ...told,
});
export type CatchUpView = Static<typeof CatchUpView>;

const RatioAt = orNull(
  Type.Object({
    period: PeriodText,
    ratio: Type.Number(),
    numerator: NullableNumber,
    denominator: NullableNumber,
    demo: Type.Boolean(),
  }),
);
const RatioMember = orNull(Type.Object({ code: Type.String(), name: Type.String(), unit: Type.String() }));

/** The change of a ratio between two periods, split into its numerator's and its denominator's part. */
export const DensityView = Type.Object({
  ...about,
  decimals: Type.Integer(),
  /** What the quotient is multiplied by: 10 000 for 台/万人, 100 for %. */
  scale: NullableNumber,
  numerator: RatioMember,
  denominator: RatioMember,
  from: RatioAt,
  to: RatioAt,
  /** What the change and its parts are in: 个百分点 for percentages. */
  changeUnit: Type.String(),
  /** Of the two ratios; null when nothing is split. */
  logMean: NullableNumber,
  /** Null when nothing is split; `none` says why. */
  change: orNull(BreakdownOf(['numerator', 'denominator'])),
  none: NullableWords(NO_DENSITY_SPLIT),
  ...told,
});
export type DensityView = Static<typeof DensityView>;

const ChangeEnd = Type.Object({
  period: NullablePeriod,
  level: NullableNumber,
  /** What was promised: the region's part, for a region below. */
  targetValue: Type.Number(),
  gap: NullableNumber,
  state: Words(STATES),
  demo: Type.Boolean(),
});

/**
 * What moved a target between two moments, for its own region and for every region with a part of it:
 * `activity` (the newer period less the older, both as known at `to`), `revision` (the older period as known at
 * `to` less as known at `from`), `scope` (what was promised, or what a share is of), `unsplit` where the older
 * period's figure is gone.
 */
export const ChangeView = Type.Object({
  target: Type.String(),
  indicator: CodedName,
  unit: Type.String(),
  decimals: Type.Integer(),
  /** What changes and their parts are in: 个百分点 for percentages. */
  changeUnit: Type.String(),
  /** The days of the two moments. */
  from: Type.String(),
  to: Type.String(),
  rows: Type.Array(
    Type.Object({
      region: CodedName,
      /** True for a region below with a part of the target. */
      allocated: Type.Boolean(),
      from: ChangeEnd,
      to: ChangeEnd,
      /** `from`'s period as it is known at `to`; null when it is gone. */
      restated: NullableNumber,
      /** Null when one moment has no level; `reason` says which. */
      level: orNull(BreakdownOf(CHANGE_PARTS)),
      gap: orNull(BreakdownOf(CHANGE_PARTS)),
      reason: NullableWords(CHANGE_REASONS),
      demo: Type.Boolean(),
      explanation: Type.Array(AnalysisSentence),
    }),
  ),
  demo: Type.Boolean(),
  asOf: Type.String(),
});
export type ChangeView = Static<typeof ChangeView>;

/** Targets on 0…1 of their own horizon, so that plans of different years stand side by side. */
export const PlanTimeView = Type.Object({
  plans: Type.Array(
    Type.Object({
      plan: Type.String(),
      title: Type.String(),
      titleEn: Type.String(),
      /** The plan's own period, from the eve of its first day, by its title; null where it gives none. */
      start: NullableText,
      end: NullableText,
      /** Where the day asked about lies in it, 0…1. */
      dayShare: NullableNumber,
    }),
  ),
  items: Type.Array(
    Type.Object({
      target: Type.String(),
      plan: Type.String(),
      indicator: CodedName,
      region: CodedName,
      state: Words(STATES),
      light: NullableWords(LIGHTS),
      /** Where its plan line starts, and where it ends. */
      start: NullableText,
      deadline: NullableText,
      period: NullablePeriod,
      /** 0…1, at the end of `period`. */
      timeShare: NullableNumber,
      /** 0…1, on the day asked about. */
      dayShare: NullableNumber,
      planShare: NullableNumber,
      distanceCovered: NullableNumber,
      lagPoints: NullableNumber,
      /** Every level between start and deadline, oldest first. */
      path: Type.Array(
        Type.Object({ period: PeriodText, timeShare: Type.Number(), distanceCovered: Type.Number() }),
      ),
      /** The plan line's corners, to be joined by straight lines. */
      line: Type.Array(Type.Object({ timeShare: Type.Number(), planShare: Type.Number() })),
      demo: Type.Boolean(),
      explanation: Type.Array(AnalysisSentence),
    }),
  ),
  demo: Type.Boolean(),
  asOf: Type.String(),
});
export type PlanTimeView = Static<typeof PlanTimeView>;
