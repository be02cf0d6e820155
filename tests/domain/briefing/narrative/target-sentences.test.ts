import { describe, expect, it } from 'vitest';
import type { TargetFacts } from '#core/domain/briefing/input.ts';
import { growthClause } from '#core/domain/briefing/narrative/growth.ts';
import { levelSentence } from '#core/domain/briefing/narrative/level.ts';
import { missingSentence, withoutFiguresSentence } from '#core/domain/briefing/narrative/missing.ts';
import { paceSentence, tooEarlySentence } from '#core/domain/briefing/narrative/pace.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import { facts, level, SILENT } from '../facts.ts';

const text = (sentence: Sentence | null) => sentence && plainText(sentence);

describe('growthClause', () => {
  it.each([
    ['前三季度同比增长25.3%', { kind: 'published', percent: 25.3 }, '2026-Q3', '亿元'],
    ['上半年同比下降1.0%', { kind: 'published', percent: -1 }, '2026-Q2', '亿元'],
    ['全年同比持平', { kind: 'published', percent: 0.04 }, '2026-Q4', '亿元'],
    ['1—8月同比增长29.0%', { kind: 'published', percent: 29 }, '2026-08', '套'],
    ['比上年同期名义增长42.5%', { kind: 'nominal', percent: 42.5 }, '2026-Q3', '亿元'],
    ['比上年同期名义下降0.1%', { kind: 'nominal', percent: -0.06 }, '2026-Q3', '亿元'],
    ['比上年同期增加3.0家', { kind: 'difference', value: 3 }, '2026-Q3', '家'],
    ['比上年同期减少3.0家', { kind: 'difference', value: -3 }, '2026-Q3', '家'],
    ['比上年同期提高2.1个百分点', { kind: 'difference', value: 2.1 }, '2026-Q3', '%'],
    ['比上年同期下降2.1个百分点', { kind: 'difference', value: -2.1 }, '2026-Q3', '%'],
    ['与上年同期持平', { kind: 'difference', value: -0.04 }, '2026-Q3', '家'],
  ] as const)('%s', (words, change, period, unit) => {
    expect(text(growthClause(change, period, unit, 1))).toBe(words);
  });
});

describe('levelSentence', () => {
  const cases: [words: string, TargetFacts][] = [
    [
      '截至2026年三季度末，全省产业规模（近四个季度合计）为386.2亿元，前三季度同比增长25.3%，完成2027年目标（突破500亿元）的77.2%。',
      facts({ yoyPercent: 25.3 }),
    ],
    [
      '截至2026年三季度末，全省产业规模（近四个季度合计）为386.2亿元，比上年同期名义增长28.7%，完成2027年目标（突破500亿元）的77.2%。',
      facts({ levels: [level('2025-Q3', 300, 'trailing_year'), level('2026-Q3', 386.2, 'trailing_year')] }),
    ],
    [
      '截至2026年三季度末，全省产业规模（按年内进度推算）约为386.2亿元，完成2027年目标（突破500亿元）的77.2%。',
      facts({
        progress: { levelDerivation: 'estimated' },
        levels: [level('2025-Q3', 300, 'trailing_year'), level('2026-Q3', 386.2, 'estimated')],
      }),
    ],
    [
      '截至2026年三季度末，全省领军企业数为2家，与上年同期持平，完成2027年目标（3家以上）的66.7%。',
      facts({
        name: '领军企业数',
        decimals: 0,
        measureKind: 'stock',
        levels: [level('2025-Q3', 2), level('2026-Q3', 2)],
        target: { comparator: 'at_least', value: 3, unit: '家' },
        progress: { level: 2, levelDerivation: 'reported', completion: 2 / 3 },
      }),
    ],
    [
      '截至2025年四季度末，全省产业规模（全年）为1,950.0亿元，达到2025年目标（2,000亿元左右），为目标的97.5%。',
      facts({
        target: { comparator: 'about', value: 2000, deadline: '2025-12-31' },
        progress: {
          state: 'met_at_deadline',
          light: null,
          period: '2025-Q4',
          level: 1950,
          levelDerivation: 'year_end',
          completion: 0.975,
        },
      }),
    ],
    [
      '截至2026年一季度末，全省专家人数为18名，达到2026年3月6日目标（15—20名）。',
      facts({
        name: '专家人数',
        decimals: 0,
        target: { comparator: 'between', value: 15, low: 15, high: 20, unit: '名', deadline: '2026-03-06' },
        progress: {
          state: 'met_at_deadline',
          light: null,
          period: '2026-Q1',
          level: 18,
          levelDerivation: 'reported',
          completion: null,
        },
      }),
    ],
    [
      '截至2026年三季度末，全省装备服务商数为27家，完成期限未写明目标（30家）的90.0%。',
      facts({
        name: '装备服务商数',
        decimals: 0,
        target: { comparator: 'unstated', value: 30, unit: '家', deadline: null },
        progress: { level: 27, levelDerivation: 'reported', completion: 0.9 },
      }),
    ],
  ];
  it.each(cases)('%s', (words, target) => {
    expect(text(levelSentence(target, '山东省'))).toBe(words);
  });

  it('has nothing to say without a level', () => {
    expect(levelSentence(facts({ progress: SILENT }), '山东省')).toBeNull();
  });
});

