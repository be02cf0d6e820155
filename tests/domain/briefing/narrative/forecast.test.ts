import { expect, test } from 'vitest';
import type { TargetFacts } from '#core/domain/briefing/input.ts';
import { forecastSentence } from '#core/domain/briefing/narrative/forecast.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { trendPanel } from '#core/domain/briefing/trend-panel.ts';
import { facts, level } from '../facts.ts';

const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high, path: [] });
const words = (where: string) =>
  `另按统计模型预测，2027年底为478.2亿元，有80%的把握在455.0亿元至501.4亿元之间，${where}。`;
const range = (low: number, high: number) =>
  ({ comparator: 'between', value: low, low, high }) satisfies Partial<TargetFacts['target']>;

test.each<[where: string, target: Partial<TargetFacts['target']>]>([
  ['目标在区间内', { value: 500 }],
  ['目标在区间内', { value: 501.4 }],
  ['目标高于区间', { value: 501.5 }],
  ['目标在区间内', { value: 455 }],
  ['目标低于区间', { value: 454.9 }],
  ['与目标区间有重合', range(501, 520)],
  ['目标高于区间', range(502, 520)],
  ['目标低于区间', range(400, 454)],
])('%s: %j', (where, target) => {
  const sentence = forecastSentence(facts({ forecast: between(455, 501.4), target }));
  expect(plainText(sentence!)).toBe(words(where));
});

test.each([
  ['nothing is forecast', facts()],
  ['no deadline is written', facts({ forecast: between(455, 501.4), target: { deadline: null } })],
  [
    'the deadline has passed',
    facts({ forecast: between(455, 501.4), progress: { state: 'awaiting_final_data', light: null } }),
  ],
])('says nothing when %s', (_, target) => {
  expect(forecastSentence(target)).toBeNull();
});

test('the fan begins after the figure that is judged', () => {
  const at = (date: string, value: number) => ({ date, value, low: value - 10, high: value + 10 });
  const path = [at('2026-09-30', 386.2), at('2026-12-31', 405), at('2027-12-31', 478.2)];
  const levels = [level('2026-Q3', 386.2)];
  const fan = (forecast: TargetFacts['forecast']) => trendPanel(facts({ levels, forecast }))!.forecast;
  expect(fan({ ...at('2027-12-31', 478.2), path })).toEqual(path.slice(1));
  expect(fan(null)).toEqual([]);
});
