import { COUNTED_AT_A_DAY, type IndicatorSeed, MONEY_OVER_A_YEAR } from './indicator-seed.ts';

export const SHANDONG_INDICATORS: readonly IndicatorSeed[] = [
  {
    ...COUNTED_AT_A_DAY,
    code: 'leading_firms',
    name: '机器人制造领军企业数',
    nameEn: 'Leading robot manufacturers',
    unit: '家',
    definition:
      '产值超过20亿元（不含20亿元）的机器人制造企业家数。文件未写明产值取哪一年，也未写明是否只算机器人业务的产值。',
    definitionEn:
      'Robot manufacturers with an output value above (not at) 2 billion yuan. The document does not say of which year, nor whether other business of the firm counts.',
    scope: '产值超20亿元的机器人制造企业',
  },
  {
    ...MONEY_OVER_A_YEAR,
    code: 'robot_mfg_scale',
    name: '机器人制造产业规模',
    nameEn: 'Scale of robot manufacturing',
    definition:
      '机器人制造产业一年的规模。文件未定义是营业收入还是产值，也未划定行业边界，因此不与其他文件的“规模”比较或相加。',
    definitionEn:
      'Yearly scale of robot manufacturing. Revenue or output value is not defined, nor is the boundary of the industry; so it is neither compared with nor added to the scale of any other plan.',
    scope: '机器人制造产业（未定义营收/产值口径）',
  },
];
