import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formsSideBySide } from '#core/domain/derived-figures.ts';
import type { Indicator } from '#core/domain/indicator.ts';
import type { Form, Observation } from '#core/domain/observation.ts';
import { reported } from './adding-up.ts';

const FLOW: Indicator = {
  code: 'industrial_robot_output',
  unit: '套',
  measureKind: 'flow',
  placeRollup: 'sum',
  direction: 'up',
  decimals: 0,
  numerator: null,
  denominator: null,
  scale: null,
};

function figure(
  period: string,
  form: Form,
  value: number | null,
  more: Partial<Observation> = {},
): Observation {
  return {
    period,
    form,
    value,
    unit: '套',
    status: value === null ? 'not_published' : 'flash',
    yoyPercent: null,
    occurredOn: null,
    note: null,
    vintage: 1,
    recordedAt: '2026-10-15T01:00:00.000000Z',
    demo: false,
    ...more,
  };
}

const ytd = (period: string, value: number | null, more?: Partial<Observation>) =>
  figure(period, 'ytd', value, more);
const alone = (period: string, value: number | null, more?: Partial<Observation>) =>
  figure(period, 'period', value, more);

/** Period, what the other form makes of the period, of the year-to-date, and the difference. */
function derived(observations: readonly Observation[]) {
  return formsSideBySide(FLOW, observations).map((row) => [
    row.period,
    row.derived.period?.value ?? null,
    row.derived.ytd?.value ?? null,
    row.difference,
  ]);
}

it('finds the revisions that the published output of industrial robots carries in its year-to-date', () => {
  const published = [
    ytd('2026-02', 143_608),
    ...(
      [
        ['2026-03', 91_954, 237_554],
        ['2026-04', 93_246, 323_009],
        ['2026-05', 101_150, 424_368],
        ['2026-06', 110_702, 537_689],
        ['2026-07', 98_677, 635_056],
        ['2026-08', 96_174, 729_352],
      ] as const
    ).flatMap(([period, month, total]) => [alone(period, month), ytd(period, total)]),
  ];
  const rows = formsSideBySide(FLOW, published);
  expect(rows.map(({ difference }) => difference)).toEqual([null, 1992, -7791, 209, 2619, -1310, -1878]);
  expect(rows.map((row) => row.derived.ytd)).toEqual(rows.map(() => null));
  expect(rows[1]!.derived.period).toEqual({
    value: 93_946,
    unit: '套',
    how: 'ytd_difference',
    from: [
      { period: '2026-03', form: 'ytd', value: 237_554 },
      { period: '2026-02', form: 'ytd', value: 143_608 },
    ],
    demo: false,
  });
});

type Row = [period: string, period: number | null, ytd: number | null, difference: number | null];

test.each<[why: string, figures: Observation[], rows: Row[]]>([
  ['the first quarter is its own year-to-date', [ytd('2026-Q1', 7)], [['2026-Q1', 7, null, null]]],
  ['and so is January', [alone('2026-01', 7)], [['2026-01', null, 7, null]]],
  ['February without January is not derived', [ytd('2026-02', 9)], [['2026-02', null, null, null]]],
  [
    'a missing year-to-date leaves two periods open',
    [ytd('2026-Q1', 10), ytd('2026-Q3', 40), ytd('2026-Q4', 60)],
    [
      ['2026-Q1', 10, null, null],
      ['2026-Q3', null, null, null],
      ['2026-Q4', 20, null, null],
    ],
  ],
  [
    'a missing period leaves every later year-to-date open',
    [alone('2026-Q1', 10), alone('2026-Q3', 30)],
    [
      ['2026-Q1', null, 10, null],
      ['2026-Q3', null, null, null],
    ],
  ],
  [
    'what was withheld stays missing',
    [ytd('2026-Q1', null), ytd('2026-Q2', 25)],
    [
      ['2026-Q1', null, null, null],
      ['2026-Q2', null, null, null],
    ],
  ],
  [
    'both forms agree',
    [ytd('2026-Q1', 10), alone('2026-Q1', 10), ytd('2026-Q2', 25), alone('2026-Q2', 15)],
    [
      ['2026-Q1', 10, 10, 0],
      ['2026-Q2', 15, 25, 0],
    ],
  ],
  [
    'a new year starts again',
    [ytd('2025-Q4', 100), ytd('2026-Q1', 30)],
    [
      ['2025-Q4', null, null, null],
      ['2026-Q1', 30, null, null],
    ],
  ],
  [
    'June is the second quarter',
    [ytd('2026-03', 10), ytd('2026-06', 25), alone('2026-Q2', 14)],
    [
      ['2026-03', null, null, null],
      ['2026-06', null, null, null],
      ['2026-Q2', 15, null, 1],
    ],
  ],
  [
    'a quarter fills in for its months',
    [alone('2026-Q1', 10), alone('2026-04', 4)],
    [
      ['2026-Q1', null, 10, null],
      ['2026-04', null, 14, null],
    ],
  ],
  [
    'a whole year is the year-to-date of its last day',
    [ytd('2025-Q3', 70), alone('2025-Q4', 31), alone('2025', 100)],
    [
      ['2025-Q3', null, null, null],
      ['2025-Q4', 30, 100, -1],
      ['2025', null, 100, null],
    ],
  ],
  [
    'zero is a figure, and a fall is one, too',
    [ytd('2026-Q1', 0), ytd('2026-Q2', -3)],
    [
      ['2026-Q1', 0, null, null],
      ['2026-Q2', -3, null, null],
    ],
  ],
])('%s', (_, figures, rows) => {
  expect(derived(figures)).toEqual(rows);
});

