import { eq } from 'drizzle-orm';
import { describe, expect, it, test } from 'vitest';
import type { MilestoneReportRow, MilestoneReturnRow, MilestoneRow } from '#core/contract/milestones.ts';
import * as tables from '#db/schema/index.ts';
import { useServer } from '../setup/server.ts';
import { useMilestoneCast } from './milestone-cast.ts';

const server = useServer();
const { accounts, ask } = useMilestoneCast(server);
const begun = { state: 'in_progress', percent: 40, unit: '市经济信息委', note: '方案已定' };
const open = async (code: string, body: object = begun, who = 'unit') =>
  (await ask(who, 'POST', `/milestones/${code}/returns`, body)).json<MilestoneReturnRow>();
const move = (who: string, { id, version }: MilestoneReturnRow, body: object) =>
  ask(who, 'POST', `/milestone-returns/${id}/moves`, { version, ...body });
const moved = async (who: string, row: MilestoneReturnRow, body: object) => {
  const response = await move(who, row, body);
  expect(response.statusCode, response.body).toBe(200);
  return response.json<MilestoneReturnRow>();
};
const standing = async (code: string) =>
  (await ask('visitor', 'GET', '/milestones?plan=CQ'))
    .json<{ items: MilestoneRow[] }>()
    .items.find((row) => row.code === code)!;

describe('a return, from the unit to the leader', () => {
  it('counts for nobody until it is published, and then carries its per cent, unit and history', async () => {
    const before = await standing('CQ-T10');
    const draft = await open('CQ-T10');
    expect(draft).toMatchObject({ state: 'draft', version: 1, percent: 40, faults: [], demo: false });
    expect(draft.moves).toEqual(['save', 'submit', 'discard']);
    const submitted = await moved('unit', draft, { move: 'submit' });
    const unexplained = await move('reviewer', submitted, { move: 'return', note: '  ' });
    expect([unexplained.statusCode, unexplained.json().detail]).toEqual([
      400,
      '退回须写明要补充或改正什么。',
    ]);
    const returned = await moved('reviewer', submitted, { move: 'return', note: '请附方案文号' });
    expect(returned).toMatchObject({ state: 'returned', decision: '请附方案文号', decidedBy: 'reviewer' });
    const saved = await ask('unit', 'PUT', `/milestone-returns/${draft.id}`, {
      ...begun,
      note: '方案已定（渝经信〔2026〕1号）',
      percent: 45,
      version: returned.version,
    });
    const again = await moved('unit', saved.json(), { move: 'submit' });
    expect((await standing('CQ-T10')).state).toBe(before.state);
    const published = await moved('reviewer', again, { move: 'approve', publish: true });
    expect(published).toMatchObject({ state: 'published', moves: [] });
    expect(await standing('CQ-T10')).toMatchObject({
      state: 'in_progress',
      percent: 45,
      unit: '市经济信息委',
      recorder: 'unit',
      vintage: published.vintage,
      demo: false,
    });
    const { items } = (await ask('visitor', 'GET', '/milestones/CQ-T10/reports')).json<{
      items: MilestoneReportRow[];
    }>();
    expect(items).toHaveLength(1);
    const trail = await server
      .database()
      .db.select()
      .from(tables.auditEntry)
      .where(eq(tables.auditEntry.subject, 'CQ-T10'));
    expect(trail.map(({ action }) => action)).toEqual([
      'milestone.draft',
      'milestone.submit',
      'milestone.return',
      'milestone.save',
      'milestone.submit',
      'milestone.approve',
      'milestone.publish',
    ]);
    const reporter = await server
      .database()
      .db.select()
      .from(tables.submission)
      .where(eq(tables.submission.note, '填报 CQ-T10'));
    expect(reporter).toMatchObject([{ personId: accounts.get('unit')!.personId, demo: false }]);
  });

  it('is reviewed by somebody else than who submitted it, whatever their roles', async () => {
    const submitted = await moved('both', await open('CQ-T12', begun, 'both'), { move: 'submit' });
    expect([submitted.moves, submitted.ownSubmission]).toEqual([['recall'], true]);
    for (const body of [{ move: 'approve' }, { move: 'return', note: '再看' }]) {
      const refused = await move('both', submitted, body);
      expect([refused.statusCode, refused.json().detail]).toEqual([
        403,
        '不能审核自己提交的填报，请由另一位审核员办理。',
      ]);
    }
    const approved = await moved('reviewer', submitted, { move: 'approve' });
    expect((await move('both', approved, { move: 'publish' })).statusCode).toBe(403);
    expect(await moved('above', approved, { move: 'publish' })).toMatchObject({ state: 'published' });
  });

  it('that is not complete can be kept, and not be handed in', async () => {
    const draft = await open('CQ-T1', { state: 'done', percent: 80 });
    expect(draft.faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'percent percent_of_done',
      'doneOn day_required',
      'evidence evidence_required',
      'unit unit_required',
    ]);
    const refused = await move('unit', draft, { move: 'submit' });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().details.faults).toHaveLength(4);
    const nonsense = await ask('unit', 'PUT', `/milestone-returns/${draft.id}`, {
      state: 'done',
      doneOn: '明天',
      version: 1,
    });
    expect([nonsense.statusCode, nonsense.json().detail]).toEqual([400, expect.stringContaining('“明天”')]);
    expect(await moved('unit', draft, { move: 'discard' })).toMatchObject({ state: 'discarded' });
    expect((await open('CQ-T1')).state).toBe('draft');
  });
});

