import { describe, expect, it, test } from 'vitest';
import type { MeasureKind } from '#core/domain/indicator.ts';
import type { Level } from '#core/domain/level.ts';
import { judge } from '#core/domain/progress.ts';
import { pointsBetween } from '#core/domain/quotient.ts';
import type { Target } from '#core/domain/target.ts';

function aTarget(overrides: Partial<Target> = {}): Target {
  return {
    code: 'SD-Q2',
    plan: 'SD',
    indicator: 'robot_mfg_scale',
    region: '370000',
    comparator: 'more_than',
    strength: 'expected',
    value: 500,
    low: null,
    high: null,
    unit: '亿元',
    tolerance: null,
    deadline: '2027-12-31',
    startDate: null,
    baseline: { value: 253, date: '2024-12-31' },
    planStart: '2025-01-01',
    denominatorNeeded: false,
    denominator: null,
    denominatorTarget: null,
    course: { shape: 'linear' },
    ...overrides,
  };
}

function aLevel(period: string, value: number, overrides: Partial<Level> = {}): Level {
  return {
    period,
    value,
    unit: '亿元',
    derivation: 'reported',
    inputs: [],
    status: 'flash',
    vintage: 1,
    demo: false,
    ...overrides,
  };
}

const judged = (
  levels: Level[],
  overrides: Partial<Target> = {},
  { day = '2026-11-21', measureKind = 'flow' as MeasureKind } = {},
) => judge({ target: aTarget(overrides), measureKind, levels, day });

describe('386.2 of 500 from 253.0', () => {
  const progress = judged([aLevel('2026-Q2', 370), aLevel('2026-Q3', 386.2)]);

  it('is 77.2 % complete and ahead of 58.3 % of the time, and yet behind', () => {
    expect(progress.completion).toBeCloseTo(0.7724, 10);
    expect(progress.timeElapsed).toBeCloseTo(638 / 1095, 10);
    expect(progress.distanceCovered).toBeCloseTo((386.2 - 253) / (500 - 253), 10);
    expect(progress.lagPoints).toBeCloseTo((638 / 1095) * 100 - 53.927, 2);
    expect(progress).toMatchObject({ state: 'in_force', light: 'green', period: '2026-Q3' });
    expect(progress.gap).toBeCloseTo(113.8, 10);
  });

  it('says every number it was judged by', () => {
    expect(progress.explanation.map((step) => step.code)).toEqual([
      'level_reported',
      'baseline_stated',
      'completion',
      'time_elapsed',
      'distance_covered',
      'plan_line',
      'gap',
      'lag',
      'light_rule',
      'fragility',
      'pace',
      'outlook_none',
      'second_opinion',
      'required_increment',
    ]);
  });
});

const JIANGSU_NEW_FIRMS: Partial<Target> = {
  comparator: 'at_least',
  value: 10,
  unit: '家',
  deadline: '2025-12-31',
  startDate: '2024-04-17',
  baseline: null,
  planStart: null,
};

test.each([
  [9, -4.77, 'ahead'],
  [8, 5.23, 'a little behind'],
  [6, 25.23, 'far behind'],
  [5, 35.23, 'further behind'],
])('with %d of 10 new firms on 2025-09-30 the lag is %f points: %s', (firms, lag) => {
  const progress = judged([aLevel('2025-Q3', firms, { unit: '家' })], JIANGSU_NEW_FIRMS, {
    day: '2025-10-10',
    measureKind: 'cumulative',
  });
  expect(progress.timeElapsed).toBeCloseTo(531 / 623, 10);
  expect(progress.lagPoints).toBeCloseTo(lag, 1);
});

