import { chinaDate } from '#core/domain/calendar.ts';
import type { ExplanationStep } from '#core/domain/explanation.ts';
import {
  type FormerPromise,
  formerPromises,
  PROMISE_FIELDS,
  type PromiseField,
  type PromiseTerms,
  type PromiseView,
  promiseAfter,
  type Ruling,
  rulingsInEffect,
  rulingsOn,
} from '#core/domain/promise.ts';
import { promiseSteps } from '#core/domain/promise-steps.ts';
import { isSameValue } from '#core/domain/same-value.ts';
import { STRAIGHT } from '#core/domain/target.ts';
import type { Figure } from '#core/domain/units.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { findRulings } from '#db/queries/rulings.ts';
import type { TargetRecord } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';

/** A promise with everything that was ruled on it. */
export interface PromiseStand {
  /** As the document states it. */
  document: PromiseTerms;
  /** As it stood on the day of the moment, and as it stands now. */
  promisedThen: PromiseTerms;
  promisedNow: PromiseTerms;
  /** The one of the two that figures are held against. */
  terms: PromiseTerms;
  /** What led from the document to it. */
  rulings: readonly Ruling[];
  /** What figures were held against before, oldest first. */
  former: readonly FormerPromise[];
  steps: ExplanationStep[];
}

/**
 * What targets promise, as it was known and in force at a moment and as it is known and in force today.
 * @param view which of the two figures are held against
 */
export async function promises(
  { db, now: clock }: ServiceContext,
  { upTo, day }: Moment,
  view: PromiseView,
): Promise<(record: TargetRecord) => PromiseStand> {
  const today = chinaDate(clock().toISOString());
  const all = Map.groupBy(await findRulings(db, await dataVersion(db)), (one) => one.target);
  return (record) => {
    const document = termsOf(record);
    const known = all.get(record.code) ?? [];
    const held = rulingsOn(
      known.filter(({ vintage }) => vintage <= upTo),
      day,
    );
    const holding = rulingsOn(known, today);
    const rulings = rulingsInEffect(document, view === 'then' ? held : holding);
    const promisedThen = promiseAfter(document, held);
    const promisedNow = promiseAfter(document, holding);
    return {
      document,
      promisedThen,
      promisedNow,
      terms: view === 'then' ? promisedThen : promisedNow,
      rulings,
      former: formerPromises(document, view === 'then' ? held : holding),
      steps: promiseSteps(document, rulings, record.unit),
    };
  };
}

/** What the document says of a promise. */
export function termsOf(record: TargetRecord): PromiseTerms {
  const { comparator, value, low, high, tolerance, deadline, startDate, denominator, course } = record;
  const { baselineValue, baselineDate } = record;
  const stated = baselineValue !== null && baselineDate !== null;
  return {
    comparator,
    value,
    low,
    high,
    tolerance,
    deadline,
    startDate,
    baseline: stated ? { value: baselineValue, date: baselineDate } : null,
    denominator,
    course,
  };
}

/** True when two versions of a promise say the same. */
export function saysTheSame(one: PromiseTerms, other: PromiseTerms): boolean {
  return PROMISE_FIELDS.every((field) => isSameValue(one[field], other[field]));
}

/** What a part of a target has of its own, whatever happens to the whole. */
const OWN_TO_PARTS: readonly string[] = ['value', 'low', 'high', 'baseline'] satisfies PromiseField[];

/**
 * What a region with a part of a target promises: the words of the whole with its own value, and neither the
 * baseline nor the waypoints of the whole.
 */
export function promiseOfPart(whole: PromiseStand, { value }: { value: Figure }): PromiseStand {
  const part = (terms: PromiseTerms): PromiseTerms => ({
    ...terms,
    value,
    low: null,
    high: null,
    baseline: null,
    course: terms.course.shape === 'equal_rate' ? terms.course : STRAIGHT,
  });
  return {
    document: part(whole.document),
    promisedThen: part(whole.promisedThen),
    promisedNow: part(whole.promisedNow),
    terms: part(whole.terms),
    former: whole.former.map((one) => ({ ...one, terms: part(one.terms) })),
    rulings: whole.rulings.filter(({ changes }) =>
      Object.keys(changes).some((field) => !OWN_TO_PARTS.includes(field)),
    ),
    steps: whole.steps.filter(({ values }) => !OWN_TO_PARTS.includes(String(values.field))),
  };
}
