import { expect, it } from 'vitest';
import { feasibilityBar } from '#core/charts/feasibility-bar.ts';

it.each([
  { times: 0.75, level: 0.5, cut: false },
  { times: 1, level: 2 / 3, cut: false },
  { times: 1.5, level: 1, cut: false },
  { times: 1.51, level: 1, cut: true },
  { times: 40, level: 1, cut: true },
])('$times times the best ever', ({ times, level, cut }) => {
  expect(feasibilityBar(times)).toEqual({ level: expect.closeTo(level), best: 2 / 3, cut });
});
