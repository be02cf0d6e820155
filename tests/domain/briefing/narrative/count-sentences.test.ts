import { describe, expect, it, test } from 'vitest';
import type { GoalFacts, TargetFacts, TaskFacts } from '#core/domain/briefing/input.ts';
import { eventSentence } from '#core/domain/briefing/narrative/event.ts';
import {
  noQuantifiedTargetSentence,
  planPeriodSentence,
  tasksSentence,
} from '#core/domain/briefing/narrative/goals.ts';
import { placesSentence, unallocatedSentence } from '#core/domain/briefing/narrative/places.ts';
import { standingSentence } from '#core/domain/briefing/narrative/standing.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import { facts, place, SILENT } from '../facts.ts';

const text = (sentence: Sentence | null) => sentence && plainText(sentence);

const ahead = { light: 'green', lagPoints: -3 } as const;
const yellow = { light: 'yellow', lagPoints: 8 } as const;
const red = (lagPoints: number) => ({ light: 'red', lagPoints }) as const;

describe('placesSentence', () => {
  const cases: [words: string | null, TargetFacts][] = [
    [
      '4市中，济南1市达到或快于计划进度，聊城、枣庄2市滞后。',
      facts({
        places: [place('枣庄', red(31)), place('济南', ahead), place('临沂', yellow), place('聊城', red(37))],
      }),
    ],
    [
      '2市中，尚无一市达到计划进度；菏泽1市缺报。',
      facts({ places: [place('临沂', yellow), place('菏泽', { ...yellow, period: '2026-Q2' })] }),
    ],
    [
      '3市中，尚无一市达到计划进度，聊城1市滞后；菏泽、德州2市缺报。',
      facts({
        places: [
          place('菏泽', { ...red(40), period: '2026-Q2' }),
          place('聊城', red(37)),
          place('德州', { ...ahead, period: '2026-Q2' }),
        ],
      }),
    ],
    [
      '2市中，尚无一市达到计划进度，菏泽、聊城2市滞后。',
      facts({ places: [place('菏泽', { ...red(40), period: '2026-09' }), place('聊城', red(37))] }),
    ],
    [
      '2市均缺2026年三季度数据。',
      facts({ places: [place('济南', { ...ahead, period: '2026-Q2' }), place('青岛', SILENT)] }),
    ],
    [
      '2市中，菏泽1市缺报。',
      facts({ places: [place('济南', { state: 'too_early', light: null }), place('菏泽', SILENT)] }),
    ],
    [
      '2市中，尚无一市到期达标，1市到期未达；徐州1市缺报。',
      facts({
        progress: { state: 'missed_at_deadline', light: null, period: '2025-Q4' },
        places: [
          place('无锡', { state: 'missed_at_deadline', light: null, period: '2025-Q4' }),
          place('徐州', { state: 'awaiting_final_data', light: null, period: '2025-Q3' }),
        ],
      }),
    ],
    ['2市均未报送数据。', facts({ places: [place('济南', SILENT), place('青岛', SILENT)] })],
    [
      '3市中，常州1市到期达标，2市到期未达。',
      facts({
        progress: { state: 'missed_at_deadline', light: null },
        places: [
          place('常州', { state: 'met_at_deadline', light: null }),
          place('无锡', { state: 'missed_at_deadline', light: null }),
          place('徐州', { state: 'missed_at_deadline', light: null }),
        ],
      }),
    ],
    [null, facts({ places: [place('济南', { state: 'too_early', light: null })] })],
    [null, facts({ places: [place('济南', { state: 'awaiting_definition', light: null })] })],
    [null, facts()],
  ];
  it.each(cases)('%s', (words, target) => {
    expect(text(placesSentence(target))).toBe(words);
  });

  it.each([
    [0.04, 1],
    [0.05, 0],
    [-0.01, 1],
  ])('%d points behind: %d at the plan line, by what is printed', (lagPoints, count) => {
    const only = facts({ places: [place('济南', { lagPoints })] });
    expect(text(placesSentence(only))?.includes('达到或快于')).toBe(count === 1);
  });
});

