import { FORECAST_COVERAGE } from '../../forecast/forecast.ts';
import { computedDecimals, formatPercent } from '../../format.ts';
import { isOver } from '../foresight.ts';
import type { ForecastFacts, TargetFacts } from '../input.ts';
import { amount, type Sentence, sentence } from '../sentence.ts';
import { dayPhrase } from '../words.ts';

/**
 * 另按统计模型预测，2027年底为478.2亿元，有80%的把握在455.0亿元至501.3亿元之间，目标在区间内。
 * @returns null where nothing is forecast, and past the deadline
 */
export function forecastSentence(facts: TargetFacts): Sentence | null {
  const { forecast, target, decimals } = facts;
  if (forecast === null || target.deadline === null || isOver(facts)) return null;
  const figure = (value: number) => amount(value, computedDecimals(decimals), target.unit);
  const coverage = { text: formatPercent(FORECAST_COVERAGE, 0), value: FORECAST_COVERAGE, light: null };
  return sentence`另按统计模型预测，${dayPhrase(target.deadline)}为${figure(forecast.value)}，有${coverage}的把握在${figure(forecast.low)}至${figure(forecast.high)}之间，${whereTheTargetLies(facts, forecast)}。`;
}

/** 目标在区间内, 目标高于区间, 目标低于区间; of a range whether the two have something in common. */
function whereTheTargetLies({ target }: TargetFacts, { low, high }: ForecastFacts): string {
  const { comparator, value } = target;
  const [from, to] = comparator === 'between' ? [target.low ?? value, target.high ?? value] : [value, value];
  if (from > high) return '目标高于区间';
  if (to < low) return '目标低于区间';
  return comparator === 'between' ? '与目标区间有重合' : '目标在区间内';
}
