import { expect, test } from 'vitest';
import { yearsBetween } from '#core/domain/years.ts';

test.each([
  ['2015-12-31', '2030-12-31', 15, 'leap years do not lengthen it'],
  ['2026-09-30', '2027-12-31', 1.25, 'a quarter is a quarter'],
  ['2024-02-29', '2024-03-31', 1 / 12, 'a month is a twelfth'],
  ['2024-02-29', '2025-02-28', 1, 'the end of February is the end of February'],
  ['2027-01-31', '2027-02-14', 0.5 / 12, 'a day is its share of the month'],
  ['2027-12-31', '2026-12-31', -1, 'backwards is negative'],
  ['1900-12-31', '2100-12-31', 200, 'far'],
])('from %s to %s are %d years: %s', (from, to, years) => {
  expect(yearsBetween(from, to)).toBe(years);
});
