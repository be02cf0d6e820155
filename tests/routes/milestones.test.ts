import { describe, expect, it } from 'vitest';
import type { MilestoneReportRow, MilestoneRow } from '#core/contract/milestones.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const host = { host: 'localhost' };
const get = (path: string) => server.app().inject({ url: `/api/v1${path}`, headers: host });
const post = (code: string, payload: unknown) =>
  server.app().inject({
    method: 'POST',
    url: `/api/v1/milestones/${code}/reports`,
    headers: { ...host, 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  });
const list = async (query = '') => (await get(`/milestones${query}`)).json<{ items: MilestoneRow[] }>().items;

it('lists every goal, task and event with its judgement, of one plan or of all', async () => {
  expect(await list()).toHaveLength(158);
  const chongqing = await list('?plan=CQ');
  expect(chongqing).toHaveLength(17 + 12 + 2);
  const { explanation, ...row } = chongqing.find(({ code }) => code === 'CQ-T4')!;
  expect(row).toMatchObject({
    plan: 'CQ',
    kind: 'task',
    title: '搭建供需平台',
    state: 'overdue',
    light: 'red',
    monthsLate: 4,
    term: { date: '2026-06-30', source: 'chosen' },
    reported: 'in_progress',
    doneOn: null,
    demo: true,
    asOf: '2026-11-21',
  });
  expect(explanation.map(({ code }) => code)).toEqual(['due_chosen', 'reported', 'late', 'light']);
  expect(explanation[2]!.zh).toContain('逾期144天，满4个月');
  expect(explanation[2]!.en).toContain('144 days late, 4 whole months');
});

it('answers as of a day with what was known then, on that day', async () => {
  const then = (await list('?plan=CQ&asOf=2026-07-29')).find(({ code }) => code === 'CQ-T4')!;
  expect(then).toMatchObject({ state: 'overdue', light: 'green', monthsLate: 0, asOf: '2026-07-29' });
  const before = (await list('?plan=CQ&asOf=2025-10-14')).find(({ code }) => code === 'CQ-T4')!;
  expect(before).toMatchObject({ state: 'unreported', light: null, term: null, reported: null });
});

it('is also a table, where a demonstration says what it is', async () => {
  const response = await get('/milestones?plan=CQ&format=csv');
  expect(response.headers['content-type']).toContain('text/csv');
  const [head, ...lines] = response.body.split('\r\n');
  expect(head).toMatch(/^\uFEFFcode,plan,kind,title,state,light,term\.date,term\.source,monthsLate,reported/);
  expect(lines.find((line) => line.startsWith('CQ-T4,'))).toContain(',演示数据,');
  expect(lines.find((line) => line.startsWith('CQ-T10,'))).not.toContain('演示数据');
});

describe('a report', () => {
  it('is answered with where the task stands now, and stands first in its history', async () => {
    const response = await post('CQ-T4', {
      state: 'done',
      doneOn: '2026-11-20',
      evidence: '平台上线公告',
      due: '2026-06-30',
      recorder: '市经济信息委',
    });
    expect(response.statusCode).toBe(201);
    expect(response.headers.location).toBe('/api/v1/milestones/CQ-T4/reports');
    expect(response.json()).toMatchObject({ state: 'done_late', light: 'red', monthsLate: 4, demo: false });
    const { items } = (await get('/milestones/CQ-T4/reports')).json<{ items: MilestoneReportRow[] }>();
    expect(items.map(({ state, recorder, demo }) => [state, recorder, demo])).toEqual([
      ['done', '市经济信息委', false],
      ['in_progress', '演示·重庆市经济和信息化委员会', true],
      ['in_progress', '演示·重庆市经济和信息化委员会', true],
    ]);
    const then = (await get('/milestones/CQ-T4/reports?asOf=2026-08-01')).json();
    expect(then.items).toHaveLength(1);
  });

  it('names every field that is wrong, what it holds and what it should, for people and for programs', async () => {
    const response = await post('CQ-G3', { state: 'done', doneOn: '2026-11-22', due: '2026-12-31' });
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      400,
      'application/problem+json',
    ]);
    const { detail, details } = response.json();
    expect(detail).toBe(
      '“完成日期”填的是“2026-11-22”，应不晚于今天（2026年11月21日）；“佐证”没有填，“已完成”须写明佐证，如文号、名单或报道；“选定期限”填的是“2026-12-31”，应留空：文件已写明期限2027年12月31日，不能另行选定。',
    );
    expect(details.faults).toMatchObject([
      { field: 'doneOn', code: 'day_in_future', value: '2026-11-22' },
      { field: 'evidence', code: 'evidence_required', value: null },
      {
        field: 'due',
        code: 'due_stated',
        value: '2026-12-31',
        en: expect.stringMatching(/^Due date chosen/),
      },
    ]);
  });

  it.each([
    ['CQ-T99', { state: 'in_progress' }, 404, '“CQ-T99”'],
    ['CQ-T1', {}, 400, 'state'],
    ['CQ-T1', { state: 3 }, 400, 'state'],
    ['CQ-T1', { state: 'in_progress', done_on: '2026-01-01' }, 400, '请求正文'],
    ['CQ-T1', { state: 'in_progress', note: 7 }, 400, 'note'],
    ['CQ-T1', { state: '完成了' }, 400, '“完成了”'],
    ['CQ-T1', null, 400, '请求正文'],
  ])('%s %j is refused with %d', async (code, body, status, words) => {
    const response = await post(code, body);
    expect(response.statusCode).toBe(status);
    expect(response.json().detail).toContain(words);
  });
});

it.each([
  ['/milestones/CQ-T99/reports', 404, '没有编码为“CQ-T99”'],
  ['/milestones?asOf=soon', 400, '时点'],
  ['/milestones/CQ-T1/reports?asOf=soon', 400, '时点'],
])('%s is refused with %d', async (path, status, words) => {
  const response = await get(path);
  expect([response.statusCode, response.json().detail]).toEqual([status, expect.stringContaining(words)]);
});
