import type { PromiseTerms } from '../../promise.ts';
import { beforeAmendments, promiseWords } from '../amendments.ts';
import type { TargetFacts } from '../input.ts';
import { clause, count, type FigurePiece, listedClauses, type Sentence, sentence } from '../sentence.ts';

const MOST_NAMES = 2;

/**
 * 1项目标已调整：机器人产业链规模由2,000亿元左右调整为1,900亿元左右。 Judged by what it became.
 * @returns null while every promise stands as its document states it
 */
export function amendedSentence(targets: readonly TargetFacts[]): Sentence | null {
  const some = targets.flatMap((facts) => {
    const before = beforeAmendments(facts);
    return before === null ? [] : [clause`${facts.name}${changed(facts, before, facts.target)}`];
  });
  return some.length === 0
    ? null
    : sentence`${count(some.length, '项')}目标已调整：${listedClauses(some, MOST_NAMES, '；')}。`;
}

/**
 * 1项目标其后另有调整：机器人产业链规模由2,000亿元左右调整为1,900亿元左右，本期仍按当时目标判定。
 * @returns null while what is promised now is what the month was judged by
 */
export function amendedSinceSentence(targets: readonly TargetFacts[]): Sentence | null {
  const some = targets.flatMap((facts) => {
    const { now } = facts.promise;
    return now === null ? [] : [clause`${facts.name}${changed(facts, facts.target, now)}`];
  });
  if (some.length === 0) return null;
  return sentence`${count(some.length, '项')}目标其后另有调整：${listedClauses(some, MOST_NAMES, '；')}，本期仍按当时口径判定。`;
}

/** 由2,000亿元左右调整为1,900亿元左右、期限由2025年改为2026年; of other terms only that they changed. */
function changed(facts: TargetFacts, before: PromiseTerms, after: PromiseTerms): Sentence {
  const [from, to] = [promiseWords(facts, before), promiseWords(facts, after)];
  const goal =
    from.goal === to.goal ? [] : [clause`由${said(from.goal, before)}调整为${said(to.goal, after)}`];
  const open = before.deadline === null ? '' : `由${from.deadline}`;
  const deadline = from.deadline === to.deadline ? [] : [clause`期限${open}改为${to.deadline}`];
  const both = [...goal, ...deadline];
  if (both.length === 0) return clause`（判定口径）`;
  return listedClauses(both, both.length);
}

function said(text: string, { value }: PromiseTerms): FigurePiece {
  return { text, value, light: null };
}
