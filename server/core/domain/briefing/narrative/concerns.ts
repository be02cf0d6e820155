import { computedDecimals, formatPercent } from '../../format.ts';
import type { Light } from '../../light.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { Fraction } from '../../units.ts';
import { LIGHT_WORDS, OUTLOOK_WORDS, SECOND_OPINION_WORDS } from '../../verdict-words.ts';
import { disagrees, isOver, numberIn, stepOf } from '../foresight.ts';
import type { TargetFacts } from '../input.ts';
import {
  amount,
  clause,
  count,
  type FigurePiece,
  listedClauses,
  type Sentence,
  sentence,
  times,
} from '../sentence.ts';

const MOST_NAMES = 2;

/** 2项目标两种算法结论不一致，提请人工研判：甲（展望多云，复合增速看进展充分）、乙（…）。 */
export function disagreeSentence(targets: readonly TargetFacts[]): Sentence | null {
  const some = targets.filter(disagrees);
  const of = ({ name, progress: { outlook, secondOpinion } }: TargetFacts) =>
    clause`${name}（展望${OUTLOOK_WORDS.zh[outlook.class]}，复合增速看${SECOND_OPINION_WORDS.zh[secondOpinion.class]}）`;
  if (some.length === 0) return null;
  return sentence`${count(some.length, '项')}目标两种算法结论不一致，提请人工研判：${listedClauses(some.map(of), MOST_NAMES)}。`;
}

/** 2项目标每季所需增量超过历史最好单季：机器人产业链规模（2.95倍）、…。 By what is printed: 1.004倍 is not more. */
export function stretchedSentence(targets: readonly TargetFacts[]): Sentence | null {
  const some = targets
    .flatMap((facts) => (isOver(facts) ? [] : (stretchOf(facts) ?? [])))
    .toSorted((a, b) => b.feasibility - a.feasibility);
  if (some.length === 0) return null;
  const of = ({ name, feasibility }: Stretch) => clause`${name}（${times(feasibility)}）`;
  return sentence`${count(some.length, '项')}目标每季所需增量超过历史最好单季：${listedClauses(some.map(of), MOST_NAMES)}。`;
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
export function fragileSentence(targets: readonly TargetFacts[]): Sentence | null {
  const some = targets
    .flatMap((facts) => turningPoint(facts) ?? [])
    .filter(({ revision }) => revision < FRAGILE_BELOW)
    .toSorted((a, b) => a.revision - b.revision);
  if (some.length === 0) return null;
  return sentence`${count(some.length, '项')}目标临近亮灯界线：${listedClauses(
    some.map(({ words }) => words),
    MOST_NAMES,
  )}。`;
}

/** The level beyond which a light changes; null where no revision away from the target changes it. */
function turningPoint(facts: TargetFacts): { revision: Fraction; words: Sentence } | null {
  const { name, progress, target, decimals } = facts;
  const step = stepOf(facts, 'fragility');
  const [threshold, upward] = [numberIn(step, 'threshold'), numberIn(step, 'upward')];
  const { fragility: revision, light } = progress;
  if (revision === null || light === null || threshold === null) return null;
  const at = amount(threshold, computedDecimals(decimals), target.unit);
  const next = step?.light as Light;
  const [beyond, move] = upward === 1 ? ['高于', '再升'] : ['低于', '再降'];
  return {
    revision,
    words: clause`${name}（${beyond}${at}，即${move}${small(revision)}，由${LIGHT_WORDS.zh[light]}转为${LIGHT_WORDS.zh[next]}）`,
  };
}

/** A share far below one per cent keeps a digit more. */
function small(revision: Fraction): FigurePiece {
  return { text: formatPercent(revision, revision < 0.001 ? 2 : 1), value: revision, light: null };
}
