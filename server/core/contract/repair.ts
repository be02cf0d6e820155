import { Type } from 'typebox';

/** A value that was probably meant instead of the one given, and why. */
export const OfferedRepair = Type.Object({
  value: Type.Number({ description: '以所填单位计' }),
  why: Type.String(),
  whyEn: Type.String(),
});
