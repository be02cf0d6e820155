import { expect, it } from 'vitest';
import type { PromiseTerms } from '#core/domain/promise.ts';
import { promiseDifferences } from '#core/domain/promise-difference.ts';

const TERMS: PromiseTerms = {
  comparator: 'more_than',
  value: 500,
  low: null,
  high: null,
  tolerance: null,
  deadline: '2027-12-31',
  startDate: null,
  baseline: null,
  denominator: null,
  course: { shape: 'linear' },
};

it.each<{ why: string; now: Partial<PromiseTerms>; zh: string[]; en: string[] }>([
  { why: 'nothing changed', now: {}, zh: [], en: [] },
  {
    why: 'the target was lowered and put off',
    now: { value: 450, deadline: '2028-12-31' },
    zh: ['目标值 500.0亿元 → 450.0亿元', '期限 2027年12月31日 → 2028年12月31日'],
    en: ['target 500.0 CNY 100m → 450.0 CNY 100m', 'deadline 31 Dec 2027 → 31 Dec 2028'],
  },
  {
    why: 'what was left open was filled in',
    now: { baseline: { value: 253, date: '2024-12-31' }, course: { shape: 'equal_rate' } },
    zh: ['基数 未写明 → 253.0亿元', '计划线 按时间均匀推进 → 按等速增长'],
    en: ['baseline nothing → 253.0 CNY 100m', 'plan line a straight line → an equal rate of growth'],
  },
])('$why', ({ now, zh, en }) => {
  const told = (locale: 'zh' | 'en') =>
    promiseDifferences(TERMS, { ...TERMS, ...now }, { unit: '亿元', decimals: 1, locale }).map(
      ({ field, from, to }) => `${field} ${from} → ${to}`,
    );
  expect(told('zh')).toEqual(zh);
  expect(told('en')).toEqual(en);
});
