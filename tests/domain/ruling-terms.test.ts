import { expect, it } from 'vitest';
import type { PromiseField } from '#core/domain/promise.ts';
import { readTerm } from '#core/domain/ruling-terms.ts';

const POINT = { date: '2026-12-31', value: 30 };
const points = (count: number) => Array.from({ length: count }, () => POINT);

it.each<[PromiseField, unknown]>([
  ['value', 0],
  ['value', -1e15],
  ['low', 15],
  ['tolerance', 0],
  ['tolerance', 1],
  ['deadline', '1900-01-01'],
  ['deadline', '2199-12-31'],
  ['startDate', '2024-02-29'],
  ['baseline', { value: 0, date: '2024-12-31' }],
  ['denominator', 'parent_target'],
  ['comparator', 'less_than'],
  ['course', { shape: 'equal_rate' }],
  ['course', { shape: 'waypoints', points: points(1) }],
  ['course', { shape: 'step', points: points(200) }],
])('%s may be %j', (field, raw) => {
  expect(readTerm(field, raw)).toEqual({ value: raw });
});

it.each<[PromiseField, unknown]>([
  ['comparator', 'unstated'],
  ['course', { shape: 'linear' }],
  ...(['low', 'high', 'tolerance', 'deadline', 'startDate', 'baseline', 'denominator'] as const).map(
    (field): [PromiseField, null] => [field, null],
  ),
])('%s: null is read as %j', (field, value) => {
  expect(readTerm(field, null)).toEqual({ value });
});

it.each<[PromiseField, unknown]>([
  ['value', null],
  ['value', '500'],
  ['value', true],
  ['value', Infinity],
  ['value', Number.NaN],
  ['value', 1.1e15],
  ['tolerance', -0.0001],
  ['tolerance', 1.0001],
  ['deadline', '1899-12-31'],
  ['deadline', '2200-01-01'],
  ['deadline', '2027-02-29'],
  ['deadline', '2027年'],
  ['deadline', 20271231],
  ['baseline', 253],
  ['baseline', { value: 253 }],
  ['baseline', { value: null, date: '2024-12-31' }],
  ['baseline', { ...POINT, note: 'x' }],
  ['denominator', 'city'],
  ['comparator', '不少于'],
  ['course', 'linear'],
  ['course', { shape: 'spline' }],
  ['course', { shape: 'linear', points: [] }],
  ['course', { shape: 'step', points: [] }],
  ['course', { shape: 'step', points: points(201) }],
  ['course', { shape: 'step', points: [POINT, null] }],
  ['course', { shape: 'step', points: [{ ...POINT, value: Infinity }] }],
  ['course', { shape: 'step', points: [POINT], extra: 1 }],
])('%s cannot be %j', (field, raw) => {
  expect(readTerm(field, raw)).toBeNull();
});
