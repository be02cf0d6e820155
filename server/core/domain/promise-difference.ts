import { promiseFieldEn, promiseFieldZh, promiseValueEn, promiseValueZh } from './explain-promise.ts';
import { reader } from './explain-reader.ts';
import type { Locale } from './format.ts';
import { PROMISE_FIELDS, type PromiseTerms } from './promise.ts';
import { told } from './promise-steps.ts';
import { isSameValue } from './same-value.ts';

/** One thing that a promise says otherwise in another version, in words. */
export interface PromiseDifference {
  field: string;
  from: string;
  to: string;
}

/**
 * Where two versions of a promise part, field by field.
 * @param unit of its figures
 * @param decimals digits of the indicator's figures
 */
export function promiseDifferences(
  from: PromiseTerms,
  to: PromiseTerms,
  { unit, decimals, locale }: { unit: string; decimals: number; locale: Locale },
): PromiseDifference[] {
  const differing = PROMISE_FIELDS.filter((field) => !isSameValue(from[field], to[field]));
  const [fieldOf, termText] =
    locale === 'zh' ? [promiseFieldZh, promiseValueZh] : [promiseFieldEn, promiseValueEn];
  return differing.map((field) => {
    const words = reader({ field, from: told(from, field), to: told(to, field), unit }, locale, decimals);
    return { field: fieldOf(words), from: termText(words, 'from'), to: termText(words, 'to') };
  });
}
