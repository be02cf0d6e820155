import { type Static, type TSchema, Type } from 'typebox';
import type { AnalysisCode } from '../domain/analysis-step.ts';
import { CodedName, Words } from './common.ts';

/** One sentence on what was added to what. */
export const AnalysisSentence = Type.Object({
  code: Type.Unsafe<AnalysisCode>({ type: 'string' }),
  values: Type.Unsafe<Record<string, string | number | null>>({ type: 'object', additionalProperties: true }),
  zh: Type.String(),
  en: Type.String(),
});
export type AnalysisSentence = Static<typeof AnalysisSentence>;

/**
 * A figure and its parts. `value` is the sum of the parts' values and `shown` the sum of what they show, both
 * to the last digit; print `shown` with `decimals` digits.
 */
export function BreakdownOf<const Codes extends readonly string[]>(codes: Codes) {
  return Type.Object({
    value: Type.Number(),
    shown: Type.Number(),
    decimals: Type.Integer(),
    parts: Type.Array(Type.Object({ code: Words(codes), value: Type.Number(), shown: Type.Number() })),
  });
}

/** The same schema, or null where it says why elsewhere. */
export function orNull<S extends TSchema>(schema: S) {
  return Type.Unsafe<Static<S> | null>({ ...schema, type: ['object', 'null'] });
}

/** What every analysis says beside its numbers. */
export const told = {
  /** True when any figure in it is invented for demonstration. */
  demo: Type.Boolean(),
  explanation: Type.Array(AnalysisSentence),
  /** The day as of which figures are known. */
  asOf: Type.String(),
};

/** What every analysis of one indicator in one region names. */
export const about = {
  indicator: CodedName,
  region: CodedName,
  unit: Type.String(),
};
