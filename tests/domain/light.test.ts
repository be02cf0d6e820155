import { expect, it, test } from 'vitest';
import {
  DEFAULT_LIGHT_RULES,
  type LightRule,
  lightFor,
  lightRuleFaults,
  ruleFor,
} from '#core/domain/light.ts';

test.each([
  [-30, 'green', 'far ahead'],
  [5, 'green', 'five points still count as on time'],
  [5.000001, 'yellow', 'anything above does not'],
  [20, 'yellow', 'the bound belongs to yellow'],
  [20.000001, 'red', 'beyond it'],
])('a lag of %f points is %s: %s', (lag, light) => {
  expect(lightFor(lag)).toBe(light);
});

it('the default rules decide every lag exactly once', () => {
  expect(lightRuleFaults(DEFAULT_LIGHT_RULES)).toEqual([]);
});

/** Published for Yinchuan in 2025: it says nothing of 0 to 10 points. */
const YINCHUAN: LightRule[] = [
  { light: 'green', above: null, upTo: 0 },
  { light: 'yellow', above: 10, upTo: 30 },
  { light: 'red', above: 30, upTo: null },
];

it('names the interval that a rule set leaves out', () => {
  expect(lightRuleFaults(YINCHUAN)).toEqual([{ kind: 'uncovered', above: 0, upTo: 10 }]);
  expect(() => ruleFor(5.2, YINCHUAN)).toThrow(RangeError);
});

test.each([
  [-4.8, 'green'],
  [25.2, 'yellow'],
  [35.2, 'red'],
])('by that rule %f points behind is %s', (lag, light) => {
  expect(ruleFor(lag, YINCHUAN).light).toBe(light);
});

it('names the interval that is decided twice, and open ends', () => {
  const rules: LightRule[] = [
    { light: 'green', above: -100, upTo: 10 },
    { light: 'yellow', above: 5, upTo: 20 },
  ];
  expect(lightRuleFaults(rules)).toEqual([
    { kind: 'uncovered', above: null, upTo: -100 },
    { kind: 'doubled', above: 5, upTo: 10 },
    { kind: 'uncovered', above: 20, upTo: null },
  ]);
});
