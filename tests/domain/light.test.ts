import { describe, expect, it, test } from 'vitest';
import { DEFAULT_LIGHT_RULES, type LightRule, lightFor, ruleFor } from '#core/domain/light.ts';
import { lightRuleFaults } from '#core/domain/light-rule-faults.ts';
import { aLevel, verdict } from './judging.ts';

test.each([
  [-30, 'green', 'far ahead'],
  [5, 'green', 'five points still count as on time'],
  [5.000001, 'yellow', 'anything above does not'],
  [20, 'yellow', 'the bound belongs to yellow'],
  [20.000001, 'red', 'beyond it'],
])('a lag of %f points is %s: %s', (lag, light) => {
  expect(lightFor(lag)).toBe(light);
});

describe("Jiangsu's 新增10家 by Yinchuan's published rule of 2025, judged on 30 September 2025", () => {
  /** It says nothing of 0 to 10 points behind. */
  const published: LightRule[] = [
    { light: 'green', above: null, upTo: 0 },
    { light: 'yellow', above: 10, upTo: 30 },
    { light: 'red', above: 30, upTo: null },
  ];
  const completed: LightRule[] = [...published, { light: 'green', above: 0, upTo: 10 }];
  /** From the plan's publication on 17 April 2024 to the end of 2025, counted from nothing. */
  const promise = {
    value: 10,
    deadline: '2025-12-31',
    startDate: '2024-04-17',
    baseline: null,
  };
  const judged = (firms: number, rules: readonly LightRule[]) =>
    verdict([aLevel('2024-Q4', 1), aLevel('2025-Q3', firms)], promise, {
      rules,
      measureKind: 'cumulative',
      day: '2025-09-30',
    });

  it('time elapsed is 531 of 623 days', () => {
    expect(judged(6, completed).timeElapsed).toBe(531 / 623);
  });

  it.each([
    [9, -4.8, 'green'],
    [8, 5.2, 'green'],
    [6, 25.2, 'yellow'],
    [5, 35.2, 'red'],
  ])('%d firms: %f points behind, %s once the rule is completed', (firms, lag, light) => {
    const { lagPoints, light: lit } = judged(firms, completed);
    expect([Number(lagPoints!.toFixed(1)), lit]).toEqual([lag, light]);
  });

  it.each([
    [9, 'green'],
    [6, 'yellow'],
    [5, 'red'],
  ])('as published it says the same of %d firms', (firms, light) => {
    expect(judged(firms, published).light).toBe(light);
  });

  it('as published it leaves 8 firms undecided, and names the interval for which it does', () => {
    expect(() => judged(8, published)).toThrow(RangeError);
    expect(lightRuleFaults(published)).toEqual([{ kind: 'uncovered', above: 0, upTo: 10 }]);
    expect(lightRuleFaults(completed)).toEqual([]);
  });

  it.each([
    [0, 'green'],
    [0.000001, null],
    [10, null],
    [10.000001, 'yellow'],
    [30, 'yellow'],
    [30.000001, 'red'],
  ])('a lag of %f is %s', (lag, light) => {
    if (light === null) expect(() => ruleFor(lag, published)).toThrow(RangeError);
    else expect(lightFor(lag, published)).toBe(light);
  });
});

it('the default rules decide every lag exactly once', () => {
  expect(lightRuleFaults(DEFAULT_LIGHT_RULES)).toEqual([]);
});
