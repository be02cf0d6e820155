import { expect, it } from 'vitest';
import type { PromiseField, PromiseTerms } from '#core/domain/promise.ts';
import { termText } from '#core/domain/promise-text.ts';
import { SILENT } from './promises.ts';

const point = { date: '2026-12-31', value: 62.5 };

it.each<[PromiseField, Partial<PromiseTerms>, zh: string, en: string]>([
  ['deadline', {}, '未写明', 'not stated'],
  ['deadline', { deadline: '2027-12-31' }, '2027年12月31日', '31 Dec 2027'],
  ['startDate', { startDate: '2024-04-17' }, '2024年4月17日', '17 Apr 2024'],
  ['comparator', {}, '未写明', 'unstated'],
  ['comparator', { comparator: 'at_least' }, '不少于', 'at least'],
  ['value', { value: 500 }, '500亿元', '500 CNY 100m'],
  ['value', { value: 1234567.25 }, '1,234,567.25亿元', '1,234,567.25 CNY 100m'],
  ['value', { value: 1e-7 }, '0.0亿元', '0.0 CNY 100m'],
  ['low', { low: 15 }, '15亿元', '15 CNY 100m'],
  ['high', {}, '未写明', 'not stated'],
  ['tolerance', { tolerance: 0.05 }, '±5.0%', '±5.0%'],
  ['baseline', { baseline: point }, '62.5亿元（2026年12月31日）', '62.5 CNY 100m (31 Dec 2026)'],
  ['denominator', { denominator: 'parent_target' }, '上级地区的目标值', 'what the region above has promised'],
  ['course', {}, '按时间均匀推进', 'a straight line'],
  [
    'course',
    { course: { shape: 'step', points: [point, { date: '2027-06-30', value: 80 }] } },
    '按分步目标：62.5亿元（2026年12月31日）、80亿元（2027年6月30日）',
    'steps: 62.5 CNY 100m (31 Dec 2026), 80 CNY 100m (30 Jun 2027)',
  ],
])('%s %j', (field, terms, zh, en) => {
  const form = { unit: '亿元', decimals: 1 };
  const promise = { ...SILENT, ...terms };
  expect([termText(promise, field, form, 'zh'), termText(promise, field, form, 'en')]).toEqual([zh, en]);
});
