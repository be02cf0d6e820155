import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Bound, gapOf } from '#core/domain/comparison.ts';
import { type ChangeMoment, type ChangePart, levelChange } from '#core/domain/level-change.ts';
import { COMPARATORS } from '#core/domain/target.ts';
import { exactTotal, hostile } from './adding-up.ts';

const AT_LEAST_500: Bound = { comparator: 'at_least', value: 500, low: null, high: null, tolerance: null };

interface Told {
  from?: Partial<ChangeMoment>;
  to?: Partial<ChangeMoment>;
  /** The older period's level as known to. */
  restated?: number | null;
  /** The same by the terms of to, where a share is of something else. */
  byNewTerms?: number | null;
}

/** 365.1 by the second quarter, 386.2 by the third. */
function change({ from, to, restated = 365.1, byNewTerms = restated }: Told) {
  return levelChange({
    from: { period: '2026-Q2', level: 365.1, promise: AT_LEAST_500, ...from },
    to: { period: '2026-Q3', level: 386.2, promise: AT_LEAST_500, ...to },
    restated: { byOldTerms: restated, byNewTerms },
    decimals: 1,
  });
}

type Parts = Partial<Record<ChangePart, number>>;

function partsOf(breakdown: ReturnType<typeof change>['level']): (Parts & { change: number }) | null {
  if (breakdown === null) return null;
  const parts = breakdown.parts.map(({ code, shown }) => [code, shown]);
  return { change: breakdown.shown, ...Object.fromEntries(parts) };
}

test.each<[why: string, told: Told, level: Parts & { change: number }, gap: Parts & { change: number }]>([
  [
    'only a new quarter',
    {},
    { change: 21.1, activity: 21.1, revision: 0, scope: 0 },
    { change: -21.1, activity: -21.1, revision: 0, scope: 0 },
  ],
  [
    'the older quarter was put right downward',
    { restated: 364.8 },
    { change: 21.1, activity: 21.4, revision: -0.3, scope: 0 },
    { change: -21.1, activity: -21.4, revision: 0.3, scope: 0 },
  ],
  [
    'the same quarter, revised only',
    { to: { period: '2026-Q2', level: 364.8 }, restated: 364.8 },
    { change: -0.3, activity: 0, revision: -0.3, scope: 0 },
    { change: 0.3, activity: 0, revision: 0.3, scope: 0 },
  ],
  [
    'the promise was raised to 550',
    { to: { promise: { ...AT_LEAST_500, value: 550 } } },
    { change: 21.1, activity: 21.1, revision: 0, scope: 0 },
    { change: 28.9, activity: -21.1, revision: 0, scope: 50 },
  ],
  [
    'a share is of something else',
    { byNewTerms: 200, to: { level: 210 } },
    { change: -155.1, activity: 10, revision: 0, scope: -165.1 },
    { change: 155.1, activity: -10, revision: 0, scope: 165.1 },
  ],
  [
    'less is better, and there is less',
    {
      from: { promise: { ...AT_LEAST_500, comparator: 'at_most', value: 300 } },
      to: { level: 350.1, promise: { ...AT_LEAST_500, comparator: 'at_most', value: 300 } },
    },
    { change: -15, activity: -15, revision: 0, scope: 0 },
    { change: -15, activity: -15, revision: 0, scope: 0 },
  ],
  [
    'the older figure was withdrawn: activity and revision are one',
    { restated: null, to: { promise: { ...AT_LEAST_500, value: 550 } } },
    { change: 21.1, unsplit: 21.1 },
    { change: 28.9, unsplit: -21.1, scope: 50 },
  ],
])('%s', (_, told, level, gap) => {
  const found = change(told);
  expect([partsOf(found.level), partsOf(found.gap)]).toEqual([level, gap]);
  expect(found.reason).toBe(told.restated === null ? 'older_period_gone' : null);
});

describe('between the edges of a range', () => {
  const range: Bound = { ...AT_LEAST_500, comparator: 'between', value: 15, low: 15, high: 20 };
  test.each<[why: string, from: number, to: number, gap: number]>([
    ['into it', 12, 16, -3],
    ['inside it', 16, 19, 0],
    ['through it', 14, 22, 1],
  ])('%s', (_, from, to, gap) => {
    const found = change({
      from: { level: from, promise: range },
      to: { level: to, promise: range },
      restated: from,
    });
    expect(partsOf(found.gap)).toMatchObject({ change: gap, activity: gap, revision: 0 });
  });
});

test.each<[why: string, told: Told, reason: string, gaps: (number | null)[]]>([
  ['nothing was known then', { from: { period: null, level: null } }, 'no_figure_from', [null, 113.8]],
  ['nothing is known any more', { to: { period: null, level: null } }, 'no_figure_to', [134.9, null]],
])('%s: no change, and it says why', (_, told, reason, gaps) => {
  const found = change(told);
  expect([found.level, found.gap, found.reason]).toEqual([null, null, reason]);
  expect([found.gapFrom, found.gapTo]).toEqual(gaps);
});

const promise: fc.Arbitrary<Bound> = fc.record({
  comparator: fc.constantFrom(...COMPARATORS),
  value: hostile,
  low: fc.option(hostile, { nil: null }),
  high: fc.option(hostile, { nil: null }),
  tolerance: fc.constant(null),
});
const known = fc.record({ period: fc.constant('2026-Q2'), level: hostile, promise });

it('adds up to the last digit, whatever the figures and the comparators', () => {
  fc.assert(
    fc.property(
      known,
      known,
      fc.option(hostile, { nil: null }),
      hostile,
      fc.integer({ min: 0, max: 3 }),
      (from, to, byOldTerms, byNewTerms, decimals) => {
        const found = levelChange({ from, to, restated: { byOldTerms, byNewTerms }, decimals });
        for (const breakdown of [found.level!, found.gap!]) {
          const { value, shown, parts } = breakdown;
          expect(exactTotal(parts.map((part) => part.value))).toBe(exactTotal([value]));
          expect(exactTotal(parts.map((part) => part.shown))).toBe(exactTotal([shown]));
          expect([value, ...parts.map((part) => part.value)].every(Number.isFinite)).toBe(true);
        }
        const size =
          Math.abs(from.level) +
          Math.abs(to.level) +
          Math.abs(byNewTerms) +
          Math.abs(byOldTerms ?? byNewTerms);
        expect(Math.abs(found.level!.value - (to.level - from.level))).toBeLessThanOrEqual(
          size * 1e-14 + 3e-12,
        );
      },
    ),
    { numRuns: 2000 },
  );
});

it('for figures as they are reported the change is exactly what it was before it was split', () => {
  const tenths = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 10);
  fc.assert(
    fc.property(tenths, tenths, tenths, tenths, (from, restated, to, value) => {
      const terms: Bound = { ...AT_LEAST_500, value };
      const found = change({ from: { level: from }, to: { level: to, promise: terms }, restated });
      expect(exactTotal([found.level!.value])).toBe(exactTotal([to, -from]));
      expect(exactTotal([found.gap!.value])).toBe(exactTotal([gapOf(to, terms), -gapOf(from, AT_LEAST_500)]));
      expect(found.gap!.shown).toBe(found.gap!.value);
    }),
  );
});
