import { expect, test } from 'vitest';
import { bulletBar } from '#core/charts/bullet-bar.ts';

test.each([
  { level: 0.539, planned: 0.583, bar: [0.539, 0.583, 1, false], why: 'on the way' },
  { level: 1, planned: 1, bar: [1, 1, 1, false], why: 'there' },
  { level: 1.25, planned: 1, bar: [1, 0.8, 0.8, false], why: 'beyond: the bar grows' },
  { level: 1.6, planned: 1, bar: [1, 0.8, 0.8, true], why: 'far beyond: the bar is cut' },
  { level: -0.2, planned: 0.4, bar: [0, 0.4, 1, true], why: 'fallen below the baseline' },
  { level: 0.5, planned: null, bar: [0.5, null, 1, false], why: 'no plan line, no mark' },
])('$level against $planned: $why', ({ level, planned, bar }) => {
  const { level: end, planned: mark, target, cut } = bulletBar({ level, planned });
  expect([end, mark, target, cut]).toEqual(bar);
});
