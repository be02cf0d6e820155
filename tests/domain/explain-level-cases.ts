import type { ExplanationStep } from '#core/domain/explanation.ts';

/** What many steps have in common. */
export const at = {
  unit: '亿元',
  date: '2024-12-31',
  deadline: '2027-12-31',
  at: '2026-09-30',
  from: '2024-12-31',
};

/** A step, and a part of its sentence in Chinese and in English. */
export type SentenceCase = [ExplanationStep['code'], ExplanationStep['values'], zh: string, en: string];

/** How a promise and a level came to be what they are. */
export const LEVEL_CASES: SentenceCase[] = [
  [
    'level_reported',
    { ...at, period: '2026-Q3', level: 2 },
    '现值取2026年三季度上报数：2.0亿元。',
    'Q3 2026: 2.0 CNY 100m',
  ],
  ['level_year_end', { ...at, period: '2025-Q4', level: 323.2 }, '全年累计：323.2亿元', '323.2 CNY 100m'],
  [
    'level_trailing_year',
    {
      ...at,
      ytd: 302.6,
      ytd_period: '2026-Q3',
      last_full_year: 323.2,
      last_full_year_period: '2025-Q4',
      last_ytd: 239.6,
      last_ytd_period: '2025-Q3',
      level: 386.2,
    },
    '302.6亿元 + 2025年四季度全年323.2亿元 − 2025年三季度累计239.6亿元 = 386.2亿元',
    '302.6 CNY 100m (Q3 2026) + last full year 323.2 CNY 100m',
  ],
  [
    'level_estimated',
    { ...at, ytd: 30, ytd_period: '2024-Q1', level: 120 },
    '推算120.0亿元（估算）',
    'gives 120.0 CNY 100m (estimated)',
  ],
  [
    'level_ratio',
    { unit: '台/万人', numerator: 51184, denominator: 1000000, level: 511.84, period: '2025-Q4' },
    '51,184 ÷ 1,000,000，得511.8台/万人',
    '51,184 ÷ 1,000,000 gives 511.8',
  ],
  [
    'level_share_of_target',
    { unit: '%', numerator: 250, denominator_target: 1000, level: 25, period: '2026-Q3' },
    '250 ÷ 1,000，得25.0%',
    '250 ÷ 1,000 gives 25.0%',
  ],
  [
    'level_milestone',
    { unit: '项', level: 1, date: '2026-03-06', evidence: '大会公报', period: '2026-03' },
    '里程碑已完成：2026年3月6日，依据：大会公报',
    'reached on 6 Mar 2026; evidence: 大会公报',
  ],
  [
    'level_milestone',
    { unit: '项', level: 0, date: null, evidence: null, period: '2026-03' },
    '里程碑尚未完成（2026年3月上报）',
    'not reached yet',
  ],
  [
    'chosen',
    {
      field: 'denominator',
      from: null,
      to: 'parent_target',
      recorder: '王某',
      on: '2026-03-01',
      reason: '会议',
    },
    '分母文件未写明，由王某于2026年3月1日选定为上级地区的目标值',
    'leaves the denominator open; 王某 chose what the region above has promised',
  ],
  [
    'amended',
    {
      field: 'tolerance',
      from: null,
      to: 0.1,
      effectiveFrom: '2026-07-01',
      document: '调整方案',
    },
    '容差自2026年7月1日起由未写明调整为±10.0%（调整方案）',
    'The tolerance was changed from nothing to ±10.0% as of 1 Jul 2026',
  ],
  [
    'baseline_stated',
    { ...at, value: 253 },
    '基期为2024年12月31日，基数253.0亿元。',
    'Baseline 253.0 CNY 100m on 31 Dec 2024.',
  ],
  ['baseline_zero', at, '从零起算', 'starts from zero'],
  [
    'baseline_first_observation',
    { ...at, value: 253, period: '2024-Q4' },
    '文件未写基期，以首个观测值代替',
    'states no baseline',
  ],
  ['time_elapsed', { ...at, elapsed: 0.58265 }, '的58.3%', '58.3% of the way'],
  ['plan_line', { ...at, planned: 396.91 }, '2026年9月30日应达到396.9亿元', '396.9 CNY 100m on 30 Sep 2026'],
  [
    'plan_line',
    { ...at, planned: 50, course: 'step' },
    '按计划线（按分步目标），2026年9月30日应达到50.0亿元',
    'The plan line, in steps, stands at 50.0',
  ],
  [
    'no_equal_rate',
    { ...at, baseline: 0, target: 500 },
    '从0.0亿元到500.0亿元没有等速增长率可言',
    'no rate leads from 0.0 CNY 100m to 500.0 CNY 100m',
  ],
];
