import { expect, it, test } from 'vitest';
import {
  formatDate,
  formatFigure,
  formatGrowth,
  formatPercent,
  formatPeriod,
  formatPoints,
} from '#core/domain/format.ts';
import { roundHalfUp, sharesOfHundred } from '#core/domain/rounding.ts';

test.each([
  [2.675, 2, 2.68, 'binary 2.67499… is 2.675 to a reader'],
  [-0.05, 1, -0.1, 'half goes away from zero'],
  [1e15, 2, 1e15, 'large figures stay'],
  [0.04, 1, 0, 'below half goes down'],
  [-0.04, 1, 0, 'never minus zero'],
])('rounds %f to %d digits as %f: %s', (value, decimals, rounded) => {
  expect(Object.is(roundHalfUp(value, decimals), rounded)).toBe(true);
});

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [7, 5, 2, 1, 5],
    [35, 25, 10, 5, 25],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [1, 0],
    [100, 0],
  ],
])('shares %o as %o, a hundred together', (counts, shares) => {
  expect(sharesOfHundred(counts)).toEqual(shares);
});

it('writes numbers as a bulletin does', () => {
  expect([
    formatFigure(1234567.85, 1),
    formatFigure(-7791, 0),
    formatFigure(null, 1),
    formatPercent(0.7724),
    formatGrowth(31.1),
    formatGrowth(-4.9),
    formatPoints(-4.4, 'zh'),
    formatPoints(4.36, 'en'),
  ]).toEqual(['1,234,567.9', '−7,791', '—', '77.2%', '+31.1%', '−4.9%', '−4.4个百分点', '+4.4 pp']);
});

it('writes periods and days in both languages', () => {
  expect([
    formatPeriod('2026-Q3', 'zh'),
    formatPeriod('2026-Q3', 'en'),
    formatPeriod('2026-09', 'zh'),
    formatPeriod('2026', 'zh'),
    formatPeriod(null, 'zh'),
    formatDate('2026-09-30', 'zh'),
    formatDate('2026-09-30', 'en'),
  ]).toEqual(['2026年三季度', 'Q3 2026', '2026年9月', '2026年', '—', '2026年9月30日', '30 Sep 2026']);
});
