import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Level } from '#core/domain/level.ts';
import type { Progress } from '#core/domain/progress.ts';
import { COMPARATORS, type Comparator, type Target } from '#core/domain/target.ts';
import { aLevel, quarters, verdict, years } from './judging.ts';

/** Figures as people write them, so that a scaled one is written as exactly. Zero has no sign and no growth. */
const digits = fc.integer({ min: -999, max: 999 }).filter((value) => value !== 0);
const written = (value: number, exponent: number) => Number(`${value}e${exponent}`);

/** A promise and its figures before scale and sign; low and high around the value, no tie at a tolerance. */
const situation = fc
  .record({
    values: fc.array(digits, { minLength: 1, maxLength: 10 }),
    yearly: fc.boolean(),
    value: digits,
    halfWidth: fc.integer({ min: 1, max: 50 }),
    base: fc.option(digits, { nil: null }),
    comparator: fc.constantFrom(...COMPARATORS.filter((one) => one !== 'done')),
  })
  // An edge at zero is the one thing that has a unit: compound growth takes it as 0.001.
  .filter(({ value, halfWidth }) => Math.abs(value) !== halfWidth);
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never;

function judgeScaled(s: Situation, exponent: number, sign: 1 | -1 = 1, reported = 0): Progress {
  const scaled = (value: number) => written(value * sign, exponent);
  const edges = [scaled(s.value - s.halfWidth), scaled(s.value + s.halfWidth)].sort((a, b) => a - b);
  const moved = s.values.map((value) => written(value * sign, exponent + reported));
  const levels = s.yearly ? years(2026, ...moved) : quarters(...moved);
  const target: Partial<Target> = {
    comparator: sign === 1 ? s.comparator : MIRRORED[s.comparator],
    value: scaled(s.value),
    low: edges[0]!,
    high: edges[1]!,
    tolerance: 0.0517,
    unit: '亿元',
    baseline: s.base === null ? null : { value: scaled(s.base), date: '2025-12-31' },
    deadline: '2028-06-30',
  };
  return verdict(
    levels.map((level) => ({ ...level, unit: reported === 0 ? '亿元' : '万元' })),
    target,
  );
}

const MIRRORED: Record<Comparator, Comparator> = {
  at_least: 'at_most',
  more_than: 'less_than',
  at_most: 'at_least',
  less_than: 'more_than',
  about: 'about',
  between: 'between',
  done: 'done',
  unstated: 'at_most',
};

/** What a verdict says, without its unit: the words, and the numbers that have none. */
function said(progress: Progress, shown: (value: number | null) => unknown = (value) => value) {
  const { state, light, outlook, secondOpinion, methodsDisagree } = progress;
  const { lagPoints, pace, fragility, feasibility, distanceCovered } = progress;
  const numbers = {
    miss: outlook.miss,
    ratio: secondOpinion.ratio,
    lagPoints,
    pace,
    fragility,
    feasibility,
    distanceCovered,
  };
  return {
    words: [state, light, outlook.class, secondOpinion.class, methodsDisagree],
    numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, shown(value)])),
  };
}

/** Equal but for binary noise. */
function near(value: number | null) {
  if (value === null) return null;
  return expect.closeTo(value, Math.max(0, 7 - Math.ceil(Math.log10(1 + Math.abs(value)))));
}

it('another unit of measure changes no verdict', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: -4, max: 8 }), (s, exponent) => {
      expect(said(judgeScaled(s, exponent))).toEqual(said(judgeScaled(s, 0), near));
    }),
    { numRuns: 1000 },
  );
});

it('figures reported in 万元 are judged like the same in 亿元', () => {
  fc.assert(
    fc.property(situation, (s) => {
      expect(said(judgeScaled(s, 0, 1, 4))).toEqual(said(judgeScaled(s, 0), near));
    }),
  );
});

it('the other direction is the mirror image', () => {
  fc.assert(
    fc.property(situation, (s) => {
      const up = judgeScaled(s, 0);
      const down = judgeScaled(s, 0, -1);
      expect(said(down)).toEqual(said(up, near));
      expect(down.outlook.projection).toEqual(
        up.outlook.projection === null ? null : near(-up.outlook.projection),
      );
      expect(down.requiredIncrement).toEqual(near(up.requiredIncrement));
    }),
    { numRuns: 1000 },
  );
});

/** Every number in a verdict, in its explanation too. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const odd = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.constantFrom(0, -0, 1, -1, 1e15, -1e15, 1e-15, 5e-324),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const year = fc.integer({ min: 1900, max: 2100 });
const period = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
);
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => [y, m, d].map((part) => String(part).padStart(2, '0')).join('-'));
const anyLevel: fc.Arbitrary<Level> = fc
  .tuple(
    period,
    odd,
    fc.constantFrom('reported', 'estimated', 'trailing_year'),
    fc.constantFrom('家', '户', '个'),
  )
  .map(([p, value, derivation, unit]) => aLevel(p, value, { derivation: derivation as 'reported', unit }));

it('no input yields NaN, Infinity or an exception: unordered, doubled, two centuries, huge, tiny, missing', () => {
  const target = fc.record({
    comparator: fc.constantFrom(...COMPARATORS),
    value: odd,
    low: maybe(odd),
    high: maybe(odd),
    tolerance: maybe(fc.constantFrom(0, 0.05, -0.1, 1)),
    deadline: maybe(day),
    startDate: maybe(day),
    planStart: maybe(day),
    baseline: maybe(fc.record({ value: odd, date: day })),
    denominatorNeeded: fc.boolean(),
    denominator: fc.constantFrom(null, 'parent_actual' as const),
  });
  const kind = fc.constantFrom('stock', 'flow', 'cumulative', 'ratio', 'share', 'milestone');
  fc.assert(
    fc.property(
      fc.array(anyLevel, { maxLength: 12 }),
      target,
      day,
      kind,
      (levels, promise, today, measureKind) => {
        const progress = verdict(levels, promise, { day: today, measureKind: measureKind as 'stock' });
        expect(numbersIn(progress).filter((one) => !Number.isFinite(one))).toEqual([]);
      },
    ),
    { numRuns: 5000 },
  );
});

it('as many figures of equal value, whatever it is, are no trend', () => {
  fc.assert(
    fc.property(odd, fc.integer({ min: 4, max: 12 }), (value, count) => {
      const { outlook } = verdict(quarters(...Array(count).fill(value)), { value: 2e15 });
      expect(outlook.class).toBe('stormy');
    }),
  );
});
