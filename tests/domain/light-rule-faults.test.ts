import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIGHTS, type Light, type LightRule, ruleFor } from '#core/domain/light.ts';
import { inOrder, type LightRuleFault, lightRuleFaults } from '#core/domain/light-rule-faults.ts';

type Bounds = readonly [above: number | null, upTo: number | null, light?: Light];
type Told = readonly [kind: LightRuleFault['kind'], above: number | null, upTo: number | null];

const rule = ([above, upTo, light = 'green']: Bounds): LightRule => ({ light, above, upTo });
const faults = (bounds: readonly Bounds[]): Told[] =>
  lightRuleFaults(bounds.map(rule)).map(({ kind, above, upTo }) => [kind, above, upTo]);

it.each<[string, Bounds[], Told[]]>([
  ['one rule for everything', [[null, null]], []],
  ['no rule at all', [], [['uncovered', null, null]]],
  [
    'bounds that touch',
    [
      [null, 5],
      [5, null],
    ],
    [],
  ],
  [
    'bounds that just do not',
    [
      [null, 5],
      [5.000001, null],
    ],
    [['uncovered', 5, 5.000001]],
  ],
  [
    'bounds that just overlap',
    [
      [null, 5.000001],
      [5, null],
    ],
    [['doubled', 5, 5.000001]],
  ],
  [
    'another order',
    [
      [20, null, 'red'],
      [null, 5],
      [5, 20, 'yellow'],
    ],
    [],
  ],
  [
    'one light in two rules',
    [
      [null, 0],
      [0, 10],
      [10, 30, 'yellow'],
      [30, null, 'red'],
    ],
    [],
  ],
  [
    'the same rule twice',
    [
      [null, null],
      [null, null],
    ],
    [['doubled', null, null]],
  ],
  [
    'the same stretch and light twice',
    [
      [null, 5],
      [5, 10],
      [5, 10],
      [10, null],
    ],
    [['doubled', 5, 10]],
  ],
  [
    'open ends and an overlap',
    [
      [-100, 10],
      [5, 20, 'yellow'],
    ],
    [
      ['uncovered', null, -100],
      ['doubled', 5, 10],
      ['uncovered', 20, null],
    ],
  ],
  [
    'an overlap across several rules is one',
    [
      [null, 10],
      [0, 20],
      [5, null],
    ],
    [['doubled', 0, 20]],
  ],
  [
    'rules inside a wide one, side by side',
    [
      [null, null],
      [0, 5],
      [5, 10],
    ],
    [['doubled', 0, 10]],
  ],
  [
    'rules inside a wide one, apart',
    [
      [null, null],
      [0, 5],
      [6, 10],
    ],
    [
      ['doubled', 0, 5],
      ['doubled', 6, 10],
    ],
  ],
  [
    'a hole across a bound that nothing needs',
    [
      [null, 0],
      [10, null],
    ],
    [['uncovered', 0, 10]],
  ],
  [
    'an overlap that meets a hole',
    [
      [null, 5],
      [0, 5],
      [9, null],
    ],
    [
      ['doubled', 0, 5],
      ['uncovered', 5, 9],
    ],
  ],
  [
    'a rule that holds nothing: equal bounds',
    [
      [null, null],
      [5, 5],
    ],
    [['empty', 5, 5]],
  ],
  [
    'a rule that holds nothing: bounds swapped',
    [
      [null, null],
      [20, 5],
    ],
    [['empty', 20, 5]],
  ],
  [
    'a rule that holds nothing leaves its hole',
    [
      [null, 5],
      [20, 5],
      [20, null],
    ],
    [
      ['uncovered', 5, 20],
      ['empty', 20, 5],
    ],
  ],
  [
    'a bound that is no number',
    [
      [null, null],
      [Number.NaN, 5],
    ],
    [['unreadable', null, 5]],
  ],
  [
    'an infinite bound',
    [
      [null, 5],
      [5, Infinity],
    ],
    [
      ['uncovered', 5, null],
      ['unreadable', 5, null],
    ],
  ],
  [
    'a light that is none',
    [
      [null, 5],
      [5, null, 'blue' as Light],
    ],
    [
      ['uncovered', 5, null],
      ['unreadable', 5, null],
    ],
  ],
])('%s', (_, bounds, expected) => {
  expect(faults(bounds)).toEqual(expected);
});

const bound = fc.option(fc.integer({ min: -4, max: 4 }), { nil: null });
const anyRule = fc.record({ light: fc.constantFrom(...LIGHTS), above: bound, upTo: bound });
const anyRules = fc.array(anyRule, { maxLength: 5 });
/** Every bound that can occur, and one lag on each side of it. */
const LAGS = Array.from({ length: 37 }, (_, index) => -4.5 + index / 4);
const decidedBy = (rules: readonly LightRule[], lag: number) =>
  rules.filter(({ above, upTo }) => (above === null || lag > above) && (upTo === null || lag <= upTo)).length;

it('a set without faults decides every lag exactly once, one with faults does not, and they lie where it says', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      const found = lightRuleFaults(rules);
      for (const lag of LAGS) {
        const told = found.filter(
          ({ kind, above, upTo }) =>
            kind !== 'empty' && (above === null || lag > above) && (upTo === null || lag <= upTo),
        );
        const count = decidedBy(rules, lag);
        expect(told.map(({ kind }) => kind)).toEqual(
          count === 1 ? [] : [count === 0 ? 'uncovered' : 'doubled'],
        );
        if (found.length === 0) expect(LIGHTS).toContain(ruleFor(lag, rules).light);
      }
    }),
    { numRuns: 500 },
  );
});

it('the order in which rules are given changes nothing', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      const stretches = (some: readonly LightRule[]) =>
        lightRuleFaults(some).filter(({ kind }) => kind !== 'empty');
      expect(stretches(rules.toReversed())).toEqual(stretches(rules));
    }),
  );
});

it('rules are kept from the lowest lag to the highest', () => {
  const rules = [rule([20, null, 'red']), rule([null, 5]), rule([5, 20, 'yellow'])];
  expect(inOrder(rules).map(({ light }) => light)).toEqual(['green', 'yellow', 'red']);
});
