import { expect, test } from 'vitest';
import { holidayYearFaults } from '#core/domain/collection/holiday-year-faults.ts';
import { isWeekend } from '#core/domain/collection/workday.ts';
import { HOLIDAY_YEARS } from '../../seeds/holidays.ts';

/** Days off in stretches as each notice announces them, and the weekend days that it has worked. */
test.each<[year: number, notice: string, stretches: number[], worked: number]>([
  [2024, '国办发明电〔2023〕7号', [1, 8, 3, 5, 1, 3, 7], 8],
  [2025, '国办发明电〔2024〕12号', [1, 8, 3, 5, 3, 8], 5],
  [2026, '国办发明电〔2025〕7号', [3, 9, 3, 5, 3, 3, 7], 6],
])('%d is the table of %s', (year, notice, stretches, worked) => {
  const table = HOLIDAY_YEARS.find((one) => one.year === year)!;
  expect(table.source).toContain(notice);
  expect(holidayYearFaults(table)).toEqual([]);
  const days = table.daysOff.map((day) => Date.parse(day) / 86_400_000);
  const starts = days.flatMap((day, index) => (days[index - 1] === day - 1 ? [] : [index]));
  expect(starts.map((start, index) => (starts[index + 1] ?? days.length) - start)).toEqual(stretches);
  expect(table.workdays).toHaveLength(worked);
  expect(table.workdays.every(isWeekend)).toBe(true);
});
