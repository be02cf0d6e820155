import { expect, test } from 'vitest';
import { type IndicatorDraft, indicatorIssues } from '#core/domain/entry/indicator-issues.ts';

const KNOWN = {
  indicators: [
    { code: 'robots', name: '机器人', nameEn: null, measureKind: 'stock' as const },
    { code: 'workers', name: '员工', nameEn: null, measureKind: 'stock' as const },
    { code: 'density', name: '密度', nameEn: null, measureKind: 'ratio' as const },
  ],
};

function aDraft(overrides: Partial<IndicatorDraft>): IndicatorDraft {
  return {
    code: 'new_one',
    unit: '家',
    measureKind: 'stock',
    placeRollup: 'none',
    numerator: null,
    denominator: null,
    scale: null,
    ...overrides,
  };
}

const PARTS = { numerator: 'robots', denominator: 'workers', scale: 10_000 };

test.each<[why: string, draft: Partial<IndicatorDraft>, issues: string[]]>([
  ['a number of things', {}, []],
  ['a published ratio', { measureKind: 'ratio', unit: '%' }, []],
  ['a ratio with its parts', { measureKind: 'ratio', unit: '台/万人', ...PARTS, placeRollup: 'ratio' }, []],
  ['a share', { measureKind: 'share', unit: '%', ...PARTS, scale: 100 }, []],
  ['a code that is taken', { code: 'ROBOTS' }, ['code: duplicate-code']],
  [
    'parts of what is not divided',
    PARTS,
    ['numerator: not-divided', 'denominator: not-divided', 'scale: not-divided'],
  ],
  [
    'half of the parts',
    { measureKind: 'ratio', numerator: 'robots' },
    ['denominator: part-missing', 'scale: part-missing'],
  ],
  [
    'a part nobody knows',
    { measureKind: 'ratio', ...PARTS, denominator: 'worker' },
    ['denominator: unknown-indicator'],
  ],
  ['a ratio of a ratio', { measureKind: 'ratio', ...PARTS, numerator: 'density' }, ['numerator: not-a-part']],
  ['a scale of nothing', { measureKind: 'ratio', ...PARTS, scale: 0 }, ['scale: scale-out-of-range']],
  ['a share in another unit', { measureKind: 'share', unit: '家' }, ['unit: share-unit']],
  ['a share of one', { measureKind: 'share', unit: '%', ...PARTS, scale: 1 }, ['scale: share-scale']],
  ['a sum of ratios', { measureKind: 'ratio', placeRollup: 'sum' }, ['placeRollup: rollup-not-possible']],
  [
    'a ratio of parts that are not there',
    { measureKind: 'ratio', placeRollup: 'ratio' },
    ['placeRollup: rollup-not-possible'],
  ],
  [
    'a sum of shares',
    { measureKind: 'share', unit: '%', placeRollup: 'sum' },
    ['placeRollup: rollup-not-possible'],
  ],
  ['a ratio of counts', { placeRollup: 'ratio' }, ['placeRollup: rollup-not-possible']],
])('%s', (_, draft, issues) => {
  const found = indicatorIssues(aDraft(draft), KNOWN).map(({ field, code }) => `${field}: ${code}`);
  expect(found).toEqual(issues);
});
