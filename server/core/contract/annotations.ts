import { type Static, Type } from 'typebox';
import { FORMS } from '../domain/observation.ts';
import { CodedName, closed, NullableText, PeriodText, Words } from './common.ts';

/** A remark pinned to a figure. */
export const AnnotationRow = Type.Object({
  id: Type.String(),
  indicator: Type.String(),
  region: CodedName,
  period: PeriodText,
  form: Words(FORMS),
  text: Type.String(),
  /** Who wrote it, as they were called then; told to people with an account. */
  author: NullableText,
  createdAt: Type.String(),
  /** Whether the caller may take it down. */
  withdrawable: Type.Boolean(),
});
export type AnnotationRow = Static<typeof AnnotationRow>;

export const ANNOTATION_LENGTH = 500;

export const AnnotationBody = Type.Object(
  {
    indicator: Type.String(),
    region: Type.String(),
    period: PeriodText,
    form: Words(FORMS),
    text: Type.String({ minLength: 1, maxLength: ANNOTATION_LENGTH, pattern: '\\S' }),
  },
  closed,
);
export type AnnotationBody = Static<typeof AnnotationBody>;
