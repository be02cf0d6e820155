import type { KnownForTarget, TargetDraft, TargetIndicator } from '#core/domain/entry/target-draft.ts';

const anIndicator = (code: string, rest: Partial<TargetIndicator> = {}): TargetIndicator => ({
  code,
  name: `指标 ${code}`,
  nameEn: `Indicator ${code}`,
  unit: '家',
  measureKind: 'stock',
  direction: 'up',
  ...rest,
});

const aRegion = (code: string, name: string, parent: string | null) => ({
  code,
  name,
  nameEn: null,
  parent,
  statisticalParent: null,
});

/** A plan of 山东 with an indicator of each kind, and regions inside, beside and above. */
export const KNOWN: KnownForTarget = {
  targets: [{ code: 'SD-Q1' }],
  plans: [{ code: 'SD', name: '山东', nameEn: 'Shandong', region: { code: '370000', name: '山东省' } }],
  indicators: [
    anIndicator('firms'),
    anIndicator('scale', { unit: '亿元', measureKind: 'flow' }),
    anIndicator('energy', { unit: '%', measureKind: 'ratio', direction: 'down' }),
    anIndicator('share', { unit: '%', measureKind: 'share' }),
    anIndicator('platform', { unit: '项', measureKind: 'milestone' }),
  ],
  regions: [
    aRegion('100000', '全国', null),
    aRegion('370000', '山东省', '100000'),
    aRegion('370200', '青岛市', '370000'),
    aRegion('370211', '黄岛区', '370200'),
    aRegion('320000', '江苏省', '100000'),
  ],
};

/** At least 100 firms by the end of 2027. */
export function aDraft(overrides: Partial<TargetDraft> = {}): TargetDraft {
  return {
    code: 'SD-Q2',
    plan: 'SD',
    indicator: 'firms',
    region: null,
    comparator: 'at_least',
    value: 100,
    low: null,
    high: null,
    tolerance: null,
    unit: null,
    deadline: '2027-12-31',
    startDate: null,
    baseline: null,
    denominator: null,
    course: null,
    allocations: [],
    ...overrides,
  };
}
