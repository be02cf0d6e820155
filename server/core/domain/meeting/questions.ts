import type { MeetingFacts } from './facts.ts';
import { QUESTION_RULES, type Question, type QuestionRule } from './question.ts';
import { difference, lateReport, revisedLight, silent, unallocated } from './record-rules.ts';
import {
  assumedTerms,
  behind,
  finalMissing,
  forecastMisses,
  fragile,
  missed,
  neverAchieved,
  noTerms,
  otherUnit,
  uncovered,
  watched,
} from './standing-rules.ts';
import { ambiguity, doneWithoutEffect, overdueTask } from './task-rules.ts';

/** What each rule makes of the facts. */
const RULES: { [Rule in QuestionRule]: (facts: MeetingFacts) => Extract<Question, { rule: Rule }>[] } = {
  missed,
  behind,
  revised_light: revisedLight,
  late_report: lateReport,
  silent,
  done_without_effect: doneWithoutEffect,
  overdue_task: overdueTask,
  no_terms: noTerms,
  other_unit: otherUnit,
  final_missing: finalMissing,
  forecast_misses: forecastMisses,
  never_achieved: neverAchieved,
  watched,
  unallocated,
  difference,
  fragile,
  uncovered,
  assumed_terms: assumedTerms,
  ambiguity,
};

/** Up to here a question cannot wait for the next meeting. */
const LAST_PRESSING: QuestionRule = 'overdue_task';

/**
 * What to ask, by rules alone. The pressing kinds come before the others, and within both every kind has its turn: the
 * first of each, then the second of each, so that ten late reports do not hide the one task that has no effect.
 */
export function questionsOf(facts: MeetingFacts): Question[] {
  const last = QUESTION_RULES.indexOf(LAST_PRESSING);
  const asked = QUESTION_RULES.map((rule) => RULES[rule](facts) as Question[]);
  return [...inTurn(asked.slice(0, last + 1)), ...inTurn(asked.slice(last + 1))];
}

function inTurn(kinds: readonly Question[][]): Question[] {
  const longest = Math.max(0, ...kinds.map((kind) => kind.length));
  return Array.from({ length: longest }, (_, turn) => kinds.flatMap((kind) => kind[turn] ?? [])).flat();
}
