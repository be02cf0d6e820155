import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#core/domain/calendar.ts';
import { holidayYearFaults } from '#core/domain/collection/holiday-year-faults.ts';
import { isWeekend, isWorkday, workdayOnOrAfter } from '#core/domain/collection/workday.ts';
import { HOLIDAY_YEARS } from '#seeds/holidays.ts';

test.each([
  ['2026-02-14', true, 'a Saturday worked before the Spring Festival'],
  ['2026-02-15', false, 'the first day off'],
  ['2026-02-23', false, 'the last day off, a Monday'],
  ['2026-02-24', true, 'the day after'],
  ['2026-02-28', true, 'a Saturday worked after it'],
  ['2026-03-01', false, 'a Sunday like any other'],
  ['2026-11-20', true, 'a Friday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2025-10-08', false, 'the eighth day of the National Day holiday of 2025'],
  ['2024-10-12', true, 'a Saturday worked in 2024'],
  ['2027-01-01', true, 'a Friday: of 2027 nothing is known'],
])('%s is worked: %s (%s)', (day, worked) => {
  expect(isWorkday(day, HOLIDAY_YEARS)).toBe(worked);
});

test.each([
  ['2026-02-15', '2026-02-24', true, 'the Spring Festival'],
  ['2026-04-05', '2026-04-07', true, 'Qingming'],
  ['2026-08-15', '2026-08-17', true, 'a weekend'],
  ['2026-10-03', '2026-10-08', true, 'the National Day'],
  ['2026-10-10', '2026-10-10', true, 'a Saturday that is worked'],
  ['2026-10-15', '2026-10-15', true, 'a Thursday'],
  ['2026-12-31', '2026-12-31', true, 'the last day that is known of'],
  ['2027-01-01', '2027-01-01', false, 'a holiday for certain, but nobody has published it'],
  ['2027-01-02', '2027-01-04', false, 'only the weekend is moved'],
])('%s is moved to %s, certain: %s (%s)', (day, date, certain) => {
  expect(workdayOnOrAfter(day, HOLIDAY_YEARS)).toEqual({ date, certain });
});

it('is uncertain from the moment it looks into a year without a table', () => {
  const endsOff = [{ year: 2026, daysOff: ['2026-12-31'], workdays: [] }];
  expect(workdayOnOrAfter('2026-12-31', endsOff)).toEqual({ date: '2027-01-01', certain: false });
});

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2024-01-01', count));

it('never moves a day back, over a working day, or to a day off', () => {
  fc.assert(
    fc.property(day, (from) => {
      const { date } = workdayOnOrAfter(from, HOLIDAY_YEARS);
      expect(date >= from).toBe(true);
      expect(isWorkday(date, HOLIDAY_YEARS)).toBe(true);
      for (let one = from; one < date; one = addDays(one, 1))
        expect(isWorkday(one, HOLIDAY_YEARS)).toBe(false);
    }),
  );
});

describe('a table of holidays', () => {
  it.each(HOLIDAY_YEARS)('of $year, as seeded, has no fault and comes from a notice', (table) => {
    expect(holidayYearFaults(table)).toEqual([]);
    expect(table.source).toContain(`关于${table.year}年部分节假日安排的通知`);
    expect(table.workdays.every(isWeekend)).toBe(true);
  });

  test.each<[string, string[], string[], string[]]>([
    ['no day off', [], [], ['daysOff ']],
    ['no date', ['2027-02-30'], [], ['daysOff 2027-02-30']],
    ['another year', ['2027-01-01', '2026-12-31'], [], ['daysOff 2026-12-31']],
    ['a day twice', ['2027-01-01', '2027-01-01'], [], ['daysOff 2027-01-01']],
    ['a day in both lists', ['2027-01-02'], ['2027-01-02'], ['workdays 2027-01-02']],
    ['a Monday said to be worked', ['2027-01-01'], ['2027-01-04'], ['workdays 2027-01-04']],
    ['a Sunday said to be worked', ['2027-01-01'], ['2027-01-03'], []],
  ])('with %s', (_, daysOff, workdays, faults) => {
    const found = holidayYearFaults({ year: 2027, daysOff, workdays });
    expect(found.map(({ list, day }) => `${list} ${day ?? ''}`)).toEqual(faults);
  });

  it('has at most sixty days off', () => {
    const days = (count: number) => Array.from({ length: count }, (_, index) => addDays('2027-01-01', index));
    expect(holidayYearFaults({ year: 2027, daysOff: days(60), workdays: [] })).toEqual([]);
    expect(holidayYearFaults({ year: 2027, daysOff: days(61), workdays: [] })).toHaveLength(1);
  });
});
