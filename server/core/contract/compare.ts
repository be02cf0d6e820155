import { type Static, Type } from 'typebox';
import { FIGURE_WAYS } from '../domain/compare/compared-figure.ts';
import { COMPARE_REASONS, WITHHELD } from '../domain/compare/reason.ts';
import { FORMS, STATUSES } from '../domain/observation.ts';
import { CodedName, NullableNumber, NullableText, PeriodText, Words } from './common.ts';

/** Why something is withheld, in a sentence that names both sides. */
export const CompareReasonView = Type.Object({
  code: Words(COMPARE_REASONS),
  withheld: Words(WITHHELD),
  sides: Type.Array(Type.Object({ what: Type.String(), of: Type.Array(Type.String()) })),
  zh: Type.String(),
  en: Type.String(),
});
export type CompareReasonView = Static<typeof CompareReasonView>;

export const ComparedFigureView = Type.Object({
  period: PeriodText,
  form: Words(FORMS),
  value: NullableNumber,
  unit: Type.String(),
  status: Words(STATUSES),
  way: Words(FIGURE_WAYS),
  /** Of a figure that was rolled up: names of the regions that are not in it. */
  missing: Type.Array(Type.String()),
  demo: Type.Boolean(),
});
export type ComparedFigureView = Static<typeof ComparedFigureView>;

const NullableFigure = Type.Union([ComparedFigureView, Type.Null()]);

export const CompareCell = Type.Object({
  region: Type.String(),
  /** Null = nothing was reported. */
  figure: NullableFigure,
  /** Place among the regions of the column, 1 for the best; null where places are withheld or there is no value. */
  rank: NullableNumber,
  /** The same as known at the other moment; null without one, and where nothing was known then. */
  other: NullableFigure,
  /** The figure less the other one. */
  difference: NullableNumber,
  differenceUnit: Type.String(),
  /** Difference ÷ the other figure without its sign; null for percentages. */
  differenceShare: NullableNumber,
  differenceReasons: Type.Array(CompareReasonView),
});
export type CompareCell = Static<typeof CompareCell>;

/** One indicator in one period, over the regions. */
export const CompareColumn = Type.Object({
  indicator: CodedName,
  /** A period, or `newest`. */
  period: Type.String(),
  unit: Type.String(),
  decimals: Type.Integer(),
  /** In the order of the regions. */
  cells: Type.Array(CompareCell),
  /** Empty = the column is ranked, where it has two values or more. */
  reasons: Type.Array(CompareReasonView),
});
export type CompareColumn = Static<typeof CompareColumn>;

export const CompareView = Type.Object({
  regions: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), kind: Type.String() })),
  /** By indicator, then by period. */
  columns: Type.Array(CompareColumn),
  /** Why the indicators are kept apart; empty for one. */
  apart: Type.Array(CompareReasonView),
  /** The day from which the figures are looked at, and the other one; null = there is no other. */
  asOf: Type.String(),
  against: NullableText,
  demo: Type.Boolean(),
});
export type CompareView = Static<typeof CompareView>;

/** A line of the CSV: one figure. */
export const CompareRow = Type.Object({
  region: CodedName,
  indicator: CodedName,
  asked: Type.String(),
  period: NullableText,
  form: NullableText,
  value: NullableNumber,
  unit: Type.String(),
  status: NullableText,
  way: NullableText,
  missing: Type.Array(Type.String()),
  rank: NullableNumber,
  otherValue: NullableNumber,
  otherStatus: NullableText,
  difference: NullableNumber,
  differenceUnit: Type.String(),
  differencePercent: NullableNumber,
  withheld: Type.Array(Type.String()),
  asOf: Type.String(),
  against: NullableText,
  demo: Type.Boolean(),
});
export type CompareRow = Static<typeof CompareRow>;
