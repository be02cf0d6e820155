import type { IndicatorSeed } from './indicator-seed.ts';

/** What the National Bureau of Statistics publishes: context, no target of any of the five plans. */
export const PUBLISHED_INDICATORS: readonly IndicatorSeed[] = [
  {
    code: 'industrial_robot_output',
    name: '工业机器人产量',
    nameEn: 'Output of industrial robots',
    unit: '套',
    measureKind: 'flow',
    placeRollup: 'sum',
    direction: 'up',
    decimals: 0,
    numerator: null,
    denominator: null,
    scale: null,
    definition:
      '国家统计局发布的规模以上工业企业工业机器人产量。当月数与累计数分别发布，1月不单独发布；累计数含对以前月份的修订，两者不互相推算。公布的同比按可比口径计算。',
    definitionEn:
      'Output of industrial robots by firms above the statistical threshold, as published by the National Bureau of Statistics. Month and year to date are published side by side, January never alone; the latter carries revisions, so neither is derived from the other. Published growth is on a comparable base.',
    scope: '规模以上工业企业',
  },
];
