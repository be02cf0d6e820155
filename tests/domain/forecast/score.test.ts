import { describe, expect, it, test } from 'vitest';
import { coverageOf, scoreOf } from '#core/domain/forecast/score.ts';

const said = { value: 100, low: 90, high: 120 };

describe('a forecast of 100, from 90 to 120', () => {
  test.each<[why: string, actual: number, error: number, inside: boolean]>([
    ['came true', 100, 0, true],
    ['was too low', 119.9, 19.9, true],
    ['was too low, and its interval ends where the level came', 120, 20, true],
    ['was too low, and its interval too', 120.1, 20.1, false],
    ['was too high, and its interval begins where the level came', 90, -10, true],
    ['was too high, and its interval too', 89.9, -10.1, false],
  ])('%s', (_, actual, error, inside) => {
    expect(scoreOf(said, actual)).toEqual({ error, inside });
  });
});

it('counts how often intervals held', () => {
  const scores = [100, 120, 121, 95].map((actual) => scoreOf(said, actual));
  expect(coverageOf(scores)).toEqual({ scored: 4, inside: 3, share: 0.75 });
});

it('has no share as long as nothing came', () => {
  expect(coverageOf([])).toEqual({ scored: 0, inside: 0, share: null });
});
