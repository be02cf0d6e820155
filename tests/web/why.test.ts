import { expect, it } from 'vitest';
import { stepNumber, stepOf } from '../../web/state/why.ts';
import { progressRow } from './progress-row.ts';

const row = progressRow({
  explanation: [
    {
      code: 'light_rule',
      values: { light: 'green', pointsToWorse: 0, pointsToBetter: null },
      zh: '',
      en: '',
    },
  ],
});

it.each([
  { name: 'pointsToWorse', number: 0 },
  { name: 'pointsToBetter', number: null },
  { name: 'light', number: null },
  { name: 'nowhere', number: null },
])('$name of a step is $number', ({ name, number }) => {
  expect(stepNumber(stepOf(row, 'light_rule'), name)).toBe(number);
});

it('a step that the verdict did not take has no numbers', () => {
  expect(stepOf(row, 'fragility')).toBeUndefined();
  expect(stepNumber(stepOf(row, 'fragility'), 'revision')).toBeNull();
});
