import { expect, it } from 'vitest';
import { regionsAround } from '#core/domain/region-place.ts';

interface Placed {
  code: string;
  parent: string | null;
  statisticalParent: string | null;
  successors: string[];
}

function region(code: string, parent: string | null, others: Partial<Placed> = {}): Placed {
  return { code, parent, statisticalParent: null, successors: [], ...others };
}

const REGIONS = [
  region('country', null),
  region('province', 'country'),
  region('other province', 'country'),
  region('city', 'province', { successors: ['new city'] }),
  region('city beside', 'province'),
  region('new city', 'other province'),
  region('county', 'city'),
  region('county beside', 'city'),
  region('zone', 'other province', { statisticalParent: 'city' }),
  region('street', 'county'),
  region('far county', 'new city'),
];

it.each([
  { around: 'country', found: ['country', 'province', 'other province'] },
  {
    around: 'city',
    found: ['country', 'province', 'city', 'city beside', 'new city', 'county', 'county beside', 'zone'],
  },
  { around: 'street', found: ['country', 'province', 'city', 'county', 'street'] },
  { around: 'county', found: ['country', 'province', 'city', 'county', 'county beside', 'zone', 'street'] },
  { around: 'zone', found: ['country', 'province', 'other province', 'city', 'new city', 'zone'] },
  { around: 'nowhere', found: [] },
])('around $around lie those above, beside and below it', ({ around, found }) => {
  expect(regionsAround(around, REGIONS).map(({ code }) => code)).toEqual(found);
});

it('comes to an end where regions name each other as the one above', () => {
  const odd = [region('a', 'b'), region('b', 'a')];
  expect(regionsAround('a', odd).map(({ code }) => code)).toEqual(['a', 'b']);
});