describe('paceSentence', () => {
  const cases: [words: string, TargetFacts][] = [
    [
      '以2024年底253.0亿元为基数，增量完成率53.9%，低于时间进度（58.3%）4.3个百分点；距目标还差113.8亿元，较计划线少10.7亿元。',
      facts(),
    ],
    [
      '文件未写基期，以2024年底253.0亿元为基数，增量完成率61.0%，高于时间进度（58.3%）2.7个百分点；距目标还差96.3亿元，较计划线多6.8亿元。',
      facts({
        progress: {
          baseline: {
            value: 253,
            date: '2024-12-31',
            origin: 'first_observation',
            period: '2024-Q4',
            demo: false,
          },
          level: 403.7,
          distanceCovered: 0.61,
          lagPoints: 58.265 - 61,
          gap: 96.3,
        },
      }),
    ],
    [
      '以2024年底253.0亿元为基数，增量完成率58.3%，与时间进度（58.3%）持平；距目标还差103.1亿元，与计划线持平。',
      facts({ progress: { level: 396.9, distanceCovered: 0.58265, lagPoints: 0, gap: 103.1 } }),
    ],
    [
      '以2024年底253.0亿元为基数，增量完成率40.0%，低于计划进度（45.0%）5.0个百分点；距目标还差148.2亿元，较计划线少10.7亿元。',
      facts({ progress: { distanceCovered: 0.4, lagPoints: 5, gap: 148.2 } }),
    ],
    [
      '以2024年底253.0亿元为基数，增量完成率104.9%，高于时间进度（58.3%）46.6个百分点；已超过目标12.0亿元。',
      facts({
        progress: {
          state: 'met',
          light: null,
          level: 512,
          distanceCovered: 1.0486,
          lagPoints: 58.265 - 104.86,
          gap: -12,
        },
      }),
    ],
    [
      '以2024年底253.0亿元为基数，增量完成率78.4%；距目标还差53.4亿元。',
      facts({
        progress: {
          state: 'missed_at_deadline',
          light: null,
          level: 446.6,
          distanceCovered: 0.784,
          timeElapsed: 1,
          planLine: 500,
          lagPoints: 21.6,
          gap: 53.4,
        },
      }),
    ],
  ];
  it.each(cases)('%s', (words, target) => {
    expect(text(paceSentence(target))).toBe(words);
  });

  it('says nothing of a pace while too little is known', () => {
    const early = facts({ progress: { state: 'too_early', light: null } });
    expect(paceSentence(early)).toBeNull();
    expect(text(tooEarlySentence(early))).toBe('距目标还差113.8亿元；观测值不足两个，暂不判定进度。');
    expect(tooEarlySentence(facts())).toBeNull();
  });

  it.each([
    ['baseline', { baseline: null, distanceCovered: null, lagPoints: null }],
    ['figure', SILENT],
  ])('says nothing without a %s', (_, progress) => {
    expect(paceSentence(facts({ progress }))).toBeNull();
  });
});

describe('what is missing is named', () => {
  it.each([
    ['截至2024年1月末，产业规模尚无可用数据；2027年目标为突破500亿元。', facts({ progress: SILENT })],
    [
      '截至2024年1月末，产业规模尚无可用数据；目标（期限未写明）为30家。',
      facts({ progress: SILENT, target: { comparator: 'unstated', value: 30, unit: '家', deadline: null } }),
    ],
  ])('%s', (words, target) => {
    expect(text(missingSentence(target, '2024-01'))).toBe(words);
  });

  it('counts the targets without a figure, and is silent when there are none', () => {
    const silent = (name: string) => facts({ name, progress: SILENT });
    expect(text(withoutFiguresSentence([silent('甲'), facts(), silent('乙')], '2026-09-30'))).toBe(
      '2项量化目标暂无可用数据：甲、乙。',
    );
    expect(withoutFiguresSentence([facts()], '2026-09-30')).toBeNull();
  });
});
