import { FORECAST_COVERAGE } from '../../forecast/forecast.ts';
import { computedDecimals, formatPercent, type Locale } from '../../format.ts';
import { isOver } from '../foresight.ts';
import type { ForecastFacts, TargetFacts } from '../input.ts';
import { amount, type Sentence, sentence } from '../sentence.ts';
import { dayPhrase } from '../words.ts';

/**
 * 另按统计模型预测，2027年底为478.2亿元，有80%的把握在455.0亿元至501.3亿元之间，目标在区间内。
 * @returns null where nothing is forecast, and past the deadline
 */
export function forecastSentence(facts: TargetFacts, locale: Locale = 'zh'): Sentence | null {
  const { forecast, target, decimals } = facts;
  if (forecast === null || target.deadline === null || isOver(facts)) return null;
  const figure = (value: number) => amount(value, computedDecimals(decimals), target.unit, null, locale);
  const coverage = { text: formatPercent(FORECAST_COVERAGE, 0), value: FORECAST_COVERAGE, light: null };
  const on = dayPhrase(target.deadline, locale);
  const where = WHERE[locale][whereTheTargetLies(facts, forecast)];
  return locale === 'en'
    ? sentence`A statistical forecast gives ${figure(forecast.value)} at ${on}, with ${coverage} confidence between ${figure(forecast.low)} and ${figure(forecast.high)}; ${where}.`
    : sentence`另按统计模型预测，${on}为${figure(forecast.value)}，有${coverage}的把握在${figure(forecast.low)}至${figure(forecast.high)}之间，${where}。`;
}

const WHERE = {
  zh: { above: '目标高于区间', below: '目标低于区间', overlaps: '与目标区间有重合', inside: '目标在区间内' },
  en: {
    above: 'the target lies above it',
    below: 'the target lies below it',
    overlaps: 'it overlaps the range aimed at',
    inside: 'the target lies within it',
  },
} as const;

/** Of a range whether the two have something in common. */
function whereTheTargetLies(
  { target }: TargetFacts,
  { low, high }: ForecastFacts,
): keyof (typeof WHERE)['zh'] {
  const { comparator, value } = target;
  const [from, to] = comparator === 'between' ? [target.low ?? value, target.high ?? value] : [value, value];
  if (from > high) return 'above';
  if (to < low) return 'below';
  return comparator === 'between' ? 'overlaps' : 'inside';
}
