import { addDays } from '#core/domain/calendar.ts';
import type { HolidayYear } from '#core/domain/collection/workday.ts';
import type { IsoDate } from '#core/domain/units.ts';

/** Both days and every day between them. */
function days(first: IsoDate, last: IsoDate): IsoDate[] {
  const found: IsoDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) found.push(day);
  return found;
}

/**
 * The State Council's arrangements of holidays, by its yearly notices; every day held against the published texts in
 * November 2026. A holiday that only joins a weekend (元旦 and 端午 of 2024) is the one day that the notice names.
 */
export const HOLIDAY_YEARS: readonly (HolidayYear & { source: string })[] = [
  {
    year: 2024,
    source: '《国务院办公厅关于2024年部分节假日安排的通知》（国办发明电〔2023〕7号）',
    daysOff: [
      '2024-01-01',
      ...days('2024-02-10', '2024-02-17'),
      ...days('2024-04-04', '2024-04-06'),
      ...days('2024-05-01', '2024-05-05'),
      '2024-06-10',
      ...days('2024-09-15', '2024-09-17'),
      ...days('2024-10-01', '2024-10-07'),
    ],
    workdays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    source: '《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）',
    daysOff: [
      '2025-01-01',
      ...days('2025-01-28', '2025-02-04'),
      ...days('2025-04-04', '2025-04-06'),
      ...days('2025-05-01', '2025-05-05'),
      ...days('2025-05-31', '2025-06-02'),
      ...days('2025-10-01', '2025-10-08'),
    ],
    workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: '《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）',
    daysOff: [
      ...days('2026-01-01', '2026-01-03'),
      ...days('2026-02-15', '2026-02-23'),
      ...days('2026-04-04', '2026-04-06'),
      ...days('2026-05-01', '2026-05-05'),
      ...days('2026-06-19', '2026-06-21'),
      ...days('2026-09-25', '2026-09-27'),
      ...days('2026-10-01', '2026-10-07'),
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];
