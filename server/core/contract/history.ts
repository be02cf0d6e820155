import { type Static, Type } from 'typebox';
import { LIGHTS } from '../domain/light.ts';
import { STATES } from '../domain/state.ts';
import { COMPARATORS } from '../domain/target.ts';
import {
  CodedName,
  NullableNumber,
  NullablePeriod,
  NullableText,
  NullableWords,
  PeriodText,
  Words,
} from './common.ts';
import { Explanation } from './progress.ts';

/** A verdict of the past: a period's figures, judged on the day they were due. Numbers are unrounded. */
export const HistoryRow = Type.Object({
  target: Type.String(),
  region: CodedName,
  period: PeriodText,
  /** The day on which it is judged: when the period's figures were due, or the moment asked about if that is earlier. */
  day: Type.String(),
  /** The period that was judged: another one where a deadline had passed before. */
  judgedPeriod: NullablePeriod,
  unit: Type.String(),
  decimals: Type.Integer(),
  level: NullableNumber,
  planLine: NullableNumber,
  lagPoints: NullableNumber,
  state: Words(STATES),
  light: NullableWords(LIGHTS),
  comparator: Words(COMPARATORS),
  targetValue: Type.Number(),
  low: NullableNumber,
  high: NullableNumber,
  deadline: NullableText,
  demo: Type.Boolean(),
  explanation: Type.Array(Explanation),
});
export type HistoryRow = Static<typeof HistoryRow>;
