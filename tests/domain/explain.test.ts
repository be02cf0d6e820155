import { expect, it, test } from 'vitest';
import { explain } from '#core/domain/explain.ts';
import { EXPLANATION_CODES, type ExplanationStep } from '#core/domain/explanation.ts';

const at = { unit: '亿元', date: '2024-12-31', deadline: '2027-12-31', at: '2026-09-30', from: '2024-12-31' };

const CASES: [ExplanationStep['code'], ExplanationStep['values'], zh: string, en: string][] = [
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
    'baseline_stated',
    { ...at, value: 253 },
    '基期为2024年12月31日，基数253.0亿元。',
    'Baseline 253.0 CNY 100m on 31 Dec 2024.',
  ],
  ['baseline_zero', at, '累计指标从零起算', 'starts from zero'],
  [
    'baseline_first_observation',
    { ...at, value: 253, period: '2024-Q4' },
    '文件未写基期，以首个观测值代替',
    'states no baseline',
  ],
  ['time_elapsed', { ...at, elapsed: 0.58265 }, '的58.3%', '58.3% of the way'],
  ['plan_line', { ...at, planned: 396.91 }, '2026年9月30日应达到396.9亿元', '396.9 CNY 100m on 30 Sep 2026'],
  [
    'completion',
    { ...at, level: 386.2, target: 500, completion: 0.7724, less: 0 },
    '现值386.2亿元 ÷ 目标500.0亿元 = 77.2%',
    'level 386.2 CNY 100m ÷ target 500.0 CNY 100m = 77.2%',
  ],
  [
    'completion',
    { ...at, level: 80, target: 60, completion: 0.75, less: 1 },
    '目标60.0亿元 ÷ 现值80.0亿元 = 75.0%',
    'target 60.0 CNY 100m ÷ level 80.0 CNY 100m = 75.0%',
  ],
  [
    'distance_covered',
    { ...at, level: 386.2, baseline: 253, target: 500, distanceCovered: 0.5393 },
    '= 53.9%',
    '= 53.9%',
  ],
  ['gap', { ...at, gap: 113.8 }, '还差113.8亿元', 'Still to go: 113.8'],
  ['gap', { ...at, gap: -4.8 }, '已超过目标4.8亿元', 'Beyond the target by 4.8'],
  ['gap', { ...at, gap: 0 }, '无差距', 'none'],
  ['lag', { planShare: 0.583, distanceCovered: 0.539, lagPoints: 4.4 }, '落后4.4个百分点', '4.4 pp behind'],
  ['lag', { planShare: 0.5, distanceCovered: 0.6, lagPoints: -10 }, '领先10.0个百分点', '10.0 pp ahead'],
  ['lag', { planShare: 0.5, distanceCovered: 0.5, lagPoints: 0 }, '持平', 'level'],
  ['comparator_unstated', {}, '按“不少于”判定', 'judged as "at least"'],
  ['tolerance', { tolerance: 0.05 }, '按上下5.0%判定', '± 5.0%'],
  ['deadline_missing', {}, '没有写期限', 'states no deadline'],
  ['denominator_undecided', {}, '分母待确认', 'denominator'],
  [
    'unit_mismatch',
    { value: 21, reported: '家', expected: '个', period: '2026-Q1' },
    '21家，与目标单位“个”不是一回事',
    '21 firms were reported for Q1 2026',
  ],
  ['no_data', {}, '没有可用于判定的数据', 'no figure to judge'],
  ['deadline_passed', at, '期限2027年12月31日已过', 'has passed'],
  ['final_figure', { ...at, period: '2025-Q4', level: 254.8, target: 250, met: 1 }, '：达标。', ': met.'],
  ['final_figure', { ...at, period: '2025-Q4', level: 187, target: 200, met: 0 }, '：未达标。', ': missed.'],
  ['final_figure_missing', at, '还没有报来', 'has not come in yet'],
  [
    'stale',
    { period: '2026-Q2', next: '2026-Q3', due: '2026-10-15' },
    '2026年三季度数据应于2026年10月15日前报送而未报',
    'was due by 15 Oct 2026',
  ],
  ['not_begun', { eve: '2024-12-31' }, '计划自2024年12月31日起算', 'runs from 31 Dec 2024'],
  [
    'final_figure',
    { unit: '名', period: '2026-Q1', level: 18, target: 15, low: 15, high: 20, met: 1 },
    '18.0名对照目标15.0–20.0名：达标',
    'against 15.0–20.0 people: met',
  ],
  ['too_early', {}, '暂不判定', 'too early'],
  ['weakening', { ...at, projection: 482 }, '照此到期限为482.0亿元', '482.0 CNY 100m at the deadline'],
  ['no_distance', at, '基数等于目标', 'are equal'],
  [
    'light_rule',
    { light: 'green', above: null, upTo: 5, pointsToWorse: 0.66, pointsToBetter: null },
    '落后不超过5个百分点，亮绿灯；距下一档还有0.7个百分点',
    'At most 5 points behind: green',
  ],
  [
    'light_rule',
    { light: 'yellow', above: 5, upTo: 20, pointsToWorse: 12, pointsToBetter: 3 },
    '落后超过5、不超过20个百分点，亮黄灯',
    'More than 5 and at most 20 points behind: yellow',
  ],
  [
    'light_rule',
    { light: 'red', above: 20, upTo: null, pointsToWorse: null, pointsToBetter: 5 },
    '落后超过20个百分点，亮红灯。',
    'More than 20 points behind: red.',
  ],
  [
    'fragility',
    { ...at, revision: 0.0042, threshold: 384.6, light: 'yellow', upward: 0 },
    '现值再下调0.4%（到384.6亿元）以上，就变为黄灯',
    'by more than 0.4% downward (to 384.6 CNY 100m) turns the light yellow',
  ],
  [
    'fragility',
    { ...at, revision: 0.021, threshold: 81.7, light: 'red', upward: 1 },
    '上调2.1%',
    '2.1% upward',
  ],
  [
    'pace',
    { ...at, level: 386.2, baseline: 253, planned: 396.9, pace: 0.9256 },
    '（386.2亿元 − 253.0亿元）÷（计划396.9亿元 − 253.0亿元）= 0.93',
    '= 0.93; 1 is as fast as planned',
  ],
  [
    'outlook',
    {
      ...at,
      outlook: 'cloudy',
      from: '2019',
      to: '2024',
      points: 6,
      perYear: 2.44,
      projection: 69.04,
      miss: 0.4281,
    },
    '展望多云：2019年至2024年的6个可比数，年均变动+2.4亿元，照此到2027年12月31日为69.0亿元，剩余路程中有42.8%走不到',
    'Outlook cloudy: 6 comparable figures from 2019 to 2024 move by +2.4 CNY 100m a year, which leads to 69.0 CNY 100m on 31 Dec 2027, leaving 42.8%',
  ],
  [
    'outlook',
    {
      ...at,
      outlook: 'sunny',
      from: '2024-Q4',
      to: '2026-Q3',
      points: 8,
      perYear: -8,
      projection: 90,
      miss: null,
    },
    '展望晴：2024年四季度至2026年三季度的8个可比数，年均变动−8.0亿元，照此到2027年12月31日为90.0亿元。',
    'leads to 90.0 CNY 100m on 31 Dec 2027.',
  ],
  ['outlook_none', { points: 3, fewest: 4 }, '只有3个，不足4个', '3 comparable figures'],
  [
    'second_opinion',
    {
      ...at,
      opinion: 'moderate',
      ratio: 0.8151,
      observed: 0.051,
      required: 0.0626,
      baseline: 253,
      target: 500,
      level: 386.2,
      substitute: null,
    },
    '从253.0亿元起实际年均+5.1%，达到500.0亿元需年均+6.3%，比值0.82，进展中等',
    '+5.1% a year observed, +6.3% a year required to reach 500.0 CNY 100m; ratio 0.82: moderate',
  ],
  [
    'second_opinion',
    {
      ...at,
      opinion: 'met',
      ratio: null,
      observed: 0,
      required: 0,
      baseline: 0,
      target: 0,
      level: 0,
      substitute: 0.001,
    },
    '实际年均0.0%，达到0.0亿元需年均0.0%（零按0.001计），不需再增减，已达标',
    '(zero taken as 0.001); no growth is needed: met',
  ],
  [
    'methods_disagree',
    { outlook: 'sunny', secondOpinion: 'limited' },
    '展望为晴，复合增长法为进展有限',
    'the outlook is sunny, compound growth says limited',
  ],
  [
    'required_increment',
    { ...at, perQuarter: 22.76, quartersLeft: 5, best: 16.2, feasibility: 1.405, falling: 0 },
    '距期限还有5个季度，每季须增22.8亿元；历史最好单季16.2亿元，为其1.41倍',
    '5 quarters are left, each has to add 22.8 CNY 100m; the best quarter so far brought 16.2 CNY 100m, so 1.41 times',
  ],
  [
    'required_increment',
    { ...at, perQuarter: 2, quartersLeft: 2.5, best: null, feasibility: null, falling: 1 },
    '还有2.5个季度，每季须降2.0亿元；没有可比的单季进展',
    'each has to take off 2.0 CNY 100m; no quarter is known that moved forward',
  ],
];

test.each(CASES)('%s %o reads %s / %s', (code, values, zh, en) => {
  const sentences = [explain({ code, values }, 'zh', 1), explain({ code, values }, 'en', 1)];
  expect(sentences[0]).toContain(zh);
  expect(sentences[1]).toContain(en);
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|—/);
});

it('has a case for every step there is', () => {
  expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(EXPLANATION_CODES));
});
