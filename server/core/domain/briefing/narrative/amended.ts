import type { Locale } from '../../format.ts';
import type { PromiseTerms } from '../../promise.ts';
import { beforeAmendments, promiseWords } from '../amendments.ts';
import type { TargetFacts } from '../input.ts';
import {
  agreeing,
  clause,
  count,
  type FigurePiece,
  listedClauses,
  type Sentence,
  sentence,
  tally,
} from '../sentence.ts';

const MOST_NAMES = 2;
const APART: Record<Locale, string> = { zh: '；', en: '; ' };

/**
 * 1项目标已调整：机器人产业链规模由2,000亿元左右调整为1,900亿元左右。 Judged by what it became.
 * @returns null while every promise stands as its document states it
 */
export function amendedSentence(targets: readonly TargetFacts[], locale: Locale = 'zh'): Sentence | null {
  const some = targets.flatMap((facts) => {
    const before = beforeAmendments(facts);
    return before === null ? [] : [changed(facts, before, facts.target, locale)];
  });
  if (some.length === 0) return null;
  const list = listedClauses(some, MOST_NAMES, APART[locale], locale);
  return locale === 'en'
    ? sentence`${tally(some.length, 'target', 'targets')} ${agreeing(some.length, 'was', 'were')} amended: ${list}.`
    : sentence`${count(some.length, '项')}目标已调整：${list}。`;
}

/**
 * 1项目标其后另有调整：机器人产业链规模由2,000亿元左右调整为1,900亿元左右，本期仍按当时目标判定。
 * @returns null while what is promised now is what the period was judged by
 */
export function amendedSinceSentence(
  targets: readonly TargetFacts[],
  locale: Locale = 'zh',
): Sentence | null {
  const some = targets.flatMap((facts) => {
    const { now } = facts.promise;
    return now === null ? [] : [changed(facts, facts.target, now, locale)];
  });
  if (some.length === 0) return null;
  const list = listedClauses(some, MOST_NAMES, APART[locale], locale);
  return locale === 'en'
    ? sentence`${tally(some.length, 'target', 'targets')} ${agreeing(some.length, 'was', 'were')} amended afterwards: ${list}; this issue still judges by the terms of its own time.`
    : sentence`${count(some.length, '项')}目标其后另有调整：${list}，本期仍按当时口径判定。`;
}

/** 由2,000亿元左右调整为1,900亿元左右、期限由2025年改为2026年; of other terms only that they changed. */
function changed(facts: TargetFacts, before: PromiseTerms, after: PromiseTerms, locale: Locale): Sentence {
  const [from, to] = [promiseWords(facts, before, locale), promiseWords(facts, after, locale)];
  const [was, is] = [said(from.goal, before), said(to.goal, after)];
  const moved = from.goal !== to.goal;
  const postponed = from.deadline !== to.deadline;
  if (locale === 'en') {
    const goal = moved ? [clause`from ${was} to ${is}`] : [];
    const origin = before.deadline === null ? '' : ` from ${from.deadline}`;
    const deadline = postponed ? [clause`deadline${origin} to ${to.deadline}`] : [];
    const both = [...goal, ...deadline];
    if (both.length === 0) return clause`${facts.name} (how it is judged)`;
    return clause`${facts.name} ${listedClauses(both, both.length, '、', locale)}`;
  }
  const goal = moved ? [clause`由${was}调整为${is}`] : [];
  const open = before.deadline === null ? '' : `由${from.deadline}`;
  const deadline = postponed ? [clause`期限${open}改为${to.deadline}`] : [];
  const both = [...goal, ...deadline];
  if (both.length === 0) return clause`${facts.name}（判定口径）`;
  return clause`${facts.name}${listedClauses(both, both.length)}`;
}

function said(text: string, { value }: PromiseTerms): FigurePiece {
  return { text, value, light: null };
}
