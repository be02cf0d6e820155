import { type Static, Type } from 'typebox';
import { MEASURE_KINDS } from '../domain/indicator.ts';
import { PROMISE_FIELDS, type PromiseTerms, RULING_KINDS } from '../domain/promise.ts';
import { CHOOSABLE_FIELDS } from '../domain/promise-open.ts';
import { CodedName, closed, NullableNumber, NullableText, Words } from './common.ts';
import { PromiseTermsView } from './promises.ts';

const Changes = Type.Unsafe<Partial<PromiseTerms>>({ type: 'object', additionalProperties: true });

/** A change to a promise: an amendment by the authority, or a person's choice. */
export const RulingRow = Type.Object({
  target: Type.String(),
  kind: Words(RULING_KINDS),
  changes: Changes,
  /** Null for a choice, which holds from the beginning. */
  effectiveFrom: NullableText,
  document: NullableText,
  locator: NullableText,
  reason: Type.String(),
  recorder: Type.String(),
  recordedAt: Type.String(),
  vintage: Type.Integer(),
});
export type RulingRow = Static<typeof RulingRow>;

/**
 * What somebody rules. The terms are read by the domain and not here, so that each one that cannot stand is
 * refused with its name, its value and what it should be, in `details.faults`.
 */
export const RulingBody = Type.Object(
  {
    kind: Words(RULING_KINDS, {
      description: 'choice 人工选定：文件没有写明的；amendment 调整：主管部门改了的',
    }),
    changes: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      additionalProperties: true,
      description: `改动的各项：${PROMISE_FIELDS.join('、')}；人工选定中 null 为撤回选定`,
      examples: [
        { deadline: '2027-12-31' },
        { baseline: { value: 253, date: '2024-12-31' } },
        { course: { shape: 'step', points: [{ date: '2026-12-31', value: 300 }] } },
      ],
    }),
    effectiveFrom: Type.Optional({ ...NullableText, description: '调整的生效日期，如 2026-07-01；调整必填' }),
    document: Type.Optional({ ...NullableText, maxLength: 200, description: '调整文件的名称；调整必填' }),
    locator: Type.Optional({ ...NullableText, maxLength: 200, description: '文件中的位置' }),
    reason: Type.String({ maxLength: 1000, description: '理由' }),
    recorder: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '\\S',
      description: '作出决定的人或单位',
    }),
  },
  closed,
);
export type RulingBody = Static<typeof RulingBody>;

/** A promise in its versions, what its document leaves open, and everything that was ruled on it. */
export const PromiseRow = Type.Object({
  target: Type.String(),
  plan: Type.String(),
  indicator: CodedName,
  region: CodedName,
  unit: Type.String(),
  decimals: Type.Integer(),
  measureKind: Words(MEASURE_KINDS),
  comparatorWord: Type.String(),
  locator: Type.String(),
  line: NullableNumber,
  anchor: Type.String(),
  /** The first day of the plan; null where its title gives none. */
  planStart: NullableText,
  /** As the document states it. */
  document: PromiseTermsView,
  /** As it stood at the moment asked about, and as it stands now. */
  promiseThen: PromiseTermsView,
  promiseNow: PromiseTermsView,
  /** What a person may choose, because the document leaves it open. */
  choosable: Type.Array(Words(CHOOSABLE_FIELDS)),
  /** What nobody has settled so far although judging needs it or puts something in its place. */
  missing: Type.Array(Words(CHOOSABLE_FIELDS)),
  /** Newest first. */
  rulings: Type.Array(RulingRow),
});
export type PromiseRow = Static<typeof PromiseRow>;
