import { expect, test } from 'vitest';
import { halfWidthOf80 } from '#core/domain/forecast/student.ts';

// Ninetieth percentiles of Student's distribution as printed in any table of it.
test.each([
  [1, 3.078],
  [2, 1.886],
  [12, 1.356],
  [13, 1.35],
  [20, 1.325],
  [60, 1.296],
  [1e6, 1.2816],
])('with %i degrees of freedom half of 80 %% reaches %d deviations', (freedom, deviations) => {
  expect(halfWidthOf80(freedom)).toBeCloseTo(deviations, 2);
});
