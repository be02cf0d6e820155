import { type Static, Type } from 'typebox';
import { COMPARATORS, type Course, DENOMINATORS } from '../domain/target.ts';
import { NullableNumber, NullableText, NullableWords, Words } from './common.ts';

const Waypoint = Type.Object({ date: Type.String({ format: 'date' }), value: Type.Number() });

/** How the plan line gets from the baseline to the target; points are oldest first, without the two ends. */
export const CourseView = Type.Unsafe<Course>(
  Type.Union([
    Type.Object({ shape: Type.Literal('linear') }),
    Type.Object({ shape: Type.Literal('equal_rate') }),
    Type.Object({ shape: Type.Literal('waypoints'), points: Type.Array(Waypoint) }),
    Type.Object({ shape: Type.Literal('step'), points: Type.Array(Waypoint) }),
  ]),
);

/** A promise in one of its versions; what nobody has said is null. */
export const PromiseTermsView = Type.Object({
  comparator: Words(COMPARATORS),
  value: Type.Number(),
  low: NullableNumber,
  high: NullableNumber,
  tolerance: NullableNumber,
  deadline: NullableText,
  startDate: NullableText,
  baseline: Type.Unsafe<{ value: number; date: string } | null>({
    type: ['object', 'null'],
    properties: { value: { type: 'number' }, date: { type: 'string' } },
    required: ['value', 'date'],
  }),
  denominator: NullableWords(DENOMINATORS),
  course: CourseView,
});
export type PromiseTermsView = Static<typeof PromiseTermsView>;
