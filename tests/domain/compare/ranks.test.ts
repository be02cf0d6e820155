import { expect, it } from 'vitest';
import { ranksOf } from '#core/domain/compare/ranks.ts';

it.each<{ what: string; values: (number | null)[]; direction: 'up' | 'down'; ranks: (number | null)[] }>([
  { what: 'the largest first', values: [1, 3, 2], direction: 'up', ranks: [3, 1, 2] },
  { what: 'the smallest first', values: [1, 3, 2], direction: 'down', ranks: [1, 3, 2] },
  { what: 'equal values share a place', values: [5, 7, 5, 1], direction: 'up', ranks: [2, 1, 2, 4] },
  { what: 'without a value no place', values: [null, 0, -1], direction: 'up', ranks: [null, 1, 2] },
  { what: 'nobody', values: [], direction: 'up', ranks: [] },
])('$what', ({ values, direction, ranks }) => {
  expect(ranksOf(values, direction)).toEqual(ranks);
});
