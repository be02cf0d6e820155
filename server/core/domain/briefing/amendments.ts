import type { Locale } from '../format.ts';
import type { PromiseField, PromiseTerms, RulingKind } from '../promise.ts';
import { promiseAfter } from '../promise.ts';
import type { TargetFacts } from './input.ts';
import { deadlinePhrase, goalPhrase } from './words.ts';

/** The terms that decide what figure is promised. */
const GOAL_FIELDS: readonly PromiseField[] = ['comparator', 'value', 'low', 'high', 'tolerance'];

/** A promise as a reader compares it: how much, and by when. */
export interface PromiseWords {
  goal: string;
  deadline: string;
}

export function promiseWords(facts: TargetFacts, terms: PromiseTerms, locale: Locale = 'zh'): PromiseWords {
  return {
    goal: goalPhrase({ target: { ...facts.target, ...terms }, comparatorWord: facts.comparatorWord }, locale),
    deadline: deadlinePhrase(terms.deadline, locale),
  };
}

/** The promise before its authority changed it, with what a person filled in; null when nobody changed it. */
export function beforeAmendments({ promise: { document, rulings } }: TargetFacts): PromiseTerms | null {
  const choices = rulings.filter(({ kind }) => kind === 'choice');
  return choices.length === rulings.length ? null : promiseAfter(document, choices);
}

/** How the promised figure came about, if not from the document alone: by an amendment before by a choice. */
export function goalRuling(facts: TargetFacts): RulingKind | null {
  return rulingOn(facts, GOAL_FIELDS);
}

/** The same of its deadline. */
export function deadlineRuling(facts: TargetFacts): RulingKind | null {
  return rulingOn(facts, ['deadline']);
}

function rulingOn({ promise: { rulings } }: TargetFacts, fields: readonly PromiseField[]): RulingKind | null {
  const kinds = rulings
    .filter(({ changes }) => fields.some((field) => changes[field] !== undefined))
    .map(({ kind }) => kind);
  return kinds.find((kind) => kind === 'amendment') ?? kinds[0] ?? null;
}
