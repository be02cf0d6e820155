import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  CATCH_UP_RULES,
  type CatchUpQuestion,
  type CatchUpRegion,
  type CatchUpRule,
  catchUp,
} from '#core/domain/catch-up.ts';
import { exactTotal, hostile, hostilePositive } from './adding-up.ts';

/** 113.8 to go in five quarters. 甲 and 乙 are behind their parts, 丙 is ahead, 丁 was given none, 戊 is silent. */
const CITIES: CatchUpRegion[] = [
  { region: '甲', level: 85.1, gap: 12.9, best: 4.6 },
  { region: '乙', level: 21.8, gap: 8.2, best: 1.2 },
  { region: '丙', level: 104, gap: -2, best: null },
  { region: '丁', level: 10, gap: null, best: 0.4 },
  { region: '戊', level: null, gap: null, best: null },
];

function ask(rule: CatchUpRule, asked: Partial<CatchUpQuestion> = {}, regions = CITIES) {
  return catchUp({ rule, gap: 113.8, quartersLeft: 5, additive: true, decimals: 1, ...asked }, regions);
}

test.each<[rule: CatchUpRule, shares: (number | null)[], reasons: (string | null)[]]>([
  ['gap', [69.6, 44.2, 0, null, null], [null, null, 'not_behind', 'no_part', 'no_figure']],
  ['size', [43.8, 11.2, 53.6, 5.2, null], [null, null, null, null, 'no_figure']],
  ['pace', [84.4, 22, null, 7.4, null], [null, null, 'no_pace', null, 'no_figure']],
])('in proportion to %s', (rule, shares, reasons) => {
  const found = ask(rule);
  expect(found.shares.map(({ share }) => share)).toEqual(shares);
  expect(found.shares.map(({ reason }) => reason)).toEqual(reasons);
  expect([found.total, found.rest, found.decimals, found.none]).toEqual([113.8, 0, 1, null]);
});

describe('feasibility', () => {
  it('is the share per remaining quarter against the best quarter ever', () => {
    const [first, , ahead, without] = ask('gap').shares;
    expect(first!.perQuarter).toBeCloseTo(13.92, 12);
    expect(first!.feasibility).toBeCloseTo(13.92 / 4.6, 12);
    expect([ahead!.perQuarter, ahead!.feasibility]).toEqual([0, null]);
    expect([without!.perQuarter, without!.feasibility]).toEqual([null, null]);
  });

  it('by pace is the same for all', () => {
    const known = ask('pace', { gap: 62 }).shares.filter(({ share }) => share !== null);
    expect(known.map(({ feasibility }) => feasibility)).toEqual([2, 2, 2]);
  });

  test.each([[0], [-1], [null]])('is unknown with %s quarters left', (quartersLeft) => {
    const [first] = ask('size', { quartersLeft }).shares;
    expect([first!.share, first!.perQuarter, first!.feasibility]).toEqual([43.8, null, null]);
  });
});

test.each<[why: string, asked: Partial<CatchUpQuestion>, regions: CatchUpRegion[], none: string]>([
  ['a share of the whole city', { additive: false }, CITIES, 'not_additive'],
  ['nothing reported', { gap: null }, CITIES, 'no_gap'],
  ['on the bound', { gap: 0 }, CITIES, 'nothing_to_go'],
  ['beyond it', { gap: -3 }, CITIES, 'nothing_to_go'],
  ['nobody below', {}, [], 'no_regions'],
  ['everybody below is ahead or silent', {}, CITIES.slice(2), 'nobody_known'],
])('%s: nothing is shared out', (_, asked, regions, none) => {
  const found = ask('gap', asked, regions);
  expect([found.none, found.total, found.rest]).toEqual([none, null, null]);
  expect(found.shares.map(({ share }) => share)).toEqual(regions.map(() => null));
});

test.each<[why: string, gap: number, decimals: number, shares: number[], rest: number]>([
  ['firms are whole', 7, 0, [3, 2, 2], 0],
  ['a single firm goes to the first', 1, 0, [1, 0, 0], 0],
  ['the gap has more digits than are shown', 0.25, 1, [0.09, 0.08, 0.08], 0],
  ['a quotient is shared in the digits shown', 100 / 3, 1, [11.1, 11.1, 11.1], 0.03333333333333],
  [
    'of a very large gap the digits that a number can hold',
    1e15,
    2,
    [333333333333334, 333333333333333, 333333333333333],
    0,
  ],
])('%s', (_, gap, decimals, shares, rest) => {
  const equal = ['甲', '乙', '丙'].map((region) => ({ region, level: 1, gap: 1, best: 1 }));
  const found = ask('gap', { gap, decimals }, equal);
  expect(found.shares.map(({ share }) => share)).toEqual(shares);
  expect(found.rest).toBeCloseTo(rest, 12);
});

const maybe = fc.option(hostile, { nil: null });
const region: fc.Arbitrary<CatchUpRegion> = fc.record({
  region: fc.string(),
  level: maybe,
  gap: maybe,
  best: fc.option(hostilePositive, { nil: null }),
});
const question = fc.record({
  rule: fc.constantFrom(...CATCH_UP_RULES),
  gap: hostilePositive,
  quartersLeft: fc.constantFrom(null, 0, 0.5, 5),
  decimals: fc.integer({ min: 0, max: 4 }),
});

it('adds up to the gap to the last digit by every rule, whatever the figures', () => {
  fc.assert(
    fc.property(question, fc.array(region, { maxLength: 12 }), (asked, regions) => {
      const { gap, shares, rest, total, none } = catchUp({ ...asked, additive: true }, regions);
      const given = shares.flatMap(({ share }) => (share === null ? [] : [share]));
      if (none !== null) {
        expect(given).toEqual([]);
        return;
      }
      expect(exactTotal(given)).toBe(exactTotal([total!]));
      expect(exactTotal([...given, rest!])).toBe(exactTotal([gap!]));
    }),
    { numRuns: 2000 },
  );
});

it('gives nobody less than nothing, nobody unknown anything, and more to whom the rule weighs more', () => {
  fc.assert(
    fc.property(question, fc.array(region, { maxLength: 12 }), (asked, regions) => {
      const { shares, none } = catchUp({ ...asked, additive: true }, regions);
      if (none !== null) return;
      for (const one of shares) {
        expect(one.share === null).toBe(one.weight === null);
        if (one.share === null) continue;
        expect(one.share).toBeGreaterThanOrEqual(0);
        for (const other of shares) {
          if (other.weight !== null && other.weight < one.weight! / 1.001) {
            expect(other.share).toBeLessThanOrEqual(one.share);
          }
        }
      }
      const numbers = shares.flatMap(({ weight, share, perQuarter }) => [weight, share, perQuarter]);
      expect(numbers.filter((value) => value !== null && !Number.isFinite(value))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
