import { describe, expect, it, test } from 'vitest';
import { dueDay } from '#core/domain/collection/due-day.ts';
import { WEEKENDS_ALONE, type WorkCalendar } from '#core/domain/collection/workday.ts';
import { missingPeriods } from '#core/domain/missing-periods.ts';
import { judge } from '#core/domain/progress.ts';
import { HOLIDAY_YEARS } from '#seeds/holidays.ts';
import { aLevel, aTarget } from '../judging.ts';

test.each<[string, WorkCalendar, string, string]>([
  ['2026-01', HOLIDAY_YEARS, '2026-02-24', 'after the Spring Festival'],
  ['2026-01', WEEKENDS_ALONE, '2026-02-16', 'a Monday, where no holiday is known'],
  ['2026-Q3', HOLIDAY_YEARS, '2026-10-15', 'a Thursday'],
  ['2026', HOLIDAY_YEARS, '2027-01-15', 'a Friday of a year that nobody knows'],
])('$0 is due on $2: $3', (period, calendar, due) => {
  expect(dueDay(period, calendar)).toBe(due);
});

describe('a monthly figure that stopped at December', () => {
  const levels = [aLevel('2025-11', 10), aLevel('2025-12', 12)];
  const stateOn = (day: string, calendar: WorkCalendar) =>
    judge({ target: aTarget(), measureKind: 'stock', levels, day, calendar }).state;

  test.each<[string, WorkCalendar, string]>([
    ['2026-02-24', HOLIDAY_YEARS, 'in_force'],
    ['2026-02-25', HOLIDAY_YEARS, 'stale'],
    ['2026-02-16', WEEKENDS_ALONE, 'in_force'],
    ['2026-02-17', WEEKENDS_ALONE, 'stale'],
  ])('on $0, by calendar %#, is $2', (day, calendar, state) => {
    expect(stateOn(day, calendar)).toBe(state);
  });

  it('tells the day on which January was due', () => {
    const { explanation } = judge({
      ...{ target: aTarget(), measureKind: 'stock' as const, levels, day: '2026-02-25' },
      calendar: HOLIDAY_YEARS,
    });
    expect(explanation.find(({ code }) => code === 'stale')!.values).toMatchObject({ due: '2026-02-24' });
  });

  it('misses January from the day on which it is due', () => {
    const reported = levels.map(({ period }) => period);
    expect(missingPeriods(reported, '2026-02-23', HOLIDAY_YEARS)).toEqual([]);
    expect(missingPeriods(reported, '2026-02-24', HOLIDAY_YEARS)).toEqual(['2026-01']);
  });
});
