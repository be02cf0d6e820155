import { computedDecimals, formatPercent, type Locale } from '../../format.ts';
import type { Light } from '../../light.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { Fraction } from '../../units.ts';
import { LIGHT_WORDS, OUTLOOK_WORDS, SECOND_OPINION_WORDS } from '../../verdict-words.ts';
import { disagrees, isOver, numberIn, stepOf } from '../foresight.ts';
import type { TargetFacts } from '../input.ts';
import {
  agreeing,
  amount,
  clause,
  count,
  type FigurePiece,
  listedClauses,
  type Sentence,
  sentence,
  tally,
  times,
} from '../sentence.ts';

const MOST_NAMES = 2;

/** 2项目标两种算法结论不一致，提请人工研判：甲（展望多云，复合增速看进展充分）、乙（…）。 */
export function disagreeSentence(targets: readonly TargetFacts[], locale: Locale = 'zh'): Sentence | null {
  const some = targets.filter(disagrees);
  if (some.length === 0) return null;
  const parts = some.map(({ name, progress: { outlook, secondOpinion } }) => {
    const weather = OUTLOOK_WORDS[locale][outlook.class];
    const opinion = SECOND_OPINION_WORDS[locale][secondOpinion.class];
    return locale === 'en'
      ? clause`${name} (outlook ${weather}, compound growth: ${opinion})`
      : clause`${name}（展望${weather}，复合增速看${opinion}）`;
  });
  const list = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`For ${tally(some.length, 'target')} the two methods disagree and a person has to judge: ${list}.`
    : sentence`${count(some.length, '项')}目标两种算法结论不一致，提请人工研判：${list}。`;
}

/** 2项目标每季所需增量超过历史最好单季：机器人产业链规模（2.95倍）、…。 By what is printed: 1.004倍 is not more. */
export function stretchedSentence(targets: readonly TargetFacts[], locale: Locale = 'zh'): Sentence | null {
  const some = targets
    .flatMap((facts) => (isOver(facts) ? [] : (stretchOf(facts) ?? [])))
    .toSorted((a, b) => b.feasibility - a.feasibility);
  if (some.length === 0) return null;
  const parts = some.map(({ name, feasibility }) =>
    locale === 'en'
      ? clause`${name} (${times(feasibility, locale)} it)`
      : clause`${name}（${times(feasibility)}）`,
  );
  const list = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`${tally(some.length, 'target needs', 'targets need')} more a quarter than the best quarter ever brought: ${list}.`
    : sentence`${count(some.length, '项')}目标每季所需增量超过历史最好单季：${list}。`;
}

interface Stretch {
  name: string;
  feasibility: number;
}

function stretchOf({ name, progress: { feasibility } }: TargetFacts): Stretch | null {
  return feasibility !== null && roundHalfUp(feasibility, 2) > 1 ? { name, feasibility } : null;
}

/**
 * A light that hangs on less than this share of the level changes with an ordinary revision: flash figures
 * of yearly volumes come back changed by about as much.
 */
export const FRAGILE_BELOW: Fraction = 0.01;

/** 1项目标临近亮灯界线：机器人制造产业规模（低于384.6亿元，即再降0.4%，由正常转为关注）。 */
export function fragileSentence(targets: readonly TargetFacts[], locale: Locale = 'zh'): Sentence | null {
  const some = targets
    .flatMap((facts) => turningPoint(facts, locale) ?? [])
    .filter(({ revision }) => revision < FRAGILE_BELOW)
    .toSorted((a, b) => a.revision - b.revision);
  if (some.length === 0) return null;
  const list = listedClauses(
    some.map(({ words }) => words),
    MOST_NAMES,
    '、',
    locale,
  );
  return locale === 'en'
    ? sentence`${tally(some.length, 'target', 'targets')} ${agreeing(some.length, 'is', 'are')} close to another light: ${list}.`
    : sentence`${count(some.length, '项')}目标临近亮灯界线：${list}。`;
}

/** The level beyond which a light changes; null where no revision away from the target changes it. */
function turningPoint(facts: TargetFacts, locale: Locale): { revision: Fraction; words: Sentence } | null {
  const { name, progress, target, decimals } = facts;
  const step = stepOf(facts, 'fragility');
  const [threshold, upward] = [numberIn(step, 'threshold'), numberIn(step, 'upward')];
  const { fragility: revision, light } = progress;
  if (revision === null || light === null || threshold === null) return null;
  const at = amount(threshold, computedDecimals(decimals), target.unit, null, locale);
  const [from, to] = [LIGHT_WORDS[locale][light], LIGHT_WORDS[locale][step?.light as Light]];
  const up = upward === 1;
  const words =
    locale === 'en'
      ? clause`${name} (${up ? 'above' : 'below'} ${at}, ${small(revision)} ${up ? 'more' : 'less'}, it turns from "${from}" to "${to}")`
      : clause`${name}（${up ? '高于' : '低于'}${at}，即再${up ? '升' : '降'}${small(revision)}，由${from}转为${to}）`;
  return { revision, words };
}

/** A share far below one per cent keeps a digit more. */
function small(revision: Fraction): FigurePiece {
  return { text: formatPercent(revision, revision < 0.001 ? 2 : 1), value: revision, light: null };
}
