import type { Reader } from './explain-reader.ts';
import type { Locale } from './format.ts';
import type { PromiseField } from './promise.ts';
import { COMPARATOR_WORDS, COURSE_WORDS, DENOMINATOR_WORDS, PROMISE_FIELD_WORDS } from './promise-words.ts';

/** Words of closed lists; no two of them share a code. */
const WORDS = {
  zh: { ...COMPARATOR_WORDS.zh, ...DENOMINATOR_WORDS.zh, ...COURSE_WORDS.zh },
  en: { ...COMPARATOR_WORDS.en, ...DENOMINATOR_WORDS.en, ...COURSE_WORDS.en },
} satisfies Record<Locale, Record<string, string>>;
const FIGURES: readonly string[] = ['value', 'low', 'high', 'baseline'] satisfies PromiseField[];
const DAYS: readonly string[] = ['deadline', 'startDate'] satisfies PromiseField[];

export function promiseFieldZh(r: Reader): string {
  return PROMISE_FIELD_WORDS.zh[r.text('field') as PromiseField];
}

export function promiseFieldEn(r: Reader): string {
  return PROMISE_FIELD_WORDS.en[r.text('field') as PromiseField];
}

export function promiseValueZh(r: Reader, side: 'from' | 'to'): string {
  return termOf(r, side, WORDS.zh, '未写明');
}

export function promiseValueEn(r: Reader, side: 'from' | 'to'): string {
  return termOf(r, side, WORDS.en, 'nothing');
}

/** A term of a promise in words: a figure with its unit, a day, a share, or a word of a closed list. */
function termOf(r: Reader, side: 'from' | 'to', words: Record<string, string>, none: string): string {
  const field = r.text('field');
  if (r.number(side) === null && r.text(side) === '—') return none;
  if (FIGURES.includes(field)) return r.figure(side);
  if (DAYS.includes(field)) return r.date(side);
  if (field === 'tolerance') return `±${r.percent(side)}`;
  return words[r.text(side)] ?? r.text(side);
}
