import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_LIGHT_RULES, type LightRule, lightFor } from '#core/domain/light.ts';
import { COMPARATORS, type Target } from '#core/domain/target.ts';
import { courses, days, totalRules } from './generated-promises.ts';
import { quarters, verdict } from './judging.ts';

/** The nearest number above. */
function justAbove(value: number): number {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  bytes.setBigInt64(0, bytes.getBigInt64(0) + (value < 0 ? -1n : 1n));
  return bytes.getFloat64(0);
}

test.each([
  [5, 'green', 'yellow'],
  [20, 'yellow', 'red'],
])('a lag of exactly %f points is %s still, and by the smallest step more %s', (bound, at, beyond) => {
  expect([lightFor(bound), lightFor(justAbove(bound))]).toEqual([at, beyond]);
});

describe('half of two years is over', () => {
  test.each([
    [45, 'green', 'five points behind'],
    [44.999999, 'yellow', 'a millionth more'],
    [44.9999999999, 'yellow', 'the last decimal that counts'],
    [30, 'yellow', 'twenty points behind'],
    [29.999999, 'red', 'a millionth more'],
    [29.9999999999, 'red', 'the last decimal that counts'],
  ])('%f of 100 is %s: %s', (level, light) => {
    expect(verdict(quarters(10, level)).light).toBe(light);
  });

  it('what is the bound on paper is the bound, whatever the figures', () => {
    const figure = fc.integer({ min: -999, max: 999 });
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(5, 20), (from, to, bound) => {
        fc.pre(from !== to);
        // In hundredths: so far behind the middle of the way.
        const hundredths = 100 * from + (50 - bound) * (to - from);
        const lightAt = (level: number) =>
          verdict(quarters(from, level), {
            comparator: to > from ? 'at_least' : 'at_most',
            value: to,
            baseline: { value: from, date: '2025-12-31' },
          });
        const at = lightAt(Number(`${hundredths}e-2`));
        const beyond = lightAt(Number(`${hundredths * 1000 - Math.sign(to - from)}e-5`));
        expect([at.lagPoints, at.light]).toEqual([bound, bound === 5 ? 'green' : 'yellow']);
        expect(beyond.light).toBe(bound === 5 ? 'yellow' : 'red');
      }),
    );
  });
});

/** Where the level stands against a promise: which way is away from it. */
function awayFrom({ comparator, value, low, high }: Case, level: number): 1 | -1 {
  if (comparator === 'at_most' || comparator === 'less_than') return 1;
  const ends = comparator === 'between' ? [low, high] : [value, value];
  const isRange = comparator === 'about' || comparator === 'between';
  return isRange && level > ends[1]! ? 1 : -1;
}

const figure = fc.integer({ min: -999, max: 999 });
const promise = fc
  .record({
    comparator: fc.constantFrom(...COMPARATORS),
    value: figure,
    width: fc.integer({ min: 0, max: 50 }),
    base: fc.option(figure, { nil: null }),
    course: courses(days(2026, 2027), figure),
  })
  .map(({ width, base, ...rest }) => ({
    ...rest,
    low: rest.value,
    high: rest.value + width,
    tolerance: 0.05,
    baseline: base === null ? null : { value: base, date: '2025-12-31' },
  })) satisfies fc.Arbitrary<Partial<Target>>;
type Case = typeof promise extends fc.Arbitrary<infer P> ? P : never;

const anyRules: fc.Arbitrary<readonly LightRule[]> = fc.oneof(fc.constant(DEFAULT_LIGHT_RULES), totalRules);

it('fragility: a revision just below leaves the light as it is, one just beyond changes it', () => {
  fc.assert(
    fc.property(promise, anyRules, figure, figure, (target, rules, first, level) => {
      const at = (value: number) => verdict(quarters(first, value), target, { rules });
      const { light, fragility, baseline, explanation } = at(level);
      fc.pre(light !== null && level !== 0);
      const away = awayFrom(target, level) * Math.abs(level);
      const after = (revision: number) => at(level + away * revision).light;
      if (fragility === null) {
        expect([0.01, 1, 100, 1e6].map(after)).toEqual([light, light, light, light]);
        return;
      }
      const nudge = (1e-6 * Math.abs(target.value - baseline!.value)) / Math.abs(level);
      const told = explanation.find(({ code }) => code === 'fragility')!.values;
      expect(told.revision).toBe(fragility);
      expect(told.light).not.toBe(light);
      expect(after(fragility + nudge)).toBe(told.light);
      if (fragility > nudge) expect(after(fragility - nudge)).toBe(light);
    }),
    { numRuns: 2000 },
  );
});
