import { type Static, Type } from 'typebox';
import type { ExplanationCode } from '../domain/explanation.ts';
import { WATERFALL_STEPS } from '../domain/gap-waterfall.ts';
import { DERIVATIONS } from '../domain/level.ts';
import { LIGHTS } from '../domain/light.ts';
import { OUTLOOK_CLASSES } from '../domain/outlook.ts';
import { SECOND_OPINIONS } from '../domain/second-opinion.ts';
import { STATES } from '../domain/state.ts';
import { COMPARATORS, STRENGTHS } from '../domain/target.ts';
import { orNull } from './analysis-parts.ts';
import {
  CodedName,
  NullableBoolean,
  NullableNumber,
  NullablePeriod,
  NullableText,
  NullableWords,
  PeriodText,
  Words,
} from './common.ts';
import { FormerPlanLineView, LevelPoint, PlanLineView, SupersededView } from './course.ts';
import { PromiseTermsView } from './promises.ts';

export const Explanation = Type.Object({
  code: Type.Unsafe<ExplanationCode>({ type: 'string' }),
  values: Type.Unsafe<Record<string, string | number | null>>({ type: 'object', additionalProperties: true }),
  /** The step as a sentence. */
  zh: Type.String(),
  en: Type.String(),
});

const Baseline = Type.Unsafe<{
  value: number;
  date: string;
  origin: 'stated' | 'zero' | 'first_observation';
  period: string | null;
} | null>({
  type: ['object', 'null'],
  properties: {
    value: { type: 'number' },
    date: { type: 'string' },
    origin: { type: 'string' },
    period: { type: ['string', 'null'] },
  },
  required: ['value', 'date', 'origin', 'period'],
});

/** Where the level will stand at the deadline, in the target's unit: the middle and the 80 % interval. */
const Forecast = Type.Unsafe<{ value: number; low: number; high: number } | null>({
  type: ['object', 'null'],
  properties: { value: { type: 'number' }, low: { type: 'number' }, high: { type: 'number' } },
  required: ['value', 'low', 'high'],
});

/** One target held against one region's figures. Numbers are unrounded. */
export const ProgressRow = Type.Object({
  target: Type.String(),
  plan: Type.String(),
  indicator: CodedName,
  region: CodedName,
  /** True when the region was given a part of the target; false for the plan's own region. */
  allocated: Type.Boolean(),
  /** Whether regions below were given parts of it; never of a part itself. */
  sharedOut: Type.Boolean(),
  unit: Type.String(),
  decimals: Type.Integer(),
  comparator: Words(COMPARATORS),
  comparatorWord: Type.String(),
  strength: Words(STRENGTHS),
  targetValue: Type.Number(),
  low: NullableNumber,
  high: NullableNumber,
  deadline: NullableText,
  state: Words(STATES),
  light: NullableWords(LIGHTS),
  period: NullablePeriod,
  level: NullableNumber,
  levelDerivation: NullableWords(DERIVATIONS),
  completion: NullableNumber,
  distanceCovered: NullableNumber,
  timeElapsed: NullableNumber,
  planLine: NullableNumber,
  gap: NullableNumber,
  lagPoints: NullableNumber,
  /** 1 = along the plan line. */
  pace: NullableNumber,
  /** `projection` in the target's unit, `miss` as a share of the way still to go. */
  outlook: Type.Object({
    class: Words(OUTLOOK_CLASSES),
    projection: NullableNumber,
    miss: NullableNumber,
  }),
  /** `ratio`: compound growth observed ÷ required. */
  secondOpinion: Type.Object({ class: Words(SECOND_OPINIONS), ratio: NullableNumber }),
  forecast: Forecast,
  /** Null when one of the two methods is silent. */
  methodsDisagree: NullableBoolean,
  /** The smallest revision of the level that changes the light, as a share of the level. */
  fragility: NullableNumber,
  /** Per remaining quarter, in the target's unit, positive towards the target. */
  requiredIncrement: NullableNumber,
  /** Required increment ÷ the best one ever achieved over a quarter. */
  feasibility: NullableNumber,
  baseline: Baseline,
  yoyPercent: NullableNumber,
  /** Whether an amendment or a person's choice stands between the document and what figures are held against. */
  amended: Type.Boolean(),
  /** What was promised on the day judged, and what is promised now; of a part: what the whole was. */
  promiseThen: PromiseTermsView,
  promiseNow: PromiseTermsView,
  demo: Type.Boolean(),
  ambiguities: Type.Array(Type.String()),
  explanation: Type.Array(Explanation),
  asOf: Type.String(),
});
export type ProgressRow = Static<typeof ProgressRow>;

/** Verdicts that somebody should look at, of all there are: how many, and the first of them. */
const Foremost = Type.Object({ total: Type.Integer(), items: Type.Array(ProgressRow) });

