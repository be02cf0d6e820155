import { type Static, Type } from 'typebox';
import { WAYS_IN } from '../domain/way-in.ts';
import { NullableNumber, NullableText, Words } from './common.ts';
import { ObservationRow } from './targets.ts';

/** A reported figure in one version, with how it came in and by how much it differs from the version before. */
export const FigureVersionRow = Type.Object({
  ...ObservationRow.properties,
  way: Words(WAYS_IN),
  /** Whose account it came in with; null where it was none, and for readers without an account. */
  account: NullableText,
  /** The reviewed report that it was published with. */
  report: NullableText,
  /** Why there is this version; null where nobody said. */
  reason: NullableText,
  /** The file that it came from. */
  file: NullableText,
  /** 1 is the first. */
  version: Type.Integer(),
  /** Against the version before; null for the first, and where one of the two has no value. */
  difference: NullableNumber,
  /** 个百分点 for percentages. */
  differenceUnit: Type.String(),
  /** Difference ÷ the value before; null for percentages and where that is 0. */
  differenceShare: NullableNumber,
});
export type FigureVersionRow = Static<typeof FigureVersionRow>;