describe('units', () => {
  it('that convert are converted', () => {
    const rows = formsSideBySide(FLOW, [ytd('2026-Q1', 1, { unit: '万台' }), ytd('2026-Q2', 15_000)]);
    expect(rows.map((row) => row.derived.period?.value)).toEqual([10_000, 5_000]);
    expect(rows[0]!.reported.ytd).toMatchObject({ value: 1, unit: '万台' });
  });

  it('that do not are never subtracted from each other', () => {
    const rows = formsSideBySide(FLOW, [ytd('2026-Q1', 1, { unit: '亿元' }), ytd('2026-Q2', 15)]);
    expect(rows[1]!.derived.period).toBeNull();
    expect(rows[0]!.derived.period).toMatchObject({ value: 1, unit: '亿元' });
  });
});

it('says when a derived figure rests on demonstration data', () => {
  const rows = formsSideBySide(FLOW, [
    ytd('2026-Q1', 1, { demo: true }),
    ytd('2026-Q2', 3),
    ytd('2026-Q3', 6),
  ]);
  expect(rows.map((row) => row.derived.period?.demo)).toEqual([true, true, false]);
});

const months = (count: 4 | 12, year: number) =>
  Array.from({ length: count }, (_, index) =>
    count === 4 ? `${year}-Q${index + 1}` : `${year}-${String(index + 1).padStart(2, '0')}`,
  );
/** Years of year-to-dates as they are reported, up to 10^15 and down to a hundredth, falling ones too. */
const totals = fc.oneof(reported, fc.integer({ min: -1e15, max: 1e15 }), fc.constantFrom(0, 1e15, -1e15));
const years = fc.tuple(
  fc.constantFrom(4 as const, 12 as const),
  fc.oneof(
    fc.array(reported, { minLength: 24, maxLength: 24 }),
    fc.array(totals.map(Math.round), { minLength: 24, maxLength: 24 }),
  ),
);

it('from year-to-dates to periods and back is the identity', () => {
  fc.assert(
    fc.property(years, ([count, values]) => {
      const periods = [...months(count, 2025), ...months(count, 2026)];
      const given = periods.map((period, index) => ytd(period, values[index]!));
      const parted = formsSideBySide(FLOW, given).map((row) => alone(row.period, row.derived.period!.value));
      const back = formsSideBySide(FLOW, parted).map((row) => row.derived.ytd!.value);
      expect(back).toEqual(given.map(({ value }) => value! + 0));
    }),
    { numRuns: 500 },
  );
});

it('from periods to year-to-dates and back is the identity', () => {
  fc.assert(
    fc.property(fc.array(reported, { minLength: 4, maxLength: 4 }), (values) => {
      const given = months(4, 2026).map((period, index) => alone(period, values[index]!));
      const summed = formsSideBySide(FLOW, given).map((row) => ytd(row.period, row.derived.ytd!.value));
      const back = formsSideBySide(FLOW, summed).map((row) => row.derived.period!.value);
      expect(back).toEqual(values.map((value) => value + 0));
    }),
  );
});
