import { describe, expect, it } from 'vitest';
import { INDICATORS } from '#seeds/indicators.ts';
import { planData } from '#seeds/plan-data.ts';

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** What the documents' own measure means for the arithmetic. */
const KINDS: Record<string, string> = {
  stock: 'stock',
  flow_annual: 'flow',
  flow_once: 'cumulative',
  cumulative: 'cumulative',
  cumulative_new: 'cumulative',
  ratio_stock: 'ratio',
  ratio: 'share',
};

describe('indicators', () => {
  it('have different codes and names', () => {
    expect(byCode.size).toBe(INDICATORS.length);
    expect(new Set(INDICATORS.map(({ name }) => name)).size).toBe(INDICATORS.length);
  });

  it('give each of the 20 targets one of its own', () => {
    expect(new Set(planData.quantTargets.map((target) => target.indicatorCode)).size).toBe(20);
  });

  it.each(planData.quantTargets.map((target) => [target.id, target] as const))(
    '%s is measured as the document measures it',
    (_, target) => {
      expect(byCode.get(target.indicatorCode)?.measureKind).toBe(KINDS[target.measure]);
    },
  );

  it.each([
    ['SD-Q2', 'robot_mfg_scale'],
    ['JS-Q1', 'robot_chain_scale'],
    ['JS-Q2', 'robot_core_scale'],
    ['MH-Q3', 'robot_related_scale'],
  ])('the scale of %s is an indicator of its own, %s', (target, code) => {
    expect(planData.quantTargets.find(({ id }) => id === target)?.indicatorCode).toBe(code);
    expect(byCode.get(code)).toMatchObject({ measureKind: 'flow', placeRollup: 'sum', unit: '亿元' });
  });

  it.each([
    ['robot_density_key_mfg', 'robots_in_use_key_mfg', 'employees_key_mfg', 10_000, 'ratio'],
    ['share_brands_city', 'top_brands', 'top_brands_city', 100, 'none'],
    ['share_scenarios_city', 'benchmark_scenarios_mh', 'benchmark_scenarios_city', 100, 'none'],
    ['share_scale_city', 'robot_related_scale', 'robot_related_scale_city', 100, 'none'],
  ])('%s is %s ÷ %s × %i', (code, numerator, denominator, scale, placeRollup) => {
    expect(byCode.get(code)).toMatchObject({ numerator, denominator, scale, placeRollup });
    expect(byCode.has(numerator)).toBe(true);
    expect(byCode.has(denominator)).toBe(true);
  });

  it('divide exactly when they are a ratio or a share', () => {
    for (const { measureKind, numerator, denominator, scale } of INDICATORS) {
      const divides = measureKind === 'ratio' || measureKind === 'share';
      expect([numerator, denominator, scale].map((part) => part !== null)).toEqual([
        divides,
        divides,
        divides,
      ]);
    }
  });

  it('never add shares or ratios up over places', () => {
    const added = INDICATORS.filter(({ placeRollup }) => placeRollup === 'sum').map(
      ({ measureKind }) => measureKind,
    );
    expect(added).not.toContain('ratio');
    expect(added).not.toContain('share');
  });
});
