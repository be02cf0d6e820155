import type { IsoDate } from '../units.ts';
import type { TargetFacts } from './input.ts';
import { dayPhrase, verdictWord } from './words.ts';

export const NOT_YET_DUE = '尚未到期';

/**
 * True of a promise that nobody could have reported on yet: no figure at all, its deadline still to come,
 * and no plan period begun that would have reports fall due before it.
 */
export function isNotYetDue({ progress, target }: TargetFacts, day: IsoDate): boolean {
  const { deadline, planStart } = target;
  const running = planStart !== null && planStart <= day;
  return progress.state === 'no_data' && deadline !== null && deadline > day && !running;
}

/** The verdict in words, with 尚未到期 for what is not missing yet. */
export function verdictOn(facts: TargetFacts, day: IsoDate): string {
  return isNotYetDue(facts, day) ? NOT_YET_DUE : verdictWord(facts.progress, facts.target);
}

/** 2026年3月6日到期; of several days the first: 最早2026年3月6日到期. Empty without a deadline. */
export function firstDeadline(targets: readonly TargetFacts[]): string {
  const days = [...new Set(targets.flatMap(({ target }) => target.deadline ?? []))].sort();
  const [first] = days;
  if (first === undefined) return '';
  return `${days.length > 1 ? '最早' : ''}${dayPhrase(first)}到期`;
}