describe('states, in the order in which they are tested', () => {
  const fresh = [aLevel('2026-Q2', 300), aLevel('2026-Q3', 310)];
  test.each<[why: string, levels: Level[], target: Partial<Target>, state: string]>([
    [
      'a missing deadline asks for a definition, whatever the figures',
      fresh,
      { deadline: null },
      'awaiting_definition',
    ],
    ['an undecided denominator does', fresh, { denominatorNeeded: true }, 'awaiting_definition'],
    [
      'a chosen denominator does not',
      fresh,
      { denominatorNeeded: true, denominator: 'parent_actual' },
      'in_force',
    ],
    ['a unit that does not match does', [aLevel('2026-Q3', 21, { unit: '家' })], {}, 'awaiting_definition'],
    ['a report of the future raises no question yet', [aLevel('2026-Q4', 21, { unit: '家' })], {}, 'no_data'],
    ['no figure at all', [], {}, 'no_data'],
    ['a figure of the future is none', [aLevel('2026-Q4', 400)], {}, 'no_data'],
    [
      'after the deadline, without its own figure',
      [aLevel('2025-Q3', 600)],
      { deadline: '2025-12-31' },
      'awaiting_final_data',
    ],
    [
      'a later figure does not stand in for it',
      [aLevel('2026-Q1', 600)],
      { deadline: '2025-12-31' },
      'awaiting_final_data',
    ],
    ['after the deadline, above', [aLevel('2025-Q4', 501)], { deadline: '2025-12-31' }, 'met_at_deadline'],
    [
      '突破 excludes the number itself',
      [aLevel('2025-Q4', 500)],
      { deadline: '2025-12-31' },
      'missed_at_deadline',
    ],
    [
      '以上 includes it',
      [aLevel('2025-Q4', 500)],
      { deadline: '2025-12-31', comparator: 'at_least' },
      'met_at_deadline',
    ],
    [
      'left at its own bound by 左右',
      [aLevel('2025-Q4', 475)],
      { deadline: '2025-12-31', comparator: 'about' },
      'met_at_deadline',
    ],
    [
      'at its own bound by 左右, in decimals',
      [aLevel('2025-Q4', 1.9)],
      { deadline: '2025-12-31', comparator: 'about', value: 2 },
      'met_at_deadline',
    ],
    [
      'a little outside 左右',
      [aLevel('2025-Q4', 474.9)],
      { deadline: '2025-12-31', comparator: 'about' },
      'missed_at_deadline',
    ],
    ['above the target before the deadline', [aLevel('2026-Q2', 490), aLevel('2026-Q3', 501)], {}, 'met'],
    ['above it, and one step down is no trend', [aLevel('2026-Q2', 520), aLevel('2026-Q3', 501)], {}, 'met'],
    [
      'above it, but falling over four quarters',
      [aLevel('2025-Q4', 530), aLevel('2026-Q1', 525), aLevel('2026-Q2', 520), aLevel('2026-Q3', 501)],
      {},
      'met_weakening',
    ],
    [
      'above it, and down from the quarter before but not from a year ago',
      [aLevel('2025-Q4', 480), aLevel('2026-Q1', 500), aLevel('2026-Q2', 520), aLevel('2026-Q3', 501)],
      {},
      'met',
    ],
    [
      'the next period was due and did not come',
      [aLevel('2026-Q1', 300), aLevel('2026-Q2', 310)],
      {},
      'stale',
    ],
    ['one observation and no baseline', [aLevel('2026-Q3', 310)], { baseline: null }, 'too_early'],
    ['everything there', fresh, {}, 'in_force'],
  ])('$0 → $3', (_, levels, target, state) => {
    expect(judged(levels, target).state).toBe(state);
  });

  it('says nothing of a plan that has not begun, whatever older figures there are', () => {
    const before = judged(
      [aLevel('2023-Q4', 200), aLevel('2024-Q2', 220)],
      { baseline: null },
      { day: '2024-09-01' },
    );
    expect([before.state, before.light, before.distanceCovered]).toEqual(['too_early', null, null]);
  });

  it('gives a light only in force', () => {
    expect([judged(fresh).light, judged([]).light]).toEqual(['red', null]);
  });
});

it('starts without a baseline at the first observation not older than the eve of the plan', () => {
  const levels = [aLevel('2023-Q4', 200), aLevel('2024-Q4', 253), aLevel('2026-Q3', 386.2)];
  expect(judged(levels, { baseline: null }).baseline).toMatchObject({
    value: 253,
    date: '2024-12-31',
    origin: 'first_observation',
  });
});

test.each([
  [0.55, 0.5, 5, 'not 5.000000000000004'],
  [0.3, 0.1, 20, 'not 19.999999999999996'],
  [0.5, 0.54, -4, 'ahead'],
])('from %f to %f are %f points: %s', (a, b, points) => {
  expect(pointsBetween(a, b)).toBe(points);
});

it('judges a falling target the same way', () => {
  const falling = judged([aLevel('2026-Q2', 90), aLevel('2026-Q3', 80)], {
    comparator: 'at_most',
    value: 60,
    baseline: { value: 100, date: '2024-12-31' },
  });
  expect(falling).toMatchObject({ gap: 20, distanceCovered: 0.5, completion: 0.75 });
});