/** What of all verdicts, parts of regions included, wants attention. */
export const AttentionView = Type.Object({
  /** The newest period that any was judged by; null when none was. */
  newest: NullablePeriod,
  /** Behind their plan lines, furthest first. */
  behind: Foremost,
  /** Without a report that is due. */
  unreported: Foremost,
  /** Regions of which a report is overdue, in the order of their verdicts. */
  overdueIn: Type.Array(CodedName),
  demo: Type.Boolean(),
  asOf: Type.String(),
});
export type AttentionView = Static<typeof AttentionView>;

/** What a trend chart draws: levels, the plan line's corners and the verdict, and what stood in their place before. */
export const TrendView = Type.Object({
  progress: ProgressRow,
  levels: Type.Array(LevelPoint),
  /** Periods between the first and the last due one for which nothing was reported. */
  missing: Type.Array(PeriodText),
  planLine: PlanLineView,
  /** Oldest revision first; empty where nothing known was changed up to the moment. */
  superseded: Type.Array(SupersededView),
  /** Oldest first; those that differ from the line that followed. */
  formerPlanLines: Type.Array(FormerPlanLineView),
  /** At every period's end after the last level up to the deadline; empty where nothing can be forecast. */
  forecast: Type.Array(
    Type.Object({ date: Type.String(), value: Type.Number(), low: Type.Number(), high: Type.Number() }),
  ),
});
export type TrendView = Static<typeof TrendView>;

/** One target over time in its own region and in every region with a part of it, on the way from baseline to target. */
export const TrendsView = Type.Object({
  target: Type.String(),
  plan: Type.String(),
  indicator: CodedName,
  unit: Type.String(),
  decimals: Type.Integer(),
  /** At which the target itself is judged. */
  period: NullablePeriod,
  /** The target's own region first. */
  items: Type.Array(
    Type.Object({
      region: CodedName,
      allocated: Type.Boolean(),
      state: Words(STATES),
      light: NullableWords(LIGHTS),
      period: NullablePeriod,
      targetValue: Type.Number(),
      deadline: NullableText,
      /** Oldest first. `distanceCovered`: 0 at the baseline, 1 at the target; null where there is no way to cover. */
      levels: Type.Array(
        Type.Object({
          period: PeriodText,
          value: Type.Number(),
          distanceCovered: NullableNumber,
          derivation: Words(DERIVATIONS),
          demo: Type.Boolean(),
        }),
      ),
      /** Periods between the first and the last due one for which nothing was reported. */
      missing: Type.Array(PeriodText),
      /** The plan line's corners, to be joined by straight lines. */
      planLine: Type.Array(
        Type.Object({ date: Type.String(), value: Type.Number(), planShare: NullableNumber }),
      ),
      demo: Type.Boolean(),
    }),
  ),
  demo: Type.Boolean(),
  asOf: Type.String(),
});
export type TrendsView = Static<typeof TrendsView>;

const Stand = Type.Object({ value: Type.Number(), shown: Type.Number() });

/**
 * The way from a promise to the level, region by region: `promised` + Σ `parts` = `level`, to the last digit, and so do
 * the `shown` ones, which are printed with `decimals` digits. A region's step is its level less its part of the promise.
 */
export const WaterfallView = Type.Object({
  promised: Stand,
  level: Stand,
  decimals: Type.Integer(),
  parts: Type.Array(
    Type.Object({
      step: Words(WATERFALL_STEPS),
      /** Null for what belongs to no region. */
      region: orNull(CodedName),
      value: Type.Number(),
      shown: Type.Number(),
      /** Its level was inferred. */
      estimated: Type.Boolean(),
    }),
  ),
});
export type WaterfallView = Static<typeof WaterfallView>;

/** How a target's gap spreads over the regions below. The parts add up to `gap`: regionsGap + missingTargets + unallocated + statisticalDifference, a missing one adding nothing. */
export const DecompositionView = Type.Object({
  target: Type.String(),
  region: CodedName,
  unit: Type.String(),
  decimals: Type.Integer(),
  period: NullablePeriod,
  gap: NullableNumber,
  /** Σ gaps of the regions that have a part of the target and a figure for the period. */
  regionsGap: NullableNumber,
  /** Σ of the parts of regions without a figure for the period: their gaps are unknown. */
  missingTargets: NullableNumber,
  /** T − Σ of the regions' parts. */
  unallocated: NullableNumber,
  /** Σ of the regions' levels − L. */
  statisticalDifference: NullableNumber,
  /** Regions with a part of the target but no figure for the period: why the parts may not be known. */
  missing: Type.Array(CodedName),
  regions: Type.Array(ProgressRow),
  /** From the target to the level; null where nothing is split. */
  fromTarget: orNull(WaterfallView),
  /** From the plan line at the period's end to the level; null also where a region's plan line is not known. */
  fromPlanLine: orNull(WaterfallView),
  demo: Type.Boolean(),
});
export type DecompositionView = Static<typeof DecompositionView>;
