import { describe, expect, it, test } from 'vitest';
import type { Target } from '#core/domain/target.ts';
import { aLevel, quarters, verdict, years } from './judging.ts';

describe('four quarters before the deadline of 100', () => {
  test.each<
    [
      why: string,
      levels: ReturnType<typeof quarters>,
      target: Partial<Target>,
      required: number | null,
      feasibility: number | null,
    ]
  >([
    ['60 to go, the best quarter brought 20', quarters(10, 30, 40), {}, 15, 0.75],
    ['an old best counts, a later fall does not', quarters(0, 30, 40, 20), {}, 20, 20 / 30],
    ['nothing ever moved forward', quarters(40, 30, 20), {}, 20, null],
    ['a single figure has no increment', quarters(20), {}, 20, null],
    ['years hide their quarters', years(2026, 0, 10, 20), {}, 20, null],
    [
      'a missing quarter is not bridged',
      [aLevel('2026-Q1', 0), aLevel('2026-Q3', 50), aLevel('2026-Q4', 60)],
      {},
      10,
      1,
    ],
    [
      'three months make a quarter',
      ['09', '10', '11', '12'].map((month, index) => aLevel(`2026-${month}`, [10, 12, 30, 20][index]!)),
      {},
      20,
      2,
    ],
    [
      'estimates are not comparable',
      [aLevel('2026-Q3', 0, { derivation: 'estimated' }), aLevel('2026-Q4', 40)],
      {},
      15,
      null,
    ],
    ['kept: nothing more is required', quarters(90, 110), {}, null, null],
    ['突破: on the bound itself nothing is far', quarters(90, 100), { comparator: 'more_than' }, 0, 0],
    ['falling targets fall', quarters(90, 70, 60), { comparator: 'at_most', value: 20 }, 10, 0.5],
    ['a range from above', quarters(150, 140), { comparator: 'between', low: 50, high: 120 }, 5, 0.5],
    ['half a quarter counts as half', quarters(10, 20), { deadline: '2027-02-14' }, 160, 16],
    ['no time is left', quarters(10, 20), { deadline: '2026-12-31' }, null, null],
    ['no deadline', quarters(10, 20), { deadline: null }, null, null],
    ['a milestone has no increments', quarters(0, 0), { comparator: 'done', value: 1 }, null, null],
  ])('%s', (_, levels, target, required, feasibility) => {
    const found = verdict(levels, target);
    expect([found.requiredIncrement, found.feasibility]).toEqual([required, feasibility]);
  });
});

it('says how many quarters are left and what the best one brought', () => {
  const step = verdict(quarters(10, 30, 40)).explanation.find(({ code }) => code === 'required_increment');
  expect(step?.values).toMatchObject({
    perQuarter: 15,
    quartersLeft: 4,
    best: 20,
    feasibility: 0.75,
    falling: 0,
  });
});