test.each([
  ['未分解部分18亿元，占目标的3.6%。', 18],
  ['未分解部分0.3亿元，占目标的0.1%。', 0.30000000000001],
  ['各地区目标合计超出总目标5亿元，为总目标的1.0%。', -5],
  [null, 0],
  [null, 1e-12],
  [null, null],
])('%s', (words, unallocated) => {
  expect(text(unallocatedSentence(facts({ unallocated, places: [place('济南', ahead)] })))).toBe(words);
});

test.each([
  ['1项量化目标判定为“正常”。', [facts()]],
  [
    '4项量化目标中，正常1项、关注1项（乙）、滞后1项（丙）、缺报1项（丁）。',
    [
      facts({ name: '丁', progress: SILENT }),
      facts({ name: '丙', progress: { light: 'red' } }),
      facts({ name: '乙', progress: { light: 'yellow' } }),
      facts({ name: '甲' }),
    ],
  ],
  [
    '3项量化目标中，到期达标1项、到期未达预期1项（乙）、口径待确认1项。',
    [
      facts({ name: '丙', progress: { state: 'awaiting_definition', light: null } }),
      facts({
        name: '乙',
        progress: { state: 'missed_at_deadline', light: null },
        target: { strength: 'expected' },
      }),
      facts({ name: '甲', progress: { state: 'met_at_deadline', light: null } }),
    ],
  ],
  [
    '4项量化目标中，滞后4项。',
    ['甲', '乙', '丙', '丁'].map((name) => facts({ name, progress: { light: 'red' } })),
  ],
])('%s', (words, targets) => {
  expect(text(standingSentence(targets, '2026-09-30'))).toBe(words);
});

const goal = (deadline: string | null): GoalFacts => ({
  code: 'CQ-G1',
  label: '目标',
  type: 'batch',
  deadline,
});
const task = (kind: TaskFacts['kind'], units: string[] = []): TaskFacts => ({
  code: 'CQ-T1',
  title: '任务',
  kind,
  units,
});

test.each([
  [
    '本计划未设量化目标，按3项定性目标跟踪，2项要求2027年底前实现，1项未写期限。',
    [goal('2027-12-31'), goal(null), goal('2027-12-31')],
  ],
  ['本计划未设量化目标，按1项定性目标跟踪，1项要求2026年3月6日前实现。', [goal('2026-03-06')]],
])('%s', (words, goals) => {
  expect(text(noQuantifiedTargetSentence(goals))).toBe(words);
});

test.each([
  [
    '文件部署重点任务2项、保障措施1项，1项列明责任单位。',
    [task('task', ['甲厅']), task('task'), task('safeguard')],
  ],
  ['文件部署工作要求1项、应用领域1个，文件未列责任单位。', [task('requirement'), task('area')]],
  [null, []],
])('%s', (words, tasks) => {
  expect(text(tasksSentence(tasks))).toBe(words);
});

test('规划期', () => {
  expect(text(planPeriodSentence({ from: 2024, to: 2027 }, 0.708))).toBe(
    '规划期（2024—2027年）时间进度70.8%。',
  );
});

describe('eventSentence', () => {
  const event = {
    code: 'FJ-E1',
    name: '系列活动',
    date: '2026-03-06',
    place: '福州市(场地另行通知)',
    outcomes: [],
  };
  it.each([
    ['系列活动定于2026年3月6日在福州市举办，距活动还有6天。', '2026-02-28'],
    ['系列活动于2026年3月6日在福州市举办，即截止日当日（第1天）。', '2026-03-06'],
    ['系列活动已于2026年3月6日在福州市举办，至今25天。', '2026-03-31'],
  ])('%s', (words, day) => {
    expect(text(eventSentence(event, day))).toBe(words);
  });

  it.each([
    ['zh', '“健康发展”系列活动已于2026年3月6日在福州市举办，至今4天。'],
    ['en', '“健康发展”系列活动 was held on 6 Mar 2026 (福州市), 4 days ago.'],
  ] as const)('a name with quotation marks of its own gets no others: %s', (locale, words) => {
    const named = { ...event, name: '“健康发展”系列活动' };
    expect(text(eventSentence(named, '2026-03-10', locale))).toBe(words);
  });

  it('has nothing to say of an event without a day', () => {
    expect(eventSentence({ ...event, date: null }, '2026-03-06')).toBeNull();
  });
});
