import type { Locale } from '../../format.ts';
import type { Period } from '../../period.ts';
import type { IsoDate } from '../../units.ts';
import type { TargetFacts } from '../input.ts';
import { firstDeadline, isNotYetDue } from '../not-yet-due.ts';
import { agreeing, count, listed, type Sentence, sentence, tally } from '../sentence.ts';
import { deadlinePhrase, goalPhrase, periodEndPhrase } from '../words.ts';

const MOST_NAMES = 3;

/** 截至2024年1月末，机器人制造产业规模尚无可用数据；2027年目标为突破500亿元。 — the promise's number stands in. */
export function missingSentence(facts: TargetFacts, period: Period, locale: Locale = 'zh'): Sentence {
  const goal = { text: goalPhrase(facts, locale), value: facts.target.value, light: null };
  const { deadline } = facts.target;
  const at = periodEndPhrase(period, locale);
  if (locale === 'en') {
    const when =
      deadline === null ? 'target (deadline not stated)' : `${deadlinePhrase(deadline, locale)} target`;
    return sentence`By ${at} there is no usable figure of ${facts.name}; the ${when} is ${goal}.`;
  }
  const when = deadline === null ? '目标（期限未写明）' : `${deadlinePhrase(deadline)}目标`;
  return sentence`截至${at}，${facts.name}尚无可用数据；${when}为${goal}。`;
}

/** 2项量化目标缺数：领军企业数、产业规模。 */
export function withoutFiguresSentence(
  targets: readonly TargetFacts[],
  day: IsoDate,
  locale: Locale = 'zh',
): Sentence | null {
  const without = targets.filter((facts) => facts.progress.state === 'no_data' && !isNotYetDue(facts, day));
  if (without.length === 0) return null;
  const names = namesOf(without, locale);
  return locale === 'en'
    ? sentence`${tally(without.length, 'quantified target', 'quantified targets')} ${agreeing(without.length, 'has', 'have')} no usable figure yet: ${names}.`
    : sentence`${count(without.length, '项')}量化目标暂无可用数据：${names}。`;
}

/** 2项量化目标尚未到期（2026年3月6日到期）：学术委员会成员人数、集中签约重点项目数。 */
export function notYetDueSentence(
  targets: readonly TargetFacts[],
  day: IsoDate,
  locale: Locale = 'zh',
): Sentence | null {
  const some = targets.filter((facts) => isNotYetDue(facts, day));
  if (some.length === 0) return null;
  const names = namesOf(some, locale);
  return locale === 'en'
    ? sentence`${tally(some.length, 'quantified target', 'quantified targets')} ${agreeing(some.length, 'is', 'are')} not due yet (${firstDeadline(some, locale)}): ${names}.`
    : sentence`${count(some.length, '项')}量化目标尚未到期（${firstDeadline(some)}）：${names}。`;
}

function namesOf(targets: readonly TargetFacts[], locale: Locale): string {
  return listed(
    targets.map(({ name }) => name),
    MOST_NAMES,
    locale,
  );
}
