import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays } from '#core/domain/calendar.ts';
import { asksFor, openedPeriods } from '#core/domain/collection/cadence.ts';
import { termOfPeriod } from '#core/domain/collection/term.ts';
import { isWorkday } from '#core/domain/collection/workday.ts';
import { addPeriods, periodEnd } from '#core/domain/period.ts';
import { HOLIDAY_YEARS } from '#seeds/holidays.ts';

const RULE = { onTimeDays: 15, lockDays: 45 };

test.each([
  ['2026-01', '2026-02-24', '2026-03-17', 'the 15th lies in the Spring Festival'],
  ['2026-07', '2026-08-17', '2026-09-14', 'the 15th is a Saturday'],
  ['2026-Q3', '2026-10-15', '2026-11-16', 'the lock date is a Saturday'],
  ['2025', '2026-01-15', '2026-02-14', 'the lock date is a Saturday that is worked'],
])('%s is on time until %s and taken until %s: %s', (period, onTimeBy, lockedAfter) => {
  const term = termOfPeriod(period, RULE, HOLIDAY_YEARS);
  const opens = addDays(periodEnd(period), 1);
  expect(term).toEqual({ opens, onTimeBy, lockedAfter, extended: false, certain: true });
});

test.each([
  ['2026-Q1', 5, '2026-04-07'],
  ['2026-Q3', 3, '2026-10-08'],
])('%s with %s days is on time until %s', (period, onTimeDays, onTimeBy) => {
  expect(termOfPeriod(period, { onTimeDays, lockDays: 45 }, HOLIDAY_YEARS).onTimeBy).toBe(onTimeBy);
});

test.each<[string, string | null, string, boolean, string]>([
  ['2026-Q3', null, '2026-11-16', false, 'nobody put it off'],
  ['2026-Q3', '2026-11-16', '2026-11-16', false, 'the same day is no extension'],
  ['2026-Q3', '2026-11-01', '2026-11-16', false, 'it never brings the day forward'],
  ['2026-Q3', '2026-11-21', '2026-11-21', true, 'the day is taken as it was granted, a Saturday'],
])('%s put off until %s is taken until %s', (period, until, lockedAfter, extended) => {
  expect(termOfPeriod(period, RULE, HOLIDAY_YEARS, until)).toMatchObject({ lockedAfter, extended });
});

it('says when a date lies beyond the published holidays', () => {
  expect(termOfPeriod('2026-Q3', RULE, HOLIDAY_YEARS).certain).toBe(true);
  expect(termOfPeriod('2026-11', RULE, HOLIDAY_YEARS)).toMatchObject({
    onTimeBy: '2026-12-15',
    lockedAfter: '2027-01-14',
    certain: false,
  });
});

const quarter = fc.integer({ min: 0, max: 15 }).map((count) => addPeriods('2024-Q1', count));

it('is on time until a working day, not before the nominal day, and locked not before it', () => {
  fc.assert(
    fc.property(quarter, fc.nat(90), fc.nat(90), (period, onTimeDays, more) => {
      const lockDays = onTimeDays + more;
      const term = termOfPeriod(period, { onTimeDays, lockDays }, HOLIDAY_YEARS);
      expect(isWorkday(term.onTimeBy, HOLIDAY_YEARS)).toBe(true);
      expect(term.onTimeBy >= addDays(periodEnd(period), onTimeDays)).toBe(true);
      expect(term.lockedAfter >= term.onTimeBy).toBe(true);
    }),
  );
});

const SPAN = { cadence: 'quarter', firstPeriod: '2026-Q1', lastPeriod: null } as const;

test.each([
  ['2026-03-31', []],
  ['2026-04-01', ['2026-Q1']],
  ['2026-06-30', ['2026-Q1']],
  ['2026-07-01', ['2026-Q1', '2026-Q2']],
])('on %s the opened quarters are %j', (day, opened) => {
  expect(openedPeriods(SPAN, day)).toEqual(opened);
});

it('opens nothing after the last period', () => {
  expect(openedPeriods({ ...SPAN, lastPeriod: '2026-Q2' }, '2027-05-01')).toEqual(['2026-Q1', '2026-Q2']);
});

test.each([
  ['2025-Q4', false, 'before the first'],
  ['2026-Q1', true, 'the first'],
  ['2030-Q1', true, 'it goes on'],
  ['2026-03', false, 'a month of a quarterly duty'],
])('asks for %s: %s (%s)', (period, asked) => {
  expect(asksFor(SPAN, period)).toBe(asked);
});
