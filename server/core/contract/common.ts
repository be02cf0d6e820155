import { type Static, type TSchema, Type } from 'typebox';
import type { Period } from '../domain/period.ts';

/**
 * Values that may be missing, each written as one JSON Schema type list and not as a union: with type
 * coercion a union of number and null would turn a posted null into 0.
 */
export const NullableNumber = Type.Unsafe<number | null>({ type: ['number', 'null'] });
export const NullableText = Type.Unsafe<string | null>({ type: ['string', 'null'] });
export const NullableBoolean = Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] });
export const NullableTextList = Type.Unsafe<string[] | null>({
  type: ['array', 'null'],
  items: { type: 'string' },
});

/** One of a closed list of words. */
export function Words<const W extends readonly string[]>(words: W, options: { description?: string } = {}) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...options });
}

/** One of a closed list of words, or null. */
export function NullableWords<const W extends readonly string[]>(words: W) {
  return Type.Unsafe<W[number] | null>({ type: ['string', 'null'], enum: [...words, null] });
}

export const PeriodText = Type.Unsafe<Period>({
  type: 'string',
  pattern: '^\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$',
  description: '2026, 2026-Q3 or 2026-09',
});
export const NullablePeriod = Type.Unsafe<Period | null>({ type: ['string', 'null'] });

/** A closed object: an unexpected property in a body is an error, not something to drop. */
export const closed = { additionalProperties: false } as const;

/** RFC 9457 problem details. `detail` is Chinese, for people; `code` and `details` for programs. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  requestId: Type.Optional(Type.String()),
  details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});
export type Problem = Static<typeof Problem>;

/** What every list is asked with. */
export const ListQuery = {
  format: Type.Optional(Type.Unsafe<'json' | 'csv'>({ type: 'string', enum: ['json', 'csv'] })),
  words: Type.Optional(
    Type.Unsafe<'zh' | 'en'>({
      type: 'string',
      enum: ['zh', 'en'],
      description: 'CSV 里由系统写出的词用哪种语言；默认中文',
    }),
  ),
};

export const AsOf = Type.Optional(
  Type.String({
    description:
      'A day (2026-08-01, its end in China) or a minute, second or fraction of one (2026-08-01T10:00+08:00, its end): answer with what was known then.',
  }),
);

/** A list, with the number of the data version it was read from. */
export function List<Item extends TSchema>(item: Item) {
  return Type.Object({ items: Type.Array(item) });
}

export const CodedName = Type.Object({ code: Type.String(), name: Type.String() });
export type CodedName = Static<typeof CodedName>;
