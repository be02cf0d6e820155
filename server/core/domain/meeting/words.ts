import type { Locale } from '../format.ts';
import type { Named } from './facts.ts';
import type { Question, QuestionRule, QuestionValues } from './question.ts';
import { english } from './words-en.ts';
import { chinese } from './words-zh.ts';

/** Names in the language of the sentence. */
export interface Names {
  indicator: (named: Named) => string;
  region: (named: Named) => string;
}

/** What each kind of question says, in one language. */
export type QuestionWords = {
  [Rule in QuestionRule]: (values: QuestionValues[Rule], names: Names) => string;
};

const WORDS: Record<Locale, QuestionWords> = { zh: chinese, en: english };

/** A question as one sentence: the fact with its number first, then what is asked. */
export function sayQuestion({ rule, values }: Question, locale: Locale, names: Names): string {
  const say = WORDS[locale][rule] as (values: Question['values'], names: Names) => string;
  return say(values, names);
}
