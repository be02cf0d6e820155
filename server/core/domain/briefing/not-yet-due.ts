import type { Locale } from '../format.ts';
import type { IsoDate } from '../units.ts';
import type { TargetFacts } from './input.ts';
import { dayPhrase, verdictWord } from './words.ts';

const NOT_YET_DUE: Record<Locale, string> = { zh: '尚未到期', en: 'Not due yet' };

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
export function verdictOn(facts: TargetFacts, day: IsoDate, locale: Locale = 'zh'): string {
  return isNotYetDue(facts, day) ? NOT_YET_DUE[locale] : verdictWord(facts.progress, facts.target, locale);
}

/** 2026年3月6日到期; of several days the first: 最早2026年3月6日到期. Empty without a deadline. */
export function firstDeadline(targets: readonly TargetFacts[], locale: Locale = 'zh'): string {
  const days = [...new Set(targets.flatMap(({ target }) => target.deadline ?? []))].sort();
  const [first] = days;
  if (first === undefined) return '';
  const on = dayPhrase(first, locale);
  if (locale === 'en') return `${days.length > 1 ? 'the first ' : ''}due ${on}`;
  return `${days.length > 1 ? '最早' : ''}${on}到期`;
}
