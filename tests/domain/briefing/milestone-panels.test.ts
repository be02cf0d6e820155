import { describe, expect, it, test } from 'vitest';
import { goalPanel, taskPanel } from '#core/domain/briefing/lists.ts';
import { milestoneCards } from '#core/domain/briefing/milestone-cards.ts';
import { milestoneNotes } from '#core/domain/briefing/milestone-notes.ts';
import { briefingInput } from '../../setup/briefing-inputs.ts';
import { milestone } from './facts.ts';

const silent = (code: string, kind: 'goal' | 'task' = 'task') =>
  milestone(code, { kind, state: 'unreported', light: null, term: null, monthsLate: null });

describe('the lists of goals and tasks', () => {
  const tasks = ['T1', 'T2'].map((name) => ({
    code: `SD-${name}`,
    title: name,
    kind: 'task' as const,
    units: ['甲厅', '乙厅'],
  }));
  const goals = [
    { code: 'SD-G1', label: '甲', type: 'batch', deadline: '2027-12-31' },
    { code: 'SD-G2', label: '乙', type: 'batch', deadline: null },
    { code: 'SD-G3', label: '丙', type: 'batch', deadline: null },
  ];

  it('say beside each where it stands, and nothing of what nobody reported', () => {
    const late = milestone('T1', { state: 'overdue', light: 'red', monthsLate: 4 });
    const panel = taskPanel(tasks, [late, silent('T2')])!;
    expect(panel.note).toBe('逾期1项、未报告1项');
    expect(panel.items.map(({ aside, verdict }) => [aside, verdict])).toEqual([
      ['甲厅等2家', { state: 'overdue', light: 'red', word: '逾期' }],
      ['甲厅等2家', null],
    ]);
  });

  it('are the document’s own while nothing was reported', () => {
    expect(taskPanel(tasks, [silent('T1'), silent('T2')])!.note).toBe('文件首列单位；空白为未列');
    expect(goalPanel(goals, [])!.note).toBe('共3项');
  });

  it('tell the box items that were reported below the tasks, and no others', () => {
    const box = (code: string) => milestone(code, { kind: 'box', title: code });
    const quiet = milestone('BOX1-2', { kind: 'box', state: 'unreported', light: null, term: null });
    const panel = taskPanel(tasks, [silent('T1'), box('BOX1-1'), quiet])!;
    expect(panel.items.map(({ mark, aside }) => [mark, aside])).toEqual([
      ['T1', '甲厅等2家'],
      ['T2', '甲厅等2家'],
      ['BOX1-1', '专栏'],
    ]);
  });

  it('mark a day that a person chose', () => {
    const chosen = milestone('G2', { kind: 'goal', term: { date: '2026-09-30', source: 'chosen' } });
    expect(goalPanel(goals, [chosen])!.items.map(({ aside }) => aside)).toEqual([
      '2027年底',
      '2026年9月30日（选）',
      '未写期限',
    ]);
  });
});

describe('milestoneCards', () => {
  const cards = (milestones: Parameters<typeof milestoneNotes>[0]) =>
    milestoneCards({ ...briefingInput('CQ', '2026-09'), milestones }).map(
      ({ label, text, unit, note, light }) => [`${label} ${text}${unit}`, note, light],
    );

  it('count goals and tasks by where they stand', () => {
    const some = [
      milestone('1', { kind: 'goal', state: 'done_on_time' }),
      milestone('2', { state: 'done', light: null, term: null }),
      milestone('3', { state: 'overdue', light: 'yellow', monthsLate: 1 }),
      milestone('4', { state: 'overdue', light: 'red', monthsLate: 3 }),
      milestone('5'),
      milestone('6', { kind: 'event', state: 'overdue', light: 'red', monthsLate: 9 }),
      silent('7'),
    ];
    expect(cards(some)).toEqual([
      ['跟踪事项 6项', '定性目标1项、任务5项', null],
      ['已完成 2项', '其中按期1项', null],
      ['推进中 1项', '未启动0项、未报告1项', null],
      ['逾期 2项', '其中滞后1项', 'red'],
      ['时间进度 68.7%', '规划期2024—2027年', null],
    ]);
  });

  it('count the items of boxes once one of them was reported', () => {
    const boxes = (reported: boolean) => [
      milestone('1', { kind: 'goal' }),
      reported ? milestone('2', { kind: 'box' }) : milestone('2', { kind: 'box', state: 'unreported' }),
      milestone('3', { kind: 'box', state: 'unreported' }),
    ];
    expect(cards(boxes(true))[0]).toEqual(['跟踪事项 3项', '定性目标1项、任务0项、专栏事项2项', null]);
    expect(cards(boxes(false))[0]).toEqual(['跟踪事项 1项', '定性目标1项、任务0项', null]);
  });

  it('have no light where nothing is overdue', () => {
    expect(cards([milestone('1')])[3]).toEqual(['逾期 0项', '未见逾期', null]);
  });
});

test.each([
  ['nothing was reported', [silent('1')], []],
  [
    'by the document’s own days',
    [milestone('1')],
    ['任务和定性目标按逾期时间亮灯：满1个月为关注，满3个月为滞后；未报告的不判定。'],
  ],
  [
    'by a day that a person chose',
    [milestone('1', { term: { date: '2026-09-30', source: 'chosen' } })],
    [
      '任务和定性目标按逾期时间亮灯：满1个月为关注，满3个月为滞后；未报告的不判定。',
      '文件未写期限、由人工选定的任务和目标1项。',
    ],
  ],
])('%s', (_, milestones, notes) => {
  expect(milestoneNotes(milestones)).toEqual(notes);
});
