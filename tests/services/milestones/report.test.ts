import { asc } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MilestoneReportBody } from '#core/contract/milestones.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { publishMany } from '#db/queries/publish-many.ts';
import * as tables from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { milestoneHistory } from '#server/services/milestones/history.ts';
import { listMilestones } from '#server/services/milestones/list.ts';
import { reportMilestone } from '#server/services/milestones/report.ts';
import { momentOf } from '#server/services/moment.ts';
import { useTestDb } from '../../setup/db.ts';
import { ADMINISTRATOR, type Part, playing } from '../../setup/people.ts';

const db = useTestDb();
const JULY = '2026-07-01T02:00:00Z';
const NOVEMBER = '2026-11-21T02:00:00Z';

const context = (at = NOVEMBER, part: Part = 'administrator'): ServiceContext => ({
  db: db(),
  now: () => new Date(at),
  actor: playing(part),
});
const report = (code: string, body: MilestoneReportBody, at?: string) =>
  reportMilestone(context(at), code, body);
const history = async (code: string) =>
  milestoneHistory(context(), code, await momentOf(context(), undefined));
const standing = async (code: string, asOf?: string) => {
  const rows = await listMilestones(context(), undefined, await momentOf(context(), asOf));
  return rows.find((row) => row.code === code)!;
};

beforeAll(() => seed(db(), { now: JULY }));

describe('before anything was reported', () => {
  it('there are 70 goals, 72 tasks and safeguards, 6 items of boxes and 10 events, and nothing is known of any', async () => {
    const rows = await listMilestones(context(), undefined, await momentOf(context(), undefined));
    const kinds = Map.groupBy(rows, ({ kind }) => kind);
    expect([...kinds].map(([kind, members]) => [kind, members.length])).toEqual([
      ['goal', 70],
      ['task', 72],
      ['box', 6],
      ['event', 10],
    ]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['unreported']));
    expect(rows.filter(({ light, reported }) => light !== null || reported !== null)).toEqual([]);
  });

  it('a document’s day is told, an event’s own day is its, and a task has none', async () => {
    expect((await standing('CQ-G3')).term).toEqual({ date: '2027-12-31', source: 'document' });
    expect((await standing('FJ-E1')).term).toEqual({ date: '2026-03-06', source: 'document' });
    expect((await standing('CQ-T5')).term).toBeNull();
  });
});

describe('a report', () => {
  it('is a vintage of its own, with its audit entry', async () => {
    const before = await dataVersion(db());
    const row = await report('CQ-T7', {
      state: 'done',
      doneOn: '2025-12-18',
      evidence: ' 试点区县名单 ',
      evidenceUrl: 'https://example.org/list',
      due: '2025-11-30',
      recorder: '市经济信息委',
    });
    expect(row).toMatchObject({
      state: 'done_late',
      light: 'green',
      monthsLate: 0,
      term: { date: '2025-11-30', source: 'chosen' },
      doneOn: '2025-12-18',
      evidence: '试点区县名单',
      evidenceUrl: 'https://example.org/list',
      recorder: '市经济信息委',
      vintage: before + 1,
      demo: false,
    });
    expect(await dataVersion(db())).toBe(before + 1);
    const entries = await db().select().from(tables.auditEntry).orderBy(asc(tables.auditEntry.id));
    expect(entries.at(-1)).toMatchObject({
      actor: '李填报',
      action: 'milestone.report',
      subject: 'CQ-T7',
      detail: { vintage: before + 1, state: 'done', evidence: '试点区县名单', recorder: '市经济信息委' },
    });
    const submissions = await db().select().from(tables.submission);
    expect(submissions.filter(({ kind }) => kind === 'definition')).toMatchObject([
      { recorder: '市经济信息委', demo: false, note: '填报 CQ-T7' },
    ]);
  });

  it('is signed by whoever is signed in, unless a name is given', async () => {
    expect((await report('CQ-T8', { state: 'in_progress', recorder: ' ' })).recorder).toBe('李填报');
  });

  it('is appended to, and the earlier ones can be read', async () => {
    await report('CQ-T5', { state: 'not_started', due: '2026-06-30' }, JULY);
    await report('CQ-T5', { state: 'in_progress', note: '已有三个场景' });
    expect((await history('CQ-T5')).map(({ state, due, note }) => [state, due, note])).toEqual([
      ['in_progress', '2026-06-30', '已有三个场景'],
      ['not_started', '2026-06-30', null],
    ]);
  });

  it('keeps the chosen day until another is chosen or it is taken back', async () => {
    await report('CQ-T2', { state: 'in_progress', due: '2027-06-30' });
    expect((await report('CQ-T2', { state: 'in_progress' })).term).toEqual({
      date: '2027-06-30',
      source: 'chosen',
    });
    expect((await report('CQ-T2', { state: 'in_progress', due: '2027-09-30' })).term).toMatchObject({
      date: '2027-09-30',
    });
    expect((await report('CQ-T2', { state: 'in_progress', due: null })).term).toBeNull();
  });

  it('does not hand on a day that a demonstration chose', async () => {
    const published = { recordedAt: JULY, createdAt: JULY, recorder: '演示·某委', demo: true };
    const { recordedAt, ...origin } = published;
    await db().transaction((tx) =>
      publishMany(tx, [
        {
          submission: { id: crypto.randomUUID(), kind: 'demo', ...origin },
          cells: [],
          milestones: [{ subject: 'CQ-T3', state: 'in_progress', due: '2026-06-30' }],
          recordedAt,
        },
      ]),
    );
    expect(await standing('CQ-T3')).toMatchObject({ demo: true, term: { date: '2026-06-30' } });
    expect(await report('CQ-T3', { state: 'in_progress' })).toMatchObject({ demo: false, term: null });
  });
});

