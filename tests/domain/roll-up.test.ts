import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Indicator, PlaceRollup } from '#core/domain/indicator.ts';
import type { Level } from '#core/domain/level.ts';
import { type RollUp, type RollUpChild, rollUp } from '#core/domain/roll-up.ts';
import { hostile, reported } from './adding-up.ts';
import { aLevel } from './judging.ts';

function indicator(placeRollup: PlaceRollup, overrides: Partial<Indicator> = {}): Indicator {
  return {
    code: 'anything',
    unit: '家',
    measureKind: placeRollup === 'ratio' ? 'ratio' : 'stock',
    placeRollup,
    direction: 'up',
    decimals: 1,
    numerator: null,
    denominator: null,
    scale: placeRollup === 'ratio' ? 10_000 : null,
    ...overrides,
  };
}

function ratio(numerator: number, denominator: number): Level {
  return aLevel('2026-Q3', (numerator / denominator) * 10_000, {
    unit: '台/万人',
    derivation: 'ratio',
    inputs: [
      { role: 'numerator', period: '2026-Q3', value: numerator },
      { role: 'denominator', period: '2026-Q3', value: denominator },
    ],
  });
}

function children(...levels: (Level | null)[]): RollUpChild[] {
  return levels.map((level, index) => ({ region: `地区${index + 1}`, level }));
}

const level = (value: number, overrides: Partial<Level> = {}) => aLevel('2026-Q3', value, overrides);

test.each<[why: string, rule: PlaceRollup, parts: RollUpChild[], value: number | null, none: string | null]>([
  ['sums', 'sum', children(level(85.1), level(89.7), level(0.2)), 175, null],
  ['sums a zero and a negative', 'sum', children(level(0), level(-2.5)), -2.5, null],
  ['takes the largest', 'max', children(level(3), level(7), level(5)), 7, null],
  ['divides sums, and averages nothing', 'ratio', children(ratio(10, 10_000), ratio(90, 10_000)), 50, null],
  ['weighs by the denominators', 'ratio', children(ratio(10, 10_000), ratio(0, 90_000)), 1, null],
  ['adds nothing that does not add up', 'none', children(level(1), level(2)), null, 'not_additive'],
  ['has no regions', 'sum', [], null, 'no_regions'],
  ['has no figures', 'sum', children(null, null), null, 'nobody_reported'],
  ['has nobody to divide by', 'ratio', children(ratio(1, 0), ratio(1, 0)), null, 'zero_denominator'],
])('%s', (_, rule, parts, value, none) => {
  const found = rollUp(indicator(rule), parts);
  expect([found.value, found.none]).toEqual([value, none]);
});

it('names who is missing, and why', () => {
  const parts = children(level(5), null, level(3, { unit: '个' }));
  expect(rollUp(indicator('sum'), parts)).toMatchObject({
    value: 5,
    counted: ['地区1'],
    missing: [
      { region: '地区2', why: 'no_figure' },
      { region: '地区3', why: 'other_unit' },
    ],
  });
});

it('does not add a ratio that was printed without its parts', () => {
  expect(
    rollUp(indicator('ratio'), children(ratio(10, 10_000), level(392, { unit: '台/万人' }))),
  ).toMatchObject({
    value: 10,
    numerator: 10,
    denominator: 10_000,
    missing: [{ region: '地区2', why: 'published_only' }],
  });
});

it('says what is estimated and what is demonstration', () => {
  const parts = children(level(1), level(2, { derivation: 'estimated', demo: true }));
  expect(rollUp(indicator('sum'), parts)).toMatchObject({ estimated: ['地区2'], demo: true });
  expect(rollUp(indicator('sum'), children(level(1)))).toMatchObject({ estimated: [], demo: false });
});

/** A rolled-up figure as a level again, as a region in the middle would report it. */
function asLevel({ value, numerator, denominator }: RollUp): Level | null {
  if (value === null) return null;
  return numerator === null || denominator === null ? level(value) : ratio(numerator, denominator);
}

function inGroups(of: Indicator, parts: readonly RollUpChild[], sizes: readonly number[]): RollUp {
  const starts = [
    0,
    ...sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0)),
  ];
  const groups = starts.map((start, index) => parts.slice(start, starts[index + 1]));
  return rollUp(
    of,
    groups
      .filter((group) => group.length > 0)
      .map((group, index) => ({
        region: `组${index}`,
        level: asLevel(rollUp(of, group)),
      })),
  );
}

const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 });
const figures = fc.array(fc.option(reported, { nil: null }), { minLength: 1, maxLength: 12 });

test.each<PlaceRollup>(['sum', 'max', 'ratio'])(
  'by %s, a partition comes to what the whole comes to',
  (rule) => {
    fc.assert(
      fc.property(figures, sizes, (values, groups) => {
        const parts = children(
          ...values.map((value, index) => {
            if (value === null) return null;
            return rule === 'ratio' ? ratio(value, 1000 + index / 10) : level(value);
          }),
        );
        const whole = rollUp(indicator(rule), parts);
        const parted = inGroups(indicator(rule), parts, groups);
        expect([parted.value, parted.numerator, parted.denominator]).toEqual([
          whole.value,
          whole.numerator,
          whole.denominator,
        ]);
      }),
      { numRuns: 500 },
    );
  },
);

it('the order of the regions does not matter, whatever the figures', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 8 }), (values) => {
      const there = rollUp(indicator('sum'), children(...values.map((value) => level(value))));
      const back = rollUp(indicator('sum'), children(...values.toReversed().map((value) => level(value))));
      expect(back.value).toBe(there.value);
    }),
  );
});