it('whoever saves second sees both contents, and nothing is overwritten', async () => {
  const draft = await open('CQ-G1');
  const url = `/milestone-returns/${draft.id}`;
  await ask('both', 'PUT', url, { ...begun, percent: 50, version: draft.version });
  const late = await ask('unit', 'PUT', url, { ...begun, percent: 60, version: draft.version });
  expect(late.statusCode).toBe(409);
  expect(late.json().details).toMatchObject({
    version: 2,
    yours: { percent: 60 },
    theirs: { percent: 50, version: 2 },
  });
  const second = await ask('both', 'POST', '/milestones/CQ-G1/returns', begun);
  expect([second.statusCode, second.json().details]).toEqual([409, { open: draft.id }]);
  const { items } = (await ask('unit', 'GET', '/milestone-returns?subject=CQ-G1')).json();
  expect(items).toMatchObject([{ percent: 50 }]);
});

test.each([
  ['unit', 200, true],
  ['reviewer', 200, true],
  ['above', 200, true],
  ['elsewhere', 200, false],
  ['leader', 403, false],
  ['visitor', 401, false],
])('the list shows %s what is not published: %d, %s', async (who, status, shown) => {
  await open('CQ-G2');
  const response = await ask(who, 'GET', '/milestone-returns?subject=CQ-G2');
  expect(response.statusCode).toBe(status);
  if (status === 200) expect(response.json().items).toHaveLength(shown ? 1 : 0);
});

describe('a demonstration account', () => {
  it('reports demonstrations, reviewed by another one', async () => {
    const submitted = await moved('demo', await open('CQ-G3', begun, 'demo'), { move: 'submit' });
    await moved('demo reviewer', submitted, { move: 'approve', publish: true });
    expect(await standing('CQ-G3')).toMatchObject({ percent: 40, demo: true });
  });

  it('covers nothing real, and touches nothing that real people hand in', async () => {
    const real = await moved('unit', await open('CQ-G6'), { move: 'submit' });
    const touched = await move('demo reviewer', real, { move: 'approve' });
    expect([touched.statusCode, touched.json().detail]).toEqual([
      409,
      '这是真实填报，演示账号不能改动或审核它。',
    ]);
    await moved('reviewer', real, { move: 'approve', publish: true });
    const over = await move('demo', await open('CQ-G6', begun, 'demo'), { move: 'submit' });
    expect([over.statusCode, over.json().detail]).toEqual([
      409,
      '这一项已有真实填报，演示账号的填报不能覆盖它。',
    ]);
  });
});

describe('the per cent and the unit', () => {
  it('falls only with a reason', async () => {
    const first = await moved('unit', await open('CQ-G9'), { move: 'submit' });
    await moved('reviewer', first, { move: 'approve', publish: true });
    const fallen = await open('CQ-G9', { ...begun, percent: 39.9, note: null });
    expect(fallen.faults).toMatchObject([{ field: 'note', code: 'fall_unexplained' }]);
    expect(fallen.faults[0]!.zh).toContain('低于上次发布的 40');
  });

  it('a unit is one of the document’s, under its full name', async () => {
    const shandong = accounts.get('elsewhere')!;
    const body = { ...begun, unit: '省文化和旅游厅以外的单位' };
    const post = (payload: object) =>
      server.bare().inject({
        method: 'POST',
        url: '/api/v1/milestones/SD-T12/returns',
        headers: shandong.headers,
        payload,
      });
    const row = (await post(body)).json<MilestoneReturnRow>();
    expect(row.faults).toMatchObject([{ field: 'unit', code: 'unit_unknown' }]);
    expect(row.faults[0]!.zh).toContain('应为文件列出的责任单位之一：');
  });

  it('an item of a box is reported like a task', async () => {
    const response = await server.bare().inject({
      method: 'POST',
      url: '/api/v1/milestones/SD-BOX2-1/returns',
      headers: accounts.get('elsewhere')!.headers,
      payload: { state: 'in_progress', percent: 10 },
    });
    expect(response.json()).toMatchObject({ kind: 'box', title: '人形机器人综合能力训练场', percent: 10 });
  });
});