describe('as of a moment', () => {
  beforeAll(async () => {
    await report('CQ-G4', { state: 'in_progress' });
    await report('CQ-G4', { state: 'done', doneOn: '2026-11-01', evidence: '产品清单' });
  });

  it('only what was reported by then counts', async () => {
    expect((await standing('CQ-G4')).state).toBe('done_on_time');
    expect(await standing('CQ-G4', '2026-07-31')).toMatchObject({ state: 'unreported', asOf: '2026-07-31' });
  });

  it('lateness is counted to that day', async () => {
    await report('CQ-T6', { state: 'in_progress', due: '2026-11-30' });
    const on = async (day: string) => {
      const { state, light } = await standing('CQ-T6', day);
      return [state, light];
    };
    expect(await on('2026-11-30')).toEqual(['in_progress', 'green']);
    expect(await on('2026-12-29')).toEqual(['overdue', 'green']);
    expect(await on('2026-12-30')).toEqual(['overdue', 'yellow']);
    expect(await on('2027-02-28')).toEqual(['overdue', 'red']);
  });
});

describe('nothing is written', () => {
  it.each<[string, string, MilestoneReportBody, Part, string, RegExp]>([
    ['for a visitor', 'CQ-T1', { state: 'in_progress' }, 'visitor', 'unauthenticated', /需要先登录/],
    ['for an unknown code', 'CQ-T99', { state: 'in_progress' }, 'administrator', 'not-found', /“CQ-T99”/],
    ['for an area of a plan', 'CQ-A1', { state: 'in_progress' }, 'administrator', 'not-found', /“CQ-A1”/],
    ['for a target', 'SD-Q2', { state: 'in_progress' }, 'administrator', 'not-found', /“SD-Q2”/],
    [
      'without a day',
      'CQ-T1',
      { state: 'done', evidence: '清单' },
      'administrator',
      'invalid-request',
      /完成日期/,
    ],
    [
      'for tomorrow in China',
      'CQ-T1',
      { state: 'done', doneOn: '2026-11-22', evidence: '清单' },
      'administrator',
      'invalid-request',
      /“2026-11-22”，应不晚于今天（2026年11月21日）/,
    ],
    [
      'before the plan',
      'CQ-T1',
      { state: 'done', doneOn: '2023-12-31', evidence: '清单' },
      'administrator',
      'invalid-request',
      /应不早于计划起始日（2024年1月1日）/,
    ],
    [
      'against the document’s day',
      'CQ-G3',
      { state: 'in_progress', due: '2028-12-31' },
      'administrator',
      'invalid-request',
      /文件已写明期限2027年12月31日/,
    ],
  ])('%s', async (_, code, body, role, error, message) => {
    const before = [await dataVersion(db()), await db().$count(tables.auditEntry)];
    const refused = reportMilestone(context(NOVEMBER, role), code, body);
    await expect(refused).rejects.toMatchObject({ code: error, message: expect.stringMatching(message) });
    expect([await dataVersion(db()), await db().$count(tables.auditEntry)]).toEqual(before);
  });

  it('not even in half, when the trail cannot be written', async () => {
    const before = [await dataVersion(db()), await db().$count(tables.milestoneReport)];
    const nameless = { ...context(), actor: { ...ADMINISTRATOR, name: null as never } };
    await expect(
      reportMilestone(nameless, 'CQ-T1', { state: 'in_progress', recorder: '某委' }),
    ).rejects.toThrow();
    expect([await dataVersion(db()), await db().$count(tables.milestoneReport)]).toEqual(before);
  });
});

it('tomorrow begins at midnight in China', async () => {
  const body = { state: 'done', doneOn: '2026-11-22', evidence: '清单' };
  expect((await report('CQ-T9', body, '2026-11-21T16:00:00Z')).state).toBe('done');
});
