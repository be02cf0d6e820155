import { expect, it } from 'vitest';
import { lightRuleFaults } from '#core/domain/light-rule-faults.ts';
import { ruleFormOf, ruleOf } from '../../web/pages/definitions/rule-form.ts';

it.each([
  [{ light: 'green', above: null, upTo: 5 }],
  [{ light: 'yellow', above: -2.5, upTo: 0 }],
  [{ light: 'red', above: 20, upTo: null }],
] as const)('a rule in inputs and back is the same', (rule) => {
  expect(ruleOf(ruleFormOf(rule))).toEqual(rule);
});

it('a bound that is no number is not taken for no bound', () => {
  const rule = ruleOf({ light: 'green', above: '', upTo: '五' });
  expect(rule.upTo).toBeNaN();
  expect(lightRuleFaults([rule]).map(({ kind }) => kind)).toContain('unreadable');
});
