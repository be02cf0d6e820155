import { expect, it } from 'vitest';
import { isSameValue } from '#core/domain/same-value.ts';

const POINT = { date: '2026-12-31', value: 60 };

it.each<[string, unknown, unknown, boolean]>([
  ['equal texts', '2027-12-31', '2027-12-31', true],
  ['a text and the number it looks like', '5', 5, false],
  ['nothing and zero', null, 0, false],
  ['nothing and nothing', null, null, true],
  ['nothing and not there', null, undefined, false],
  ['properties in another order', POINT, { value: 60, date: '2026-12-31' }, true],
  ['another value of a property', POINT, { ...POINT, value: 61 }, false],
  ['a property more', POINT, { ...POINT, note: null }, false],
  ['a property of another name', { a: undefined }, { b: undefined }, false],
  ['lists', { points: [POINT] }, { points: [{ ...POINT }] }, true],
  ['a list that goes on', [POINT], [POINT, POINT], false],
  ['a list in another order', [1, 2], [2, 1], false],
  ['a list and what is numbered like one', ['a'], { 0: 'a' }, false],
  ['an object and nothing', POINT, null, false],
])('%s', (_, one, other, same) => {
  expect(isSameValue(one, other)).toBe(same);
  expect(isSameValue(other, one)).toBe(same);
});
