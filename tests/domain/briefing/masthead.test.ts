import { describe, expect, it, test } from 'vitest';
import { issueText } from '#core/domain/briefing/issue-number.ts';
import { briefingTitle, mastheadOf } from '#core/domain/briefing/masthead.ts';
import { briefingPeriods } from '#core/domain/briefing/periods.ts';
import { briefingInput } from '../../setup/briefing-inputs.ts';

const DRAFT = { signedDate: null, years: { from: 2025, to: 2027 } };

test.each([
  ['a draft counts from its first year', DRAFT, '2026-09', '总第21期'],
  ['its first month', DRAFT, '2025-01', '总第1期'],
  ['the month before', DRAFT, '2024-12', '创刊前试编'],
  ['a signed document counts from its signing', { ...DRAFT, signedDate: '2025-06-21' }, '2025-06', '总第1期'],
  [
    'neither signed nor dated: from the archive’s first month',
    { signedDate: null, years: null },
    '2024-01',
    '总第1期',
  ],
  ['signed before the archive begins', { signedDate: '2023-05-01', years: null }, '2024-02', '总第2期'],
])('%s', (_, plan, month, issue) => {
  expect(issueText(plan, month)).toBe(issue);
});

test.each([
  ['山东省机器人产业发展目标监测月报', { kind: 'action_plan', region: '山东省' }, true],
  ['重庆市机器人行动计划任务监测月报', { kind: 'action_plan', region: '重庆市' }, false],
  ['福建省机器人系列活动落实跟踪月报', { kind: 'event_notice', region: '福建省' }, true],
] as const)('%s', (title, plan, quantified) => {
  expect(briefingTitle(plan, quantified, 'month')).toBe(title);
});

describe('mastheadOf', () => {
  it.each([
    ['a draft with demonstration figures', 'SD', true, ['征求意见稿', '演示数据'], '编印单位：待定（演示）'],
    ['a draft', 'SD', false, ['征求意见稿'], '编印单位：待定'],
    ['an issued plan', 'CQ', false, [], '编印单位：市经济信息委'],
    ['an issuer with a remark', 'FJ', false, [], '编印单位：福建省质量强省工作领导小组办公室'],
  ] as const)('marks %s', (_, plan, demo, marks, issuer) => {
    const masthead = mastheadOf(briefingInput(plan, '2026-09'), demo);
    expect(masthead.marks.map(({ text }) => text)).toEqual(marks);
    expect(masthead.issuer).toBe(issuer);
  });

  it('takes the site’s own name for the issuer first', () => {
    const input = { ...briefingInput('CQ', '2026-09'), issuer: '监测专班' };
    expect(mastheadOf(input, true).issuer).toBe('编印单位：监测专班（演示）');
  });

  it('leaves a draft’s remark outside the title’s marks', () => {
    expect(mastheadOf(briefingInput('SD', '2026-09'), false).basis).toBe(
      '依据：《山东省机器人产业高质量发展行动计划（2025-2027年）》（征求意见稿）',
    );
  });
});

test.each([
  ['2026-11-21', '2026-10', 34],
  ['2026-10-31', '2026-10', 34],
  ['2026-10-30', '2026-09', 33],
  ['2024-01-31', '2024-01', 1],
  ['2024-01-30', undefined, 0],
])('on %s the newest month is %s', (day, newest, size) => {
  const months = briefingPeriods(day, ['month']);
  expect([months[0], months.length]).toEqual([newest, size]);
});
