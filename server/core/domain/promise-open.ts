import type { MeasureKind } from './indicator.ts';
import type { PromiseField, PromiseTerms } from './promise.ts';
import type { IsoDate } from './units.ts';

/**
 * What a document may leave open, in the order in which a person is asked for it. The figure that is promised
 * is not among them: where it is not stated there is no target.
 */
export const CHOOSABLE_FIELDS = [
  'deadline',
  'denominator',
  'comparator',
  'baseline',
  'startDate',
  'tolerance',
  'course',
] as const satisfies readonly PromiseField[];
export type ChoosableField = (typeof CHOOSABLE_FIELDS)[number];

/** Whether a person may choose the term: a document that states it leaves nothing to choose. */
export function isLeftOpen(
  document: PromiseTerms,
  field: ChoosableField,
  { measureKind }: { measureKind: MeasureKind },
): boolean {
  switch (field) {
    case 'comparator':
      return document.comparator === 'unstated';
    case 'denominator':
      return measureKind === 'share' && document.denominator === null;
    case 'course':
      return document.course.shape === 'linear';
    default:
      return document[field] === null;
  }
}

/** Everything in a document that a person may fill in. */
export function choosableFields(document: PromiseTerms, of: { measureKind: MeasureKind }): ChoosableField[] {
  return CHOOSABLE_FIELDS.filter(
    (field) =>
      isLeftOpen(document, field, of) &&
      (field !== 'tolerance' || ['about', 'unstated'].includes(document.comparator)),
  );
}

/**
 * What of it is still missing and makes a difference to judging: without a deadline or a denominator there is no
 * verdict, without a comparator or a baseline another one stands in. A running total starts at nothing, but on
 * which day has to be said where the plan names no first year; a milestone has no baseline; and a straight plan
 * line is how everybody reads a document that says nothing.
 *
 * @param of `planStart`: the first day of the plan; null where the document tells none
 */
export function missingTerms(
  terms: PromiseTerms,
  of: { measureKind: MeasureKind; planStart: IsoDate | null },
): ChoosableField[] {
  const asked: readonly ChoosableField[] = ['deadline', 'denominator', 'comparator', ...startOf(terms, of)];
  return asked.filter((field) => isLeftOpen(terms, field, of));
}

function startOf(
  { baseline }: PromiseTerms,
  { measureKind, planStart }: { measureKind: MeasureKind; planStart: IsoDate | null },
): ChoosableField[] {
  switch (measureKind) {
    case 'milestone':
      return [];
    case 'cumulative':
      return baseline === null && planStart === null ? ['startDate'] : [];
    default:
      return ['baseline'];
  }
}
