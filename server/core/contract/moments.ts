import { type Static, Type } from 'typebox';
import { WAYS_IN } from '../domain/way-in.ts';
import { CodedName, NullablePeriod, NullableText, Words } from './common.ts';

const orNull = <T extends ReturnType<typeof Type.Object>>(schema: T) => Type.Union([schema, Type.Null()]);

/** Something that became known: the moment right at which it did, and what it was. */
export const MomentRow = Type.Object({
  vintage: Type.Integer(),
  /** To the microsecond: as `asOf` it shows what was known with it, and nothing later. */
  at: Type.String(),
  kind: Words(WAYS_IN),
  recorder: Type.String(),
  plan: orNull(CodedName),
  region: orNull(CodedName),
  period: NullablePeriod,
  note: NullableText,
  demo: Type.Boolean(),
});
export type MomentRow = Static<typeof MomentRow>;

/** The publications around a moment. */
export const MomentsView = Type.Object({
  /** Newest first; the first is the one whose figures the moment shows. */
  items: Type.Array(MomentRow),
  /** The one after it; null when there is none. */
  next: orNull(MomentRow),
});
export type MomentsView = Static<typeof MomentsView>;
