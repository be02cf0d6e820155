import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPeriod } from '#core/domain/format.ts';
import { addPeriods, isPeriod, type PeriodMonths } from '#core/domain/period.ts';
import { previousInYear, readPeriodText } from '#core/domain/upload/period-text.ts';

describe('a period by itself', () => {
  it.each<[text: string, period: string]>([
    ['2026', '2026'],
    ['2026年', '2026'],
    ['2026年度', '2026'],
    ['2026年全年', '2026'],
    ['２０２６年', '2026'],
    ['2026-Q3', '2026-Q3'],
    ['2026Q3', '2026-Q3'],
    ['2026q3', '2026-Q3'],
    ['2026 Q3', '2026-Q3'],
    ['2026年Q3', '2026-Q3'],
    ['2026年三季度', '2026-Q3'],
    ['2026年第三季度', '2026-Q3'],
    ['2026年3季度', '2026-Q3'],
    ['2026年第3季', '2026-Q3'],
    ['2026-09', '2026-09'],
    ['2026-9', '2026-09'],
    ['2026/9', '2026-09'],
    ['2026.09', '2026-09'],
    ['202609', '2026-09'],
    ['2026年9月', '2026-09'],
    ['2026年09月份', '2026-09'],
    [' 2026 年 9 月 ', '2026-09'],
  ])('%s', (text, period) => {
    expect(readPeriodText(text)).toEqual({ period, cumulative: false });
  });
});

describe('a stretch from the beginning of the year', () => {
  it.each<[text: string, period: string]>([
    ['2026年1—9月', '2026-09'],
    ['2026年1-9月', '2026-09'],
    ['2026年1–2月', '2026-02'],
    ['2026年1～9月份', '2026-09'],
    ['2026年1至9月', '2026-09'],
    ['2026年1月—9月', '2026-09'],
    ['2026年1—12月', '2026-12'],
    ['2026年1—9月累计', '2026-09'],
    ['2026年上半年', '2026-Q2'],
    ['2026H1', '2026-Q2'],
    ['2026年前三季度', '2026-Q3'],
    ['2026年1—3季度', '2026-Q3'],
    ['2026年一至三季度', '2026-Q3'],
    ['2026年三季度累计', '2026-Q3'],
    ['2026年1—3季度累计', '2026-Q3'],
  ])('%s', (text, period) => {
    expect(readPeriodText(text)).toEqual({ period, cumulative: true });
  });
});

describe('what is no period', () => {
  it.each<[text: string, fault: string]>([
    ['2026-09-30', 'date'],
    ['2026/9/1', 'date'],
    ['2026年9月1日', 'date'],
    ['2026-09-01T00:00:00.000Z', 'date'],
    ['9/1/2026', 'date'],
    ['Sep-26', 'date'],
    ['Apr 2026', 'date'],
    ['9月', 'no-year'],
    ['1—9月', 'no-year'],
    ['三季度', 'no-year'],
    ['前三季度', 'no-year'],
    ['上半年', 'no-year'],
    ['Q3', 'no-year'],
    ['2026.1', 'ambiguous'],
    ['2026年13月', 'unknown'],
    ['2026-00', 'unknown'],
    ['2026-Q5', 'unknown'],
    ['2026年五季度', 'unknown'],
    ['2026年1—13月', 'unknown'],
    ['2026年2—9月', 'unknown'],
    ['2024(第6批)', 'unknown'],
    ['二〇二六年', 'unknown'],
    ['46113', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (text, fault) => {
    expect(readPeriodText(text)).toEqual({ fault });
  });
});

const periods = fc
  .tuple(fc.constantFrom<PeriodMonths>(1, 3, 12), fc.integer({ min: -300, max: 300 }))
  .map(([months, steps]) => addPeriods({ 1: '2026-01', 3: '2026-Q1', 12: '2026' }[months], steps));

it('reads back every period, as it is stored and as it is shown', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(readPeriodText(period)).toEqual({ period, cumulative: false });
      expect(readPeriodText(formatPeriod(period, 'zh'))).toEqual({ period, cumulative: false });
    }),
  );
});

it('never throws and never answers what is no period', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'0123456789年月季度前半上-—/.Q一二三四 ') });
  fc.assert(
    fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
      const reading = readPeriodText(text);
      expect('fault' in reading || isPeriod(reading.period)).toBe(true);
    }),
  );
});

it.each<[period: string, before: string | null]>([
  ['2026-02', '2026-01'],
  ['2026-01', null],
  ['2026-Q3', '2026-Q2'],
  ['2026-Q1', null],
  ['2026', null],
])('%s follows %s inside its year', (period, before) => {
  expect(previousInYear(period)).toBe(before);
});
