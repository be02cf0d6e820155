import { describe, expect, it } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { writeAnnotation } from '#server/services/annotations/write.ts';
import { loadBriefing } from '#server/services/briefings.ts';
import { changeLightRules } from '#server/services/light-rules/change.ts';
import { reportMilestone } from '#server/services/milestones/report.ts';
import { momentOf } from '#server/services/moment.ts';
import { progressRows } from '#server/services/progress/rows.ts';
import { useSite } from './rulings/setup.ts';

const { context, rule } = useSite();
const briefing = (plan: string, month: string, asOf?: string) =>
  loadBriefing(context(), { plan, period: month, asOf });
const summary = (one: Briefing) => one.summary.map(plainText).join('');
/** The last day of September, by what was known on the day before the site's own rulings. */
const september = async () => ({ ...(await momentOf(context(), '2026-11-21')), day: '2026-09-30' });
const rowOf = (one: Briefing, code: string) => one.targets.find((row) => row.code === code)!;

describe('an amendment', () => {
  it('is what the months after it are judged by, and what those before it mention', async () => {
    await rule('SD-Q2', {
      kind: 'amendment',
      changes: { value: 450 },
      effectiveFrom: '2026-10-01',
      document: '关于调整有关目标的通知',
    });
    const [september, october] = [await briefing('SD', '2026-09'), await briefing('SD', '2026-10')];

    expect(rowOf(september, 'SD-Q2').goal).toBe('＞500');
    expect(summary(september)).toContain(
      '1项目标其后另有调整：机器人制造产业规模由突破500亿元调整为突破450亿元，本期仍按当时口径判定。',
    );
    expect(september.notes.join('')).not.toContain('关于调整有关目标的通知');

    expect(rowOf(october, 'SD-Q2').goal).toBe('＞450（调）');
    expect(summary(october)).toContain('1项目标已调整：机器人制造产业规模由突破500亿元调整为突破450亿元。');
    expect(october.notes.join('')).toMatch(
      /机器人制造产业规模：目标值自2026年10月1日起.*关于调整有关目标的通知/,
    );
  });

  it('was not known on the day before it was recorded', async () => {
    const before = await briefing('SD', '2026-10', '2026-11-21');
    expect(rowOf(before, 'SD-Q2').goal).toBe('＞500');
    expect(summary(before)).toContain('1项目标其后另有调整');
  });
});

it('draws the plan line that gave way and what people remarked, as far as it was known then', async () => {
  const place = { indicator: 'robot_mfg_scale', region: '370000' };
  for (const [period, text] of [
    ['2026-Q2', '剔除误报'],
    ['2026-Q3', '快报口径'],
  ] as const)
    await writeAnnotation(context(), { ...place, period, form: 'ytd', text });
  const october = await briefing('SD', '2026-10');
  expect(october.trend!.formerLines).toMatchObject([{ text: '＞500' }]);
  expect(october.trend!.remarks!.map(({ text }) => text)).toEqual(['剔除误报', '快报口径']);
  expect(october.notes.join('')).toContain('图中标注1（2026年二季度）：剔除误报；2');
  const june = await briefing('SD', '2026-06');
  expect(june.trend!.remarks!.map(({ text }) => text)).toEqual(['剔除误报']);
  expect((await briefing('SD', '2026-10', '2026-11-21')).trend!.remarks).toBeUndefined();
});

it('says of the headline target what the forecast says, with the way there', async () => {
  const { outlook, trend, targets } = await briefing('SD', '2026-09', '2026-11-21');
  const [row] = await progressRows(context(), { target: 'SD-Q2', allocations: false }, await september());
  const { value, low, high } = row!.forecast!;
  expect(targets.map(({ code }) => code)).toContain('SD-Q2');
  expect(trend!.forecast.map(({ date }) => date)).toEqual([
    '2026-12-31',
    '2027-03-31',
    '2027-06-30',
    '2027-09-30',
    '2027-12-31',
  ]);
  expect(trend!.forecast.at(-1)).toEqual({ date: '2027-12-31', value, low, high });
  expect(outlook!.sentences.map(plainText)[0]).toMatch(
    /^另按统计模型预测，2027年底为[\d.]+亿元，有80%的把握在/,
  );
});

it('a deadline that a person chose is marked, and told who chooses', async () => {
  await rule('JS-Q7', { changes: { deadline: '2027-12-31' } });
  const october = await briefing('JS', '2026-10');
  const { name, deadline, outlook } = rowOf(october, 'JS-Q7');
  expect(deadline).toBe('2027年（选）');
  expect(outlook).not.toBeNull();
  expect(october.notes).toContain(`期限由人工选定（文件未写明）：${name}。`);
});

it('a task done in August and reported in November was done in August and not in July', async () => {
  const task = (one: Briefing) => one.tasks!.items.find(({ mark }) => mark === 'T2')!;
  await reportMilestone(context(), 'CQ-T2', {
    state: 'done',
    doneOn: '2026-08-15',
    evidence: '新产品名单公告',
  });
  expect([task(await briefing('CQ', '2026-07')), task(await briefing('CQ', '2026-08'))]).toMatchObject([
    { verdict: null },
    { verdict: { state: 'done', word: '已完成' } },
  ]);
});

it('the notes tell the rules that lights were decided by', async () => {
  expect((await briefing('MH', '2026-10')).notes.join('')).toContain(
    '不超过5为正常，超过5、不超过20为关注，超过20为滞后',
  );
  await changeLightRules(context(), {
    rules: [
      { light: 'green', above: null, upTo: 2 },
      { light: 'red', above: 2, upTo: null },
    ],
    reason: '从严',
    recorder: '省工信厅 王某',
  });
  const october = await briefing('MH', '2026-10');
  expect(october.notes.join('')).toContain('不超过2为正常，超过2为滞后');
  expect(rowOf(october, 'MH-Q3').light).toBe('red');
});
