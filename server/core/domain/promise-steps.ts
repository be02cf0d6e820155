import { chinaDate } from './calendar.ts';
import type { ExplanationStep } from './explanation.ts';
import type { PromiseField, PromiseTerms, Ruling } from './promise.ts';
import { PROMISE_FIELDS, promiseAfter } from './promise.ts';

/**
 * How a promise came to be what it is: a step for every field that a ruling changed, in the order in which
 * the rulings apply.
 *
 * @param document the promise as its document states it
 * @param rulings as `rulingsOn` gives them
 */
export function promiseSteps(
  document: PromiseTerms,
  rulings: readonly Ruling[],
  unit: string,
): ExplanationStep[] {
  return rulings.flatMap((ruling, index) => {
    const before = promiseAfter(document, rulings.slice(0, index));
    const after = promiseAfter(before, [ruling]);
    const changed = PROMISE_FIELDS.filter((field) => ruling.changes[field] !== undefined);
    return changed.map((field) => stepOf(ruling, field, before, after, unit));
  });
}

function stepOf(
  { kind, recorder, recordedAt, reason, effectiveFrom, document }: Ruling,
  field: PromiseField,
  before: PromiseTerms,
  after: PromiseTerms,
  unit: string,
): ExplanationStep {
  const values = { field, from: told(before, field), to: told(after, field), unit };
  return kind === 'choice'
    ? { code: 'chosen', values: { ...values, recorder, on: chinaDate(recordedAt), reason } }
    : { code: 'amended', values: { ...values, effectiveFrom, document } };
}

/** A term as one value: of a baseline its figure, of a course its shape. */
export function told(terms: PromiseTerms, field: PromiseField): string | number | null {
  if (field === 'baseline') return terms.baseline === null ? null : terms.baseline.value;
  if (field === 'course') return terms.course.shape;
  return terms[field];
}
