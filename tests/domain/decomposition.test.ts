import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDecimals } from '#core/domain/decimal.ts';
import { type Decomposition, decompose } from '#core/domain/decomposition.ts';
import { sumExactly } from '#core/domain/exact-decimal.ts';

const SHANDONG = { target: 500, level: 386.2 };
const CITIES = [
  { region: '370100', target: 98, level: 85.1 },
  { region: '370200', target: 104, level: 89.7 },
  { region: '371700', target: 4, level: null },
];

const known = (split: Decomposition): number[] =>
  [split.regionsGap, split.missingTargets, split.unallocated, split.statisticalDifference].filter(
    (part) => part !== null,
  );

it('splits a gap into what the regions lack, what nobody was given, and a statistical difference', () => {
  expect(decompose(SHANDONG, CITIES)).toEqual({
    gap: 113.8,
    regionsGap: 27.2,
    missingTargets: 4,
    unallocated: 294,
    statisticalDifference: -211.4,
    missing: ['371700'],
  });
});

it('knows no sum of regions when none of them reported, and adds up all the same', () => {
  const split = decompose(
    SHANDONG,
    CITIES.map((city) => ({ ...city, level: null })),
  );
  expect(split).toMatchObject({ regionsGap: null, missingTargets: 206, unallocated: 294 });
  expect(addDecimals(...known(split))).toBe(split.gap);
});

it('adds up to the last digit, whatever the figures', () => {
  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((tenths) => tenths / 10);
  const part = fc.record({ region: fc.string(), target: figure, level: fc.option(figure, { nil: null }) });
  fc.assert(
    fc.property(fc.record({ target: figure, level: figure }), fc.array(part), (whole, parts) => {
      expect(addDecimals(...known(decompose(whole, parts)))).toBe(decompose(whole, parts).gap);
    }),
  );
});

it('adds up to the last digit for quotients and for figures of any size, too', () => {
  const figure = fc.oneof(
    fc.integer({ min: -9999, max: 9999 }).map((value) => value / 0.75 / 7),
    fc.integer({ min: -999, max: 999 }).map((value) => value * 1e12),
  );
  const part = fc.record({ region: fc.string(), target: figure, level: fc.option(figure, { nil: null }) });
  fc.assert(
    fc.property(fc.record({ target: figure, level: figure }), fc.array(part), (whole, parts) => {
      expect(sumExactly(...known(decompose(whole, parts)))).toBe(decompose(whole, parts).gap);
    }),
  );
});

it('adds decimals as decimals', () => {
  expect([addDecimals(0.1, 0.2), addDecimals(386.1, 253.1, -253), addDecimals()]).toEqual([0.3, 386.2, 0]);
});

it('never answers minus zero', () => {
  expect(Object.is(addDecimals(-0.1, -0.2, 0.3), 0)).toBe(true);
});
