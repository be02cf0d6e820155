import { expect, it } from 'vitest';
import { judgeMilestone, type MilestoneCase } from '#core/domain/milestone.ts';
import { explainMilestone } from '#core/domain/milestone-explain.ts';
import { MILESTONE_STEP_CODES } from '#core/domain/milestone-steps.ts';
import { chosen, report } from './milestone-case.ts';

const CASES: Partial<MilestoneCase>[] = [
  {},
  { deadline: '2026-06-30' },
  { due: chosen('2026-12-31'), report: report({ state: 'not_started' }) },
  { due: chosen('2026-09-30'), report: report({ state: 'in_progress' }) },
  {
    deadline: '2026-06-30',
    report: report({ state: 'done', doneOn: '2026-08-05', evidence: '印发通知' }),
  },
  {
    deadline: '2026-06-30',
    report: report({ state: 'done', doneOn: '2026-06-29', evidence: '印发通知' }),
  },
];
const judged = (known: Partial<MilestoneCase>) =>
  judgeMilestone({ deadline: null, due: null, report: null, day: '2026-11-21', ...known }).explanation;
const steps = CASES.flatMap(judged);

it('every step has its case here', () => {
  expect(new Set(steps.map(({ code }) => code))).toEqual(new Set(MILESTONE_STEP_CODES));
});

it('reads in Chinese as a person would put it', () => {
  const told = CASES.map((known) => judged(known).map((step) => explainMilestone(step, 'zh')));
  expect(told).toEqual([
    [
      '文件未写期限，也没有人工选定期限：无从判断是否逾期，不亮灯。',
      '截至2026年11月21日没有任何报告，进展不明，不亮灯。',
    ],
    [
      '文件写明期限：2026年6月30日。',
      '期限2026年6月30日已过144天（满4个月），没有任何报告：是否完成不明，不亮灯。',
    ],
    [
      '文件未写期限，由李某于2026年4月1日人工选定为2026年12月31日。',
      '王某于2026年8月10日报告“未启动”（版次7）。',
      '距期限2026年12月31日还有40天。',
      '逾期不满1个月（含未逾期），亮绿灯。',
      '若仍未完成，再过71天，到2027年1月31日逾期满1个月，转为黄灯。',
    ],
    [
      '文件未写期限，由李某于2026年4月1日人工选定为2026年9月30日。',
      '王某于2026年8月10日报告“推进中”（版次7）。',
      '从期限2026年9月30日到2026年11月21日：逾期52天，满1个月（按对应日计，当月无对应日的取月末）。',
      '逾期满1个月、不满3个月，亮黄灯。',
      '若仍未完成，再过39天，到2026年12月30日逾期满3个月，转为红灯。',
    ],
    [
      '文件写明期限：2026年6月30日。',
      '王某于2026年8月10日报告“已完成”（版次7）。',
      '完成日期2026年8月5日，佐证：“印发通知”。',
      '从期限2026年6月30日到完成日2026年8月5日：逾期36天，满1个月（按对应日计，当月无对应日的取月末）。',
      '逾期满1个月、不满3个月，亮黄灯。',
    ],
    [
      '文件写明期限：2026年6月30日。',
      '王某于2026年8月10日报告“已完成”（版次7）。',
      '完成日期2026年6月29日，佐证：“印发通知”。',
      '完成日期2026年6月29日早于期限2026年6月30日共1天，按期完成。',
      '逾期不满1个月（含未逾期），亮绿灯。',
    ],
  ]);
});

it('says the same in English, with one day and two days told apart', () => {
  const late = judged(CASES[3]!).map((step) => explainMilestone(step, 'en'));
  expect(late.slice(-3)).toEqual([
    'From 30 Sep 2026 to 21 Nov 2026: 52 days late, 1 whole month (to the same day of the month, or its last day).',
    'Late by at least 1 month and less than 3 months: yellow.',
    'If it is still not done, it turns red in 39 days, on 30 Dec 2026, when it is 3 months late.',
  ]);
  const early = judged(CASES[5]!).map((step) => explainMilestone(step, 'en'));
  expect(early).toContain('Done on 29 Jun 2026, 1 day before it was due (30 Jun 2026): on time.');
});

it.each(['2026-06-30', '2026-07-01'])('the due day %s and the day after are told apart', (day) => {
  const known = { deadline: '2026-06-30', report: report({ state: 'in_progress' }), day };
  const [, , timing] = judged(known).map((step) => explainMilestone(step, 'zh'));
  expect(timing).toContain(day === '2026-06-30' ? '是期限当日' : '逾期1天，不满1个月');
});

it('no sentence has a gap, in either language', () => {
  const texts = steps.flatMap((step) => [explainMilestone(step, 'zh'), explainMilestone(step, 'en')]);
  expect(texts.filter((text) => /undefined|null|NaN|—|\s{2}/.test(text))).toEqual([]);
});
