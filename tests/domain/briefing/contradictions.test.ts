import { describe, expect, it, test } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { findContradictions } from '#core/domain/briefing/contradictions.ts';
import { briefingPeriods } from '#core/domain/briefing/periods.ts';
import { readQuantities } from '#core/domain/briefing/quantities.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { briefingInput, PLANS } from '../../setup/briefing-inputs.ts';

const shandong = composeBriefing(briefingInput('SD', '2026-09'));
const found = (text: string) => findContradictions(text, shandong);

describe('what the briefing says, however it is written', () => {
  it.each([
    ['全省规模386.2亿元，完成目标的77.2%。'],
    ['全省规模386亿元，完成目标的77%，'],
    ['全省规模３８６．２亿元，完成目标的７７．２％。'],
    ['规模3862000万元'],
    ['规模3,862,000万元'],
    ['完成百分之77.2'],
    ['完成百分之七十七点二'],
    ['落后4.3个百分点'],
    ['落后4.34个百分点，是没有舍入的数'],
    ['目标500亿元，距目标113.8亿元'],
    ['16市中5市滞后'],
    ['2026年9月30日，2027年底，总第21期，前三季度，1—9月，第3名，鲁工信〔2025〕18号'],
    ['没有数字'],
    [''],
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what it does not say', () => {
  it.each<[string, [at: number, text: string][]]>([
    ['全省规模396.2亿元。', [[4, '396.2亿元']]],
    ['完成７９．９％', [[2, '７９．９％']]],
    ['完成百分之九十三', [[2, '百分之九十三']]],
    ['规模1,500,000万元', [[2, '1,500,000万元']]],
    ['落后9个百分点', [[2, '9个百分点']]],
    [
      '15—99家',
      [
        [0, '15'],
        [3, '99家'],
      ],
    ],
    ['全省386.2亿元，济南999亿元', [[12, '999亿元']]],
  ])('%s', (text, expected) => {
    expect(found(text).map(({ at, text: written }) => [at, written])).toEqual(expected);
  });

  it('names the figure that comes nearest, and none where there is no such unit', () => {
    expect(found('规模385.5亿元')).toEqual([{ at: 2, text: '385.5亿元', nearest: '386.2亿元' }]);
    expect(found('99次')).toEqual([{ at: 0, text: '99次', nearest: null }]);
  });
});

test.each([
  ['386.2 CNY 100m', [[386.2, '元', 1e8]]],
  ['4.3 percentage points', [[4.3, '个百分点', 1]]],
  [
    '16 cities, 7 reports',
    [
      [16, '市', 1],
      [7, '份', 1],
    ],
  ],
  ['end of Q3 2026, No. 21, 30 Sep 2026', []],
  [
    '15—20名',
    [
      [15, '名', 1],
      [20, '名', 1],
    ],
  ],
  ['511.8台/万人', [[511.8, '台/万人', 1]]],
  ['3万台', [[3, '台', 1e4]]],
])('%s is read', (text, expected) => {
  expect(readQuantities(text).map(({ value, unit, scale }) => [value, unit, scale])).toEqual(expected);
});

test.each(PLANS)('%s: a briefing never contradicts itself', (plan) => {
  for (const period of briefingPeriods('2026-11-21', ['quarter', 'year'])) {
    const briefing = composeBriefing(briefingInput(plan, period));
    const { summary, attention, nextSteps, notes } = briefing;
    const text = [...summary, ...attention, ...nextSteps.map(({ sentence }) => sentence)].map(plainText);
    expect(findContradictions([...text, ...notes].join('\n'), briefing)).toEqual([]);
  }
});
