import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_LIGHT_RULES } from '#core/domain/light.ts';
import type { Progress } from '#core/domain/progress.ts';
import { type PromiseTerms, promiseAfter } from '#core/domain/promise.ts';
import { COMPARATORS, type Comparator, type Course, type Target } from '#core/domain/target.ts';
import { courses, days, totalRules } from './generated-promises.ts';
import { aTarget, quarters, verdict, years } from './judging.ts';

/** Figures as people write them, so that a scaled one is written as exactly. Zero has no sign and no growth. */
const digits = fc.integer({ min: -999, max: 999 }).filter((value) => value !== 0);
const written = (value: number, exponent: number) => Number(`${value}e${exponent}`);

const comparators = fc.constantFrom(...COMPARATORS.filter((one) => one !== 'done'));
const course = courses(days(2025, 2028), digits);

/** A promise and its figures before scale and sign; low and high around the value, no tie at a tolerance. */
const situation = fc
  .record({
    values: fc.array(digits, { minLength: 1, maxLength: 10 }),
    yearly: fc.boolean(),
    value: digits,
    halfWidth: fc.integer({ min: 1, max: 50 }),
    base: fc.option(digits, { nil: null }),
    comparator: comparators,
    course,
    rules: fc.oneof(fc.constant(DEFAULT_LIGHT_RULES), totalRules),
    // What an authority changed later, each of it perhaps.
    amended: fc.record(
      { value: digits, base: digits, comparator: comparators, course },
      { requiredKeys: [] },
    ),
  })
  // An edge at zero is the one thing that has a unit: compound growth takes it as 0.001.
  .filter(({ value, halfWidth }) => Math.abs(value) !== halfWidth);
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never;

function judgeScaled(s: Situation, exponent: number, sign: 1 | -1 = 1, reported = 0): Progress {
  const scaled = (value: number) => written(value * sign, exponent);
  const turned = (comparator: Comparator) => (sign === 1 ? comparator : MIRRORED[comparator]);
  const along = (way: Course): Course =>
    'points' in way
      ? { ...way, points: way.points.map(({ date, value }) => ({ date, value: scaled(value) })) }
      : way;
  const edges = [scaled(s.value - s.halfWidth), scaled(s.value + s.halfWidth)].sort((a, b) => a - b);
  const moved = s.values.map((value) => written(value * sign, exponent + reported));
  const levels = s.yearly ? years(2026, ...moved) : quarters(...moved);
  const document: Partial<Target> = {
    comparator: turned(s.comparator),
    value: scaled(s.value),
    low: edges[0]!,
    high: edges[1]!,
    tolerance: 0.0517,
    unit: '亿元',
    baseline: s.base === null ? null : { value: scaled(s.base), date: '2025-12-31' },
    deadline: '2028-06-30',
    course: along(s.course),
  };
  const { amended } = s;
  const changes: Partial<PromiseTerms> = {};
  if (amended.value !== undefined) changes.value = scaled(amended.value);
  if (amended.base !== undefined) changes.baseline = { value: scaled(amended.base), date: '2026-03-31' };
  if (amended.comparator !== undefined) changes.comparator = turned(amended.comparator);
  if (amended.course !== undefined) changes.course = along(amended.course);
  return verdict(
    levels.map((level) => ({ ...level, unit: reported === 0 ? '亿元' : '万元' })),
    promiseAfter(aTarget(document), [amendment(changes)]),
    { rules: s.rules },
  );
}

function amendment(changes: Partial<PromiseTerms>) {
  return {
    kind: 'amendment' as const,
    changes,
    effectiveFrom: '2026-07-01',
    vintage: 2,
    recordedAt: '2026-07-03T02:00:00Z',
    recorder: '规划处',
    reason: '中期调整',
    document: '调整方案',
    locator: null,
  };
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
  const { lagPoints, pace, fragility, feasibility, distanceCovered, timeElapsed } = progress;
  const numbers = {
    miss: outlook.miss,
    ratio: secondOpinion.ratio,
    lagPoints,
    pace,
    fragility,
    feasibility,
    distanceCovered,
    timeElapsed,
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
    { numRuns: 1000 },
  );
});

it('the other direction is the mirror image', () => {
  fc.assert(
    fc.property(situation, (s) => {
      const up = judgeScaled(s, 0);
      const down = judgeScaled(s, 0, -1);
      const opposite = (value: number | null) => (value === null ? null : near(-value));
      expect(said(down)).toEqual(said(up, near));
      // Within the tolerance of 左右 the gap has the sign of T − L: there is more, or less, than the number itself.
      const isAbout = (s.amended.comparator ?? s.comparator) === 'about';
      const size = (gap: number | null) => (gap !== null && isAbout ? Math.abs(gap) : gap);
      expect(size(down.gap)).toEqual(near(size(up.gap)));
      expect(down.requiredIncrement).toEqual(near(up.requiredIncrement));
      expect(down.level).toEqual(opposite(up.level));
      expect(down.planLine).toEqual(opposite(up.planLine));
      expect(down.outlook.projection).toEqual(opposite(up.outlook.projection));
    }),
    { numRuns: 1000 },
  );
});

it('as many figures of equal value, whatever it is, are no trend', () => {
  const figure = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.constantFrom(0, -0, 1, -1, 1e15, -1e15, 1e-12, 5e-324),
  );
  fc.assert(
    fc.property(figure, fc.integer({ min: 4, max: 12 }), (value, count) => {
      const { outlook } = verdict(quarters(...Array(count).fill(value)), { value: 2e15 });
      expect(outlook.class).toBe('stormy');
    }),
  );
});
