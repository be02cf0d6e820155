import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fragilityOf } from '#core/domain/fragility.ts';
import { DEFAULT_LIGHT_RULES, type LightRule, lightFor } from '#core/domain/light.ts';
import { pointsBetween } from '#core/domain/quotient.ts';
import type { Comparator } from '#core/domain/target.ts';
import { aTarget, quarters, verdict } from './judging.ts';

describe('half the time is over: 50 of 100 is planned, 45 is the last green, 30 the last yellow', () => {
  test.each<[level: number, light: string, fragility: number | null]>([
    [60, 'green', 0.25],
    [46, 'green', 1 / 46],
    [45, 'green', 0],
    [44, 'yellow', 14 / 44],
    [29, 'red', null],
    [0, 'red', null],
  ])('%d is %s and turns after %d', (level, light, fragility) => {
    const progress = verdict(quarters(10, level));
    expect(progress.light).toBe(light);
    if (fragility === null) expect(progress.fragility).toBeNull();
    else expect(progress.fragility).toBeCloseTo(fragility, 10);
  });
});

it('a falling target is endangered from above: 100 down to 0, 55 is the last green', () => {
  const falling = verdict(quarters(90, 50), {
    comparator: 'at_most',
    value: 0,
    baseline: { value: 100, date: '2025-12-31' },
  });
  expect(falling.light).toBe('green');
  expect(falling.fragility).toBeCloseTo(0.1, 10);
  expect(falling.explanation.find(({ code }) => code === 'fragility')?.values).toMatchObject({
    light: 'yellow',
    upward: 1,
    threshold: expect.closeTo(55, 10),
  });
});

test.each([
  ['no light, no fragility', verdict(quarters(10, 120))],
  [
    'a rule set of one colour never changes',
    verdict(quarters(10, 46), {}, { rules: [{ light: 'green', above: null, upTo: null }] }),
  ],
])('%s', (_, { fragility }) => {
  expect(fragility).toBeNull();
});

it('two rules of one colour side by side are one', () => {
  const rules: LightRule[] = [
    { light: 'green', above: null, upTo: 0 },
    { light: 'green', above: 0, upTo: 5 },
    { light: 'red', above: 5, upTo: null },
  ];
  expect(verdict(quarters(10, 60), {}, { rules }).fragility).toBeCloseTo(0.25, 10);
});

it('is the smallest: a little less leaves the light as it is, a little more changes it', () => {
  const figure = fc.integer({ min: -10_000, max: 10_000 });
  const comparator = fc.constantFrom<Comparator>('at_least', 'at_most');
  fc.assert(
    fc.property(
      figure,
      figure,
      figure,
      fc.double({ min: 0, max: 1, noNaN: true }),
      comparator,
      (B, T, L, planShare, comparator) => {
        fc.pre(B !== T && L !== 0);
        const lagAt = (level: number) => pointsBetween(planShare, (level - B) / (T - B))!;
        const found = fragilityOf(aTarget({ comparator, value: T }), L, B, lagAt(L), DEFAULT_LIGHT_RULES);
        const away = (comparator === 'at_least' ? -1 : 1) * Math.abs(L);
        const lightAfter = (revision: number) => lightFor(lagAt(L + away * revision));
        const now = lightFor(lagAt(L));
        if (found === null) {
          for (const revision of [0.01, 1, 100, 1e6]) expect(lightAfter(revision)).toBe(now);
          return;
        }
        const nudge = (1e-6 * Math.abs(T - B)) / Math.abs(L);
        expect(lightAfter(found.revision + nudge)).toBe(found.light);
        if (found.revision > nudge) expect(lightAfter(found.revision - nudge)).toBe(now);
      },
    ),
    { numRuns: 1000 },
  );
});
