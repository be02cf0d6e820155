import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  addPeriods,
  addYears,
  comparePeriods,
  containsDay,
  endingWith,
  isPeriod,
  lastCompletePeriod,
  periodEnd,
  periodFromKey,
  periodKey,
  periodStart,
} from '#core/domain/period.ts';

const aPeriod = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 3, 12))
  .map(([year, n, months]) =>
    months === 12
      ? `${year}`
      : months === 3
        ? `${year}-Q${Math.ceil(n / 3)}`
        : `${year}-${String(n).padStart(2, '0')}`,
  );

it('keeps every period in the number that stands for it', () => {
  fc.assert(fc.property(aPeriod, (period) => periodFromKey(periodKey(period)) === period));
});

it('steps back what it stepped forward', () => {
  fc.assert(
    fc.property(aPeriod, fc.integer({ min: -40, max: 40 }), (period, count) => {
      expect(addPeriods(addPeriods(period, count), -count)).toBe(period);
    }),
  );
});

test.each([
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2027', '2027-01-01', '2027-12-31'],
])('%s runs from %s to %s', (period, start, end) => {
  expect([periodStart(period), periodEnd(period)]).toEqual([start, end]);
  expect([containsDay(period, start), containsDay(period, end)]).toEqual([true, true]);
});

test.each([
  ['2026-11-21', 3, '2026-Q3'],
  ['2026-09-30', 3, '2026-Q3'],
  ['2026-09-29', 3, '2026-Q2'],
  ['2026-01-05', 1, '2025-12'],
  ['2026-12-31', 12, '2026'],
  ['2026-12-30', 12, '2025'],
] as const)('on %s the newest complete period of %d months is %s', (day, months, period) => {
  expect(lastCompletePeriod(day, months)).toBe(period);
});

test.each(['2026-Q5', '2026-13', '2026-00', '26-Q1', '2026Q3', '', '2026-9', '2026-Q3 '])(
  '“%s” is no period',
  (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => periodEnd(text)).toThrow(RangeError);
  },
);

it('orders by the end, then the shorter first', () => {
  expect(['2026', '2026-Q4', '2026-12', '2026-Q3'].sort(comparePeriods)).toEqual([
    '2026-Q3',
    '2026-12',
    '2026-Q4',
    '2026',
  ]);
});

it('knows the longer period that ends with a shorter one, if there is one', () => {
  expect([endingWith('2026-09', 3), endingWith('2026-08', 3), endingWith('2026-Q4', 12)]).toEqual([
    '2026-Q3',
    null,
    '2026',
  ]);
});

it('moves by years within the same form', () => {
  expect([addYears('2026-Q3', -1), addYears('2026-09', -1), addYears('2026', 1)]).toEqual([
    '2025-Q3',
    '2025-09',
    '2027',
  ]);
});
