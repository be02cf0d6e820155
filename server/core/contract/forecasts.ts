import { type Static, Type } from 'typebox';
import { FORECAST_METHODS } from '../domain/forecast/forecast.ts';
import { CodedName, NullableBoolean, NullableNumber, NullablePeriod, PeriodText, Words } from './common.ts';

/** A projection as it was shown, and what came. Numbers are unrounded, in `unit`. */
export const ForecastRow = Type.Object({
  target: Type.String(),
  plan: Type.String(),
  indicator: CodedName,
  region: CodedName,
  unit: Type.String(),
  decimals: Type.Integer(),
  /** Which opinions were averaged. */
  method: Words(FORECAST_METHODS),
  /** When it was made, ISO 8601. */
  madeAt: Type.String(),
  /** The last level that it was made from, and how many there were. */
  period: PeriodText,
  points: Type.Integer(),
  deadline: Type.String(),
  value: Type.Number(),
  /** The interval that was meant to hold what comes in 80 % of cases. */
  low: Type.Number(),
  high: Type.Number(),
  /** The level of the deadline's own period; null until it is in, as is everything that follows from it. */
  actual: NullableNumber,
  actualPeriod: NullablePeriod,
  /** actual − value: positive = more came than was forecast. */
  error: NullableNumber,
  inside: NullableBoolean,
  /** True when what came was on record already when the projection was made; such a one proves nothing. */
  hindsight: NullableBoolean,
  demo: Type.Boolean(),
});
export type ForecastRow = Static<typeof ForecastRow>;

/** How often intervals held what came. `share` is null as long as nothing could be scored. */
const Coverage = Type.Object({ scored: Type.Integer(), inside: Type.Integer(), share: NullableNumber });

/** How the ledger has done so far. Projections made in hindsight are counted as kept and not as scored. */
export const ForecastCoverage = Type.Object({
  /** What the intervals are meant to reach. */
  intended: Type.Number(),
  kept: Type.Integer(),
  hindsight: Type.Integer(),
  /** Of real figures, and of demonstration figures. */
  real: Coverage,
  demo: Coverage,
});
export type ForecastCoverage = Static<typeof ForecastCoverage>;
