import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { planTimeOf } from '#core/domain/plan-time.ts';
import type { Target } from '#core/domain/target.ts';
import { hostile } from './adding-up.ts';
import { aLevel, aTarget, verdict } from './judging.ts';

const LEVELS = [aLevel('2025-Q4', 0), aLevel('2026-Q2', 20), aLevel('2026-Q4', 40), aLevel('2027-Q4', 90)];

/** A promise of 100 by the end of 2027 from 0 at the end of 2025, at the end of 2026. */
function position(target: Partial<Target> = {}, levels = LEVELS, day = '2027-01-10') {
  return planTimeOf(aTarget(target), verdict(levels, target, { day }), levels, day);
}

it('puts a target on its own axis', () => {
  expect(position()).toMatchObject({
    start: '2025-12-31',
    deadline: '2027-12-31',
    period: '2026-Q4',
    timeShare: 0.5,
    planShare: 0.5,
    distanceCovered: 0.4,
    lagPoints: 10,
    line: [
      { timeShare: 0, planShare: 0 },
      { timeShare: 1, planShare: 1 },
    ],
  });
});

it('keeps what lies between start and day, and nothing after it', () => {
  const path = position().path;
  expect(path.map((point) => [point.period, point.distanceCovered])).toEqual([
    ['2025-Q4', 0],
    ['2026-Q2', 0.2],
    ['2026-Q4', 0.4],
  ]);
  expect(path.map(({ timeShare }) => timeShare)).toEqual([0, 181 / 730, 0.5]);
});

it('leaves out what came before the start and after the deadline', () => {
  const levels = [aLevel('2024-Q4', 0), ...LEVELS, aLevel('2028-Q1', 95)];
  expect(position({}, levels, '2028-05-01').path.map(({ period }) => period)).toEqual([
    '2025-Q4',
    '2026-Q2',
    '2026-Q4',
    '2027-Q4',
  ]);
});

test.each<[why: string, day: string, share: number]>([
  ['before the start', '2025-01-01', 0],
  ['on the deadline', '2027-12-31', 1],
  ['after it', '2030-01-01', 1],
])('the day asked about lies on the axis: %s', (_, day, share) => {
  expect(position({}, LEVELS, day).dayShare).toBe(share);
});

test.each<[why: string, target: Partial<Target>, null_: (keyof ReturnType<typeof position>)[], path: number]>(
  [
    ['no deadline', { deadline: null }, ['timeShare', 'dayShare', 'planShare', 'lagPoints'], 0],
    ['a deadline on the day of the baseline', { deadline: '2025-12-31' }, ['timeShare', 'planShare'], 0],
    ['no way to go', { value: 0 }, ['planShare', 'distanceCovered', 'lagPoints'], 0],
    [
      'an undecided denominator',
      { denominatorNeeded: true },
      ['period', 'timeShare', 'planShare', 'distanceCovered'],
      0,
    ],
  ],
)('%s: nothing is guessed', (_, target, missing, path) => {
  const found = position(target);
  for (const name of missing) expect(found[name], name).toBeNull();
  expect(found.path).toHaveLength(path);
});

it('follows steps and waypoints', () => {
  const points = [{ date: '2026-12-31', value: 70 }];
  expect(position({ course: { shape: 'waypoints', points } })).toMatchObject({
    planShare: 0.7,
    line: [
      { timeShare: 0, planShare: 0 },
      { timeShare: 0.5, planShare: 0.7 },
      { timeShare: 1, planShare: 1 },
    ],
  });
});

it('a falling promise is a way forward all the same', () => {
  const levels = [aLevel('2025-Q4', 100), aLevel('2026-Q4', 70)];
  const target: Partial<Target> = {
    comparator: 'at_most',
    value: 50,
    baseline: { value: 100, date: '2025-12-31' },
  };
  expect(position(target, levels)).toMatchObject({ planShare: 0.5, distanceCovered: 0.6, lagPoints: -10 });
});

it('is never NaN or infinite, whatever the figures', () => {
  fc.assert(
    fc.property(
      hostile,
      hostile,
      fc.array(hostile, { minLength: 1, maxLength: 3 }),
      (value, base, values) => {
        const levels = values.map((one, index) => aLevel(`2026-Q${index + 1}`, one));
        const found = position({ value, baseline: { value: base, date: '2025-12-31' } }, levels);
        const numbers = [
          ...[found.timeShare, found.dayShare, found.planShare, found.distanceCovered, found.lagPoints],
          ...found.path.flatMap((point) => [point.timeShare, point.distanceCovered]),
          ...found.line.flatMap((point) => [point.timeShare, point.planShare]),
        ];
        expect(numbers.filter((one) => one !== null && !Number.isFinite(one))).toEqual([]);
      },
    ),
  );
});
