import { expect, it } from 'vitest';
import { againstPlanShort, againstPlanText } from '#core/charts/against-plan.ts';

it.each([
  { unit: '亿元', locale: 'zh', full: '−10.7亿元', short: '−10.7亿元' },
  { unit: '台/万人', locale: 'zh', full: '−10.7台/万人', short: '−10.7' },
  { unit: '%', locale: 'zh', full: '−10.7个百分点', short: '−10.7个百分点' },
  { unit: '%', locale: 'en', full: '−10.7 pp', short: '−10.7 pp' },
  {
    unit: 'robots per 10k workers',
    locale: 'en',
    full: '−10.7 robots per 10k workers',
    short: '−10.7',
  },
] as const)('from the plan line in $unit ($locale): $full', ({ unit, locale, full, short }) => {
  expect(againstPlanText(-10.7, { unit, decimals: 1 }, locale)).toBe(full);
  expect(againstPlanShort(-10.7, { unit, decimals: 1 }, locale)).toBe(short);
});
