import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumExactly } from '#core/domain/exact-decimal.ts';
import { type GapWaterfall, gapWaterfall } from '#core/domain/gap-waterfall.ts';
import { roundHalfUp } from '#core/domain/rounding.ts';

const CITIES = [
  { region: '370100', target: 98, level: 85.1 },
  { region: '370200', target: 104, level: 105.7 },
  { region: '371700', target: 4, level: null },
];

it('leads from the promise to the level: what regions lack and bring, what is missing, unallocated and left over', () => {
  expect(gapWaterfall({ target: 210, level: 192.3 }, CITIES, 1)).toEqual({
    promised: { value: 210, shown: 210 },
    level: { value: 192.3, shown: 192.3 },
    decimals: 1,
    parts: [
      { step: 'region', region: '370100', value: -12.9, shown: -12.9 },
      { step: 'region', region: '370200', value: 1.7, shown: 1.7 },
      { step: 'missing', region: '371700', value: -4, shown: -4 },
      { step: 'unallocated', region: null, value: -4, shown: -4 },
      { step: 'difference', region: null, value: 1.5, shown: 1.5 },
    ],
  });
});

it('without regions everything is unallocated, and the level a difference', () => {
  const { parts } = gapWaterfall({ target: 10, level: 7 }, [], 0);
  expect(parts.map(({ step, value }) => [step, value])).toEqual([
    ['unallocated', -10],
    ['difference', 7],
  ]);
});

const sums = ({ promised, parts }: GapWaterfall) => ({
  value: sumExactly(promised.value, ...parts.map(({ value }) => value)),
  shown: sumExactly(promised.shown, ...parts.map(({ shown }) => shown)),
});

it.each([
  ['reported figures', fc.integer({ min: -1_000_000, max: 1_000_000 }).map((tenths) => tenths / 10)],
  [
    'plan lines and estimates, which are quotients',
    fc.integer({ min: -9999, max: 9999 }).map((n) => n / 0.75 / 7),
  ],
  [
    'figures of any size beside each other',
    fc.oneof(
      fc.integer({ min: -9999, max: 9999 }).map((n) => n / 7),
      fc.integer({ min: -999, max: 999 }).map((n) => n * 1e12),
    ),
  ],
])('adds up to the last digit, as computed and as printed: %s', (_, figure) => {
  const part = fc.record({ region: fc.string(), target: figure, level: fc.option(figure, { nil: null }) });
  fc.assert(
    fc.property(
      fc.record({ target: figure, level: figure }),
      fc.array(part, { maxLength: 20 }),
      fc.integer({ min: 0, max: 3 }),
      (whole, parts, decimals) => {
        const waterfall = gapWaterfall(whole, parts, decimals);
        expect(sums(waterfall)).toEqual({ value: waterfall.level.value, shown: waterfall.level.shown });
      },
    ),
  );
});

it('prints the level as it is printed everywhere', () => {
  const thirds = gapWaterfall(
    { target: 100 / 3, level: 200 / 7 },
    [{ region: 'a', target: 50 / 3, level: 90 / 7 }],
    1,
  );
  expect(thirds.level.shown).toBe(roundHalfUp(200 / 7, 1));
});
