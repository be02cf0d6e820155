import { expect, test } from 'vitest';
import { missingPeriods } from '#core/domain/missing-periods.ts';

test.each([
  [['2026-Q1', '2026-Q2', '2026-Q3'], '2026-11-21', [], 'everything is there'],
  [['2026-Q1', '2026-Q3'], '2026-11-21', ['2026-Q2'], 'a gap in between'],
  [['2026-Q1', '2026-Q2'], '2026-10-14', [], 'the third quarter is not due yet'],
  [['2026-Q1', '2026-Q2'], '2026-10-15', ['2026-Q3'], 'on the day it is due it is missing'],
  [['2026-Q1', '2026-06', '2026-Q3'], '2026-11-21', [], 'June ends the second quarter'],
  [['2026-06', '2026-Q2'], '2026-08-01', [], 'the same day under two names'],
  [['2023', '2025'], '2026-11-21', ['2024'], 'years have a rhythm of their own'],
  [[], '2026-11-21', [], 'nothing was ever reported'],
])('of %j on %s %j is missing: %s', (reported, day, missing) => {
  expect(missingPeriods(reported, day)).toEqual(missing);
});
