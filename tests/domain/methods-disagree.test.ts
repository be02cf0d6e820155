import { expect, it, test } from 'vitest';
import { methodsDisagree } from '#core/domain/methods-disagree.ts';
import { verdict, years } from './judging.ts';

test.each([
  ['sunny', 'met', false],
  ['sunny', 'substantial', false],
  ['sunny', 'moderate', false],
  ['sunny', 'limited', true],
  ['fair', 'limited', false],
  ['fair', 'deterioration', true],
  ['cloudy', 'substantial', true],
  ['cloudy', 'moderate', false],
  ['stormy', 'moderate', true],
  ['stormy', 'limited', false],
  ['none', 'limited', null],
  ['sunny', 'not_available', null],
] as const)('%s and %s: %s', (outlook, opinion, apart) => {
  expect(methodsDisagree(outlook, opinion)).toBe(apart);
});

it('a late turn upward convinces the trend of six years, not the growth since long ago', () => {
  const found = verdict(years(2026, 80, 75, 60, 50, 55, 60, 65, 70), {
    value: 72,
    deadline: '2027-12-31',
    baseline: { value: 80, date: '2019-12-31' },
  });
  expect([found.outlook.class, found.secondOpinion.class, found.methodsDisagree]).toEqual([
    'sunny',
    'deterioration',
    true,
  ]);
  expect(found.explanation.map(({ code }) => code)).toContain('methods_disagree');
});
