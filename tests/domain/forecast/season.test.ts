import { expect, it, test } from 'vitest';
import { seasonOf, withoutSeason } from '#core/domain/forecast/season.ts';
import { aLevel, quarters, years } from '../judging.ts';

/** Twelve quarters that rise by 5, the fourth of each year 12 above and the first 12 below. */
const seasonal = quarters(...Array.from({ length: 12 }, (_, i) => 100 + 5 * i + [-12, 0, 0, 12][i % 4]!));

it('is found and taken off without moving the trend', () => {
  const season = seasonOf(seasonal, 3)!;
  expect([...season].sort(([a], [b]) => a - b)).toEqual(
    [0, 3, 6, 9].map((month) => [month, expect.closeTo({ 0: 12, 3: -12 }[month] ?? 0, 0)]),
  );
  const plain = withoutSeason(seasonal, season).map(({ value }) => value);
  const changes = plain.slice(1).map((value, index) => value - plain[index]!);
  for (const change of changes) expect(change).toBeCloseTo(5, 0);
});

test.each([
  ['nine quarters pass every quarter twice', seasonal.slice(3), true],
  ['eight do not', seasonal.slice(4), false],
  ['years have no quarters', years(2026, 1, 5, 2, 8, 3, 9, 4, 1, 7, 6), false],
  ['a level lies between two quarters', [...seasonal.slice(0, -1), aLevel('2026-11', 150)], false],
  ['a gap takes a quarter out of its place once', seasonal.filter((_, index) => index !== 5), true],
  ['every year has the same gap', seasonal.filter((_, index) => index % 4 !== 2), false],
  ['quarters do not differ', quarters(...Array(12).fill(3)), false],
])('%s', (_, levels, found) => {
  expect(seasonOf(levels, 3) !== null).toBe(found);
});

it('that does not stand out of the noise is not taken', () => {
  const noise = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3];
  expect(seasonOf(quarters(...noise), 3)).toBeNull();
});
