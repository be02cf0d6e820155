import { type Static, Type } from 'typebox';
import { DIRECTIONS, MEASURE_KINDS, PLACE_ROLLUPS } from '../domain/indicator.ts';
import { FORMS, STATUSES } from '../domain/observation.ts';
import { COMPARATORS, STRENGTHS } from '../domain/target.ts';
import { NullableNumber, NullableText, NullableWords, PeriodText, Words } from './common.ts';
import { CourseView } from './promises.ts';

export const TargetRow = Type.Object({
  code: Type.String(),
  plan: Type.String(),
  indicator: Type.String(),
  indicatorName: Type.String(),
  region: Type.String(),
  regionName: Type.String(),
  kind: Type.String(),
  comparator: Words(COMPARATORS),
  comparatorWord: Type.String(),
  value: Type.Number(),
  low: NullableNumber,
  high: NullableNumber,
  unit: Type.String(),
  strength: Words(STRENGTHS),
  tolerance: NullableNumber,
  startDate: NullableText,
  course: CourseView,
  deadline: NullableText,
  deadlineText: NullableText,
  baselineValue: NullableNumber,
  baselineDate: NullableText,
  baselineText: NullableText,
  denominator: NullableWords(['parent_target', 'parent_actual']),
  scope: NullableText,
  definition: NullableText,
  locator: Type.String(),
  /** Line of the document's text; null for a promise that was entered without its document. */
  line: NullableNumber,
  anchor: Type.String(),
  ambiguities: Type.Array(Type.String()),
});
export type TargetRow = Static<typeof TargetRow>;

export const IndicatorRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  measureKind: Words(MEASURE_KINDS),
  placeRollup: Words(PLACE_ROLLUPS),
  direction: Words(DIRECTIONS),
  decimals: Type.Integer(),
  definition: Type.String(),
  definitionEn: Type.String(),
  scope: NullableText,
  numerator: NullableText,
  denominator: NullableText,
  scale: NullableNumber,
});
export type IndicatorRow = Static<typeof IndicatorRow>;

export const RegionRow = Type.Object({
  code: Type.String(),
  gbCode: NullableText,
  name: Type.String(),
  shortName: Type.String(),
  nameEn: NullableText,
  kind: Words(['nation', 'province', 'city', 'county', 'township', 'functional']),
  parent: NullableText,
  /** Where it reports to, when that is not its administrative parent. */
  statisticalParent: NullableText,
  validFrom: NullableText,
  validTo: NullableText,
  successors: Type.Array(Type.String()),
  aliases: Type.Array(Type.String()),
  note: NullableText,
  /** Tile in the parent's tile map, 0-based from the north-west. */
  gridColumn: NullableNumber,
  gridRow: NullableNumber,
});
export type RegionRow = Static<typeof RegionRow>;

/** A reported figure in one version. */
export const ObservationRow = Type.Object({
  indicator: Type.String(),
  region: Type.String(),
  period: PeriodText,
  form: Words(FORMS),
  value: NullableNumber,
  unit: Type.String(),
  status: Words(STATUSES),
  yoyPercent: NullableNumber,
  vintage: Type.Integer(),
  recordedAt: Type.String(),
  recorder: Type.String(),
  note: NullableText,
  /** The day on which a milestone was reached. */
  occurredOn: NullableText,
  sourceUrl: NullableText,
  publishedAt: NullableText,
  demo: Type.Boolean(),
});
export type ObservationRow = Static<typeof ObservationRow>;
