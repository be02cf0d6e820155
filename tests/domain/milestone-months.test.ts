import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#core/domain/calendar.ts';
import { addMonths, wholeMonthsBetween } from '#core/domain/milestone-months.ts';

it.each([
  { from: '2026-01-15', count: 0, to: '2026-01-15', because: 'no month is no step' },
  { from: '2026-01-15', count: 1, to: '2026-02-15', because: 'the same day of the next month' },
  { from: '2026-01-31', count: 1, to: '2026-02-28', because: 'February has no 31st' },
  { from: '2028-01-31', count: 1, to: '2028-02-29', because: 'in a leap year it has a 29th' },
  { from: '2026-02-28', count: 1, to: '2026-03-28', because: 'the 28th, though February ended with it' },
  { from: '2028-02-29', count: 12, to: '2029-02-28', because: 'the year after a leap year is none' },
  { from: '2100-01-30', count: 1, to: '2100-02-28', because: '2100 is no leap year' },
  { from: '2026-12-31', count: 2, to: '2027-02-28', because: 'over the end of a year' },
  { from: '2026-05-31', count: 3, to: '2026-08-31', because: 'clamping is not carried on from June' },
])('$count months after $from is $to: $because', ({ from, count, to }) => {
  expect(addMonths(from, count)).toBe(to);
});

it.each([
  { from: '2026-06-30', to: '2026-06-30', months: 0, because: 'the day itself' },
  { from: '2026-06-30', to: '2026-06-01', months: 0, because: 'earlier is not late' },
  { from: '2026-06-30', to: '2026-07-29', months: 0, because: 'a day short of a month' },
  { from: '2026-06-30', to: '2026-07-30', months: 1, because: 'the same day of July' },
  { from: '2026-01-31', to: '2026-02-27', months: 0, because: 'February is not over' },
  { from: '2026-01-31', to: '2026-02-28', months: 1, because: 'its last day stands for the 31st' },
  { from: '2028-01-31', to: '2028-02-28', months: 0, because: 'not its last day in a leap year' },
  { from: '2028-01-31', to: '2028-02-29', months: 1, because: 'this is' },
  { from: '2028-02-29', to: '2029-02-27', months: 11, because: 'a day short of a year' },
  { from: '2028-02-29', to: '2029-02-28', months: 12, because: 'a year' },
  { from: '2027-12-31', to: '2028-03-30', months: 2, because: 'a day short of three months' },
  { from: '2027-12-31', to: '2028-03-31', months: 3, because: 'three months' },
])('from $from to $to: $months whole months, $because', ({ from, to, months }) => {
  expect(wholeMonthsBetween(from, to)).toBe(months);
});

const day = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays('1900-01-01', count));

it('so many whole months have passed and not one more', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 4000 }), (from, later) => {
      const to = addDays(from, later);
      const months = wholeMonthsBetween(from, to);
      expect(addMonths(from, months) <= to).toBe(true);
      expect(addMonths(from, months + 1) > to).toBe(true);
    }),
  );
});

it('a later day is never fewer months away', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 2000 }), (from, later) => {
      const [one, next] = [later, later + 1].map((count) => wholeMonthsBetween(from, addDays(from, count)));
      expect(next! - one!).toBeGreaterThanOrEqual(0);
      expect(next! - one!).toBeLessThanOrEqual(1);
    }),
  );
});
