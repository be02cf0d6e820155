import { describe, expect, it, test } from 'vitest';
import { yearOnYear } from '#core/domain/briefing/change.ts';
import { headlineOf } from '#core/domain/briefing/headline.ts';
import { notesOf } from '#core/domain/briefing/notes.ts';
import { targetRows } from '#core/domain/briefing/target-rows.ts';
import { goalSign, placeUnit, promised, wholeOf } from '#core/domain/briefing/words.ts';
import { briefingInput } from '../../setup/briefing-inputs.ts';
import { facts, level, SILENT } from './facts.ts';

const TODAY = '2026-09-30';

describe('yearOnYear', () => {
  const both = [level('2025-Q3', 300, 'trailing_year'), level('2026-Q3', 386.2, 'trailing_year')];
  it.each([
    [
      'what was published comes first',
      { yoyPercent: 25.3, levels: both, measureKind: 'flow' },
      { kind: 'published', percent: 25.3 },
    ],
    [
      'published zero is a figure',
      { yoyPercent: 0, levels: both, measureKind: 'flow' },
      { kind: 'published', percent: 0 },
    ],
    [
      'counts differ by a number',
      { yoyPercent: null, levels: [level('2025-Q3', 2), level('2026-Q3', 5)], measureKind: 'stock' },
      { kind: 'difference', value: 3 },
    ],
    ['nothing a year before', { yoyPercent: null, levels: both.slice(1), measureKind: 'flow' }, null],
    [
      'an estimate is no base',
      { yoyPercent: null, levels: [level('2025-Q3', 300, 'estimated'), both[1]!], measureKind: 'flow' },
      null,
    ],
    [
      'no rate from nothing',
      { yoyPercent: null, levels: [level('2025-Q3', 0), both[1]!], measureKind: 'flow' },
      null,
    ],
  ] as const)('%s', (_, compared, change) => {
    expect(yearOnYear(compared, '2026-Q3')).toEqual(change);
  });

  it('computes a nominal rate for money only', () => {
    const change = yearOnYear({ yoyPercent: null, levels: both, measureKind: 'flow' }, '2026-Q3');
    expect(change).toMatchObject({ kind: 'nominal' });
    expect(change?.kind === 'nominal' && change.percent).toBeCloseTo(28.733, 3);
  });
});

test.each([
  [
    'the first yearly scale among the document’s own goals',
    ['stock headline', 'flow headline', 'flow headline'],
    1,
  ],
  ['without a scale the first goal', ['stock task', 'stock headline'], 1],
  ['without goals the first target', ['stock event', 'flow event'], 0],
])('the headline is %s', (_, kinds, index) => {
  const targets = kinds.map((words, position) => {
    const [measureKind, kind] = words.split(' ') as ['flow' | 'stock', string];
    return facts({ name: String(position), measureKind, kind });
  });
  expect(headlineOf(targets)?.name).toBe(String(index));
});

test.each([
  ['＞500', { comparator: 'more_than', value: 500 }],
  ['≥250', { comparator: 'at_least', value: 250 }],
  ['≤10', { comparator: 'at_most', value: 10 }],
  ['＜10', { comparator: 'less_than', value: 10 }],
  ['约2,000', { comparator: 'about', value: 2000 }],
  ['15—20', { comparator: 'between', value: 15, low: 15, high: 20 }],
  ['5', { comparator: 'unstated', value: 5 }],
] as const)('%s', (sign, target) => {
  expect(goalSign(facts({ target }).target)).toBe(sign);
});

test.each([
  ['promised', promised(2.5), '2.5'],
  ['a whole number has no digits', promised(500), '500'],
  ['a province', wholeOf('山东省'), '全省'],
  ['a district', wholeOf('闵行区'), '全区'],
  ['a municipality', wholeOf('重庆市'), '全市'],
  ['cities', placeUnit(['济南市', '青岛市']), '市'],
  ['not all of them cities', placeUnit(['福州市', '平潭综合实验区']), '个地区'],
])('%s', (_, text, expected) => {
  expect(text).toBe(expected);
});

describe('targetRows', () => {
  it('shows a missing figure as missing, never as zero', () => {
    const [row] = targetRows([facts({ progress: SILENT, status: null })], TODAY);
    expect(row).toMatchObject({
      period: '—',
      level: '—',
      change: '—',
      completion: '—',
      distanceCovered: '—',
      gap: '—',
      status: '—',
      bar: null,
      verdict: '缺报',
    });
  });

  it('marks what is estimated, and puts the plan line on the bar', () => {
    const [row] = targetRows([facts({ progress: { levelDerivation: 'estimated' } })], TODAY);
    expect(row!.level).toBe('386.2（推算）');
    expect(row!.bar!.covered).toBe(0.53927);
    expect(row!.bar!.planned).toBeCloseTo(0.58265, 10);
  });
});

describe('notesOf', () => {
  const notes = (plan: string, month = '2026-09', demo = false) =>
    notesOf(briefingInput(plan, month), demo).join('\n');
  it.each([
    ['a draft', 'SD', '征求意见稿', true],
    ['an issued plan', 'JS', '征求意见稿', false],
    ['flash figures', 'SD', '标注快报数的数据可能修订', true],
    ['a scale of its own', 'MH', '“规模”口径不同', true],
    ['a promise of about', 'JS', '按上下5.0%判定', true],
    ['no quantified target', 'CQ', '不按增量完成率亮灯', true],
    ['tasks that were reported', 'CQ', '任务和定性目标按逾期时间亮灯', true],
    ['tasks that nobody reported', 'JS', '任务和定性目标按逾期时间亮灯', false],
    ['an outlook', 'SD', '展望按近期走势推算到期值', true],
    ['nothing left to look out for', 'FJ', '展望按近期走势推算到期值', false],
    ['the rule of the lights', 'SD', '不超过5为正常，超过5、不超过20为关注，超过20为滞后', true],
    ['rounding', 'SD', '因四舍五入', true],
    ['nothing to round', 'CQ', '因四舍五入', false],
  ])('%s (%s)', (_, plan, words, said) => {
    expect(notes(plan).includes(words)).toBe(said);
  });

  it('says when a month lies before the document', () => {
    expect(notes('CQ', '2024-09')).toContain('文件于2024年10月22日印发，本期为印发之前的回溯编制。');
    expect(notes('CQ', '2024-10')).not.toContain('回溯编制');
  });
});
