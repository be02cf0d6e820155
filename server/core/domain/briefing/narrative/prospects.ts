import { wantedDirection } from '../../aim.ts';
import { computedDecimals, formatFigure, type Locale } from '../../format.ts';
import type { MeasureKind } from '../../indicator.ts';
import { roundHalfUp } from '../../rounding.ts';
import { unitOfChange } from '../../unit-of-change.ts';
import { OUTLOOK_WORDS, SECOND_OPINION_WORDS } from '../../verdict-words.ts';
import { disagrees, foreseen, isOver, numberIn, stepOf } from '../foresight.ts';
import type { TargetFacts } from '../input.ts';
import {
  amount,
  bare,
  clause,
  count,
  type FigurePiece,
  percentage,
  type Sentence,
  sentence,
  tally,
  times,
} from '../sentence.ts';

/**
 * 按复合增速看，实际年均增长27.3%，为达标所需年均增长25.5%的1.07倍，进展充分。 Where the two methods lie apart:
 * 与展望（多云）不一致. Without a ratio, or with one below zero: 实际年均下降2.0%，而达标需年均增长5.0%，倒退.
 * @returns null where there is no second opinion, for a promise that is kept, and where a zero was replaced
 *   before anything could grow from it: such rates say nothing to a reader
 */
export function secondOpinionSentence(facts: TargetFacts, locale: Locale = 'zh'): Sentence | null {
  const { secondOpinion, outlook } = facts.progress;
  const step = stepOf(facts, 'second_opinion');
  const [observed, required] = [numberIn(step, 'observed'), numberIn(step, 'required')];
  if (isOver(facts) || secondOpinion.class === 'met' || observed === null || required === null) return null;
  if (numberIn(step, 'substitute') !== null) return null;
  const { ratio } = secondOpinion;
  const without = ratio === null || ratio <= 0;
  const opinion = SECOND_OPINION_WORDS[locale][secondOpinion.class];
  if (locale === 'en') {
    const compared = without
      ? clause`, while the target asks for ${growth(required, locale)}`
      : clause`, ${times(ratio, locale)} the ${growth(required, locale)} that the target asks for`;
    const apart = disagrees(facts) ? `, at odds with the outlook (${OUTLOOK_WORDS.en[outlook.class]})` : '';
    return sentence`By compound growth it has moved by ${growth(observed, locale)} a year${compared}: ${opinion}${apart}.`;
  }
  const compared = without
    ? clause`，而达标需年均${growth(required, locale)}`
    : clause`，为达标所需年均${growth(required, locale)}的${times(ratio)}`;
  const apart = disagrees(facts) ? `，与展望（${OUTLOOK_WORDS.zh[outlook.class]}）不一致` : '';
  return sentence`按复合增速看，实际年均${growth(observed, locale)}${compared}，${opinion}${apart}。`;
}

/** 增长27.3%, 下降2.0% / +27.3%, −2.0%; by what is printed, so that −0.0001 is no fall. */
function growth(rate: number, locale: Locale): Sentence {
  const { text } = percentage(Math.abs(rate));
  const falls = roundHalfUp(rate * 100, 1) < 0;
  if (locale === 'en') return clause`${{ text: `${falls ? '−' : '+'}${text}`, value: rate, light: null }}`;
  return clause`${falls ? '下降' : '增长'}${{ text, value: rate, light: null }}`;
}

/**
 * 剩余5个季度平均每季需提高22.8亿元，为历史最好单季（22.4亿元）的1.02倍。
 * @returns null once the promise is kept or its time is up
 */
export function requiredSentence(facts: TargetFacts, locale: Locale = 'zh'): Sentence | null {
  const { progress, target, decimals, measureKind } = facts;
  const { requiredIncrement, feasibility } = progress;
  const step = stepOf(facts, 'required_increment');
  const left = numberIn(step, 'quartersLeft');
  if (isOver(facts) || requiredIncrement === null || left === null || progress.level === null) return null;
  const digits = computedDecimals(decimals);
  const falling = wantedDirection(progress.level, target) === -1;
  const sized = (value: number) => amount(value, digits, unitOfChange(target.unit), null, locale);
  const best = numberIn(step, 'best');
  const unknown = best === null || feasibility === null;
  if (locale === 'en') {
    const against = unknown
      ? clause`; no quarter is known that moved forward`
      : clause`, ${times(feasibility, locale)} the best quarter so far (${sized(best)})`;
    const verb = falling ? 'take off' : 'bring';
    const each = left === 1 ? clause`has to ${verb}` : clause`each have to ${verb}`;
    return sentence`The ${quarters(left, locale)} left ${each} ${sized(requiredIncrement)}${against}.`;
  }
  const against = unknown
    ? clause`，尚无可比的单季${falling ? '降幅' : '增量'}`
    : clause`，为历史最好单季（${sized(best)}）的${times(feasibility)}`;
  return sentence`剩余${quarters(left, locale)}${left === 1 ? '' : '平均每季'}需${falling ? '降低' : rise(measureKind, locale)}${sized(requiredIncrement)}${against}。`;
}

/** A level that is counted up grows by new ones; a year's volume or a ratio rises. */
export function rise(measureKind: MeasureKind, locale: Locale): string {
  if (locale === 'en') return 'rise';
  return measureKind === 'stock' || measureKind === 'cumulative' ? '新增' : '提高';
}

/** 5个季度; part of a quarter with one digit. */
export function quarters(left: number, locale: Locale): FigurePiece {
  const text = Number.isInteger(left) ? String(left) : formatFigure(left, 1);
  const unit = locale === 'zh' ? '个季度' : left === 1 ? ' quarter' : ' quarters';
  return { text: `${text}${unit}`, value: left, light: null };
}

/** 可比观测值3个，不足4个，暂不作展望。 */
export function noOutlookSentence(facts: TargetFacts, locale: Locale = 'zh'): Sentence | null {
  const step = stepOf(facts, 'outlook_none');
  const [points, fewest] = [numberIn(step, 'points'), numberIn(step, 'fewest')];
  if (isOver(facts) || foreseen(facts) || points === null || fewest === null) return null;
  return locale === 'en'
    ? sentence`No outlook: ${tally(points, 'comparable figure')} (estimates left out), fewer than ${bare(fewest)}.`
    : sentence`可比观测值（不含推算）${count(points, '个')}，不足${count(fewest, '个')}，暂不作展望。`;
}
