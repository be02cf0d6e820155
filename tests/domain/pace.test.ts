import { expect, test } from 'vitest';
import type { Target } from '#core/domain/target.ts';
import { quarters, verdict } from './judging.ts';

test.each<[why: string, level: number, target: Partial<Target>, pace: number | null]>([
  ['half way at half time', 50, {}, 1],
  ['half as fast', 25, {}, 0.5],
  ['backwards', -50, {}, -1],
  [
    'a falling target that falls as planned',
    60,
    { comparator: 'at_most', value: 20, baseline: { value: 100, date: '2025-12-31' } },
    1,
  ],
  ['the plan line has not left its baseline', 5, { baseline: { value: 0, date: '2026-12-31' } }, null],
  ['the plan line is flat', 5, { baseline: { value: 100, date: '2025-12-31' } }, null],
  ['no deadline, no plan line', 5, { deadline: null }, null],
  ['a baseline after the deadline', 5, { baseline: { value: 0, date: '2028-12-31' } }, null],
])('%s', (_, level, target, pace) => {
  expect(verdict(quarters(level), target).pace).toBe(pace);
});
