import { expect, test } from 'vitest';
import { isWithin } from '#core/domain/entry/region-within.ts';

const REGIONS = [
  { code: '100000', parent: null, statisticalParent: null },
  { code: '350000', parent: '100000', statisticalParent: null },
  { code: '350100', parent: '350000', statisticalParent: null },
  { code: '350128', parent: '350100', statisticalParent: '350000' },
  { code: 'A', parent: 'B', statisticalParent: null },
  { code: 'B', parent: 'A', statisticalParent: null },
];

test.each([
  ['itself', '350000', '350000', true],
  ['two levels up', '350100', '100000', true],
  ['where it reports to', '350128', '350000', true],
  ['whose map it is on, but to whom it does not report', '350128', '350100', false],
  ['downwards', '350000', '350100', false],
  ['round in a circle', 'A', '100000', false],
  ['nobody knows it', '999999', '100000', false],
])('%s', (_, region, ancestor, within) => {
  expect(isWithin(region, ancestor, REGIONS)).toBe(within);
});
