import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '#core/domain/plan-line.ts';
import { planLine, planLineAt, plannedAt } from '#core/domain/plan-line.ts';
import type { Course } from '#core/domain/target.ts';
import { aTarget, quarters, verdict } from './judging.ts';

const POINTS = [
  { date: '2026-06-30', value: 20 },
  { date: '2026-12-31', value: 60 },
];
const from = (value: number, date = '2025-12-31'): Baseline => ({
  value,
  date,
  origin: 'stated',
  period: null,
  demo: false,
});
const towards = (course: Course, value = 100) => aTarget({ course, value, deadline: '2027-12-31' });

describe('where a promise wants to be', () => {
  it.each<[string, Course, number, string, number]>([
    ['straight: half way after one of two years', { shape: 'linear' }, 0, '2026-12-31', 50],
    ['on the day of a waypoint: its value', { shape: 'waypoints', points: POINTS }, 0, '2026-06-30', 20],
    ['between waypoints: straight', { shape: 'waypoints', points: POINTS }, 0, '2026-09-30', 40],
    [
      'after the last waypoint: straight to the target',
      { shape: 'waypoints', points: POINTS },
      0,
      '2027-07-02',
      80.05,
    ],
    ['equal rate: a quarter of the factor each half year', { shape: 'equal_rate' }, 25, '2026-12-31', 50],
    ['a step holds until the day before the next', { shape: 'step', points: POINTS }, 0, '2026-12-30', 20],
    ['a step is taken on its day', { shape: 'step', points: POINTS }, 0, '2026-12-31', 60],
    ['before the first step: the baseline', { shape: 'step', points: POINTS }, 5, '2026-06-29', 5],
    ['a single step: the baseline until the deadline', { shape: 'step', points: [] }, 5, '2027-12-30', 5],
    [
      'the deadline: the target, whatever the course',
      { shape: 'step', points: POINTS },
      0,
      '2027-12-31',
      100,
    ],
    ['after the deadline: the target', { shape: 'equal_rate' }, 25, '2030-01-01', 100],
    ['before the baseline: the baseline', { shape: 'waypoints', points: POINTS }, 7, '2020-01-01', 7],
  ])('%s', (_, course, baseline, day, expected) => {
    expect(plannedAt(towards(course), from(baseline), day)).toBeCloseTo(expected, 1);
  });

  it.each([
    ['from zero', 0, 100],
    ['to zero', 100, 0],
    ['across zero', -5, 100],
  ])('equal-rate growth %s: no plan line, and the verdict says why', (_, baseline, value) => {
    const target = towards({ shape: 'equal_rate' }, value);
    expect(plannedAt(target, from(baseline), '2026-12-31')).toBeNull();
    expect(planLine(target, from(baseline))).toEqual([]);
    const judged = verdict(quarters(-40, -30), {
      ...target,
      baseline: { value: baseline, date: '2025-12-31' },
    });
    expect(judged).toMatchObject({ planLine: null, lagPoints: null, light: null });
    expect(judged.explanation.map((step) => step.code)).toContain('no_equal_rate');
  });

  it('waypoints before the baseline or after the deadline are passed over', () => {
    const points = [{ date: '2025-06-30', value: 1 }, ...POINTS, { date: '2028-01-01', value: 500 }];
    expect(planLine(towards({ shape: 'waypoints', points }), from(0)).map(({ date }) => date)).toEqual([
      '2025-12-31',
      '2026-06-30',
      '2026-12-31',
      '2027-12-31',
    ]);
  });

  it('a verdict is held against the course, not against a straight line', () => {
    const course: Course = { shape: 'step', points: [{ date: '2027-06-30', value: 60 }] };
    const levels = quarters(0, 10);
    expect(verdict(levels, { course })).toMatchObject({ planLine: 0, lagPoints: -10, light: 'green' });
    expect(verdict(levels, {})).toMatchObject({ lagPoints: 40, light: 'red' });
  });
});

it('what is drawn and what is judged agree at every month’s end', () => {
  const course = fc.constantFrom<Course>(
    { shape: 'linear' },
    { shape: 'equal_rate' },
    { shape: 'waypoints', points: POINTS },
    { shape: 'step', points: POINTS },
  );
  const monthEnd = fc
    .record({ year: fc.integer({ min: 2025, max: 2028 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(course, fc.integer({ min: 1, max: 900 }), monthEnd, (shape, baseline, day) => {
      const target = towards(shape);
      const drawn = planLineAt(planLine(target, from(baseline)), day)!;
      expect(plannedAt(target, from(baseline), day)).toBeCloseTo(drawn, 9);
    }),
  );
});
