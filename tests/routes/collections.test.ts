import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it, test } from 'vitest';
import type { BoardView, MineView, RatesOverTime } from '#core/contract/collections.ts';
import { findDuties } from '#db/queries/duties.ts';
import { indicator, report, reportCell } from '#db/schema/index.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { useStaff } from './reporting-staff.ts';

const server = useServer();
const db = () => server.database().db;
const { ask, asAdministrator } = useStaff(server);

describe('the board', () => {
  it('counts the demonstration’s figures as reports, and one city as missing', async () => {
    const { body } = await asAdministrator<BoardView>('/collections?plan=SD&period=2026-Q3');
    expect(body.rows).toHaveLength(17);
    const [first] = body.rows;
    expect(first).toMatchObject({
      region: { code: '370000' },
      state: 'published',
      direct: true,
      late: false,
    });
    expect(body.rows.find(({ region }) => region.code === '371700')).toMatchObject({
      ...{ state: 'not_started', late: true, locked: false, filled: 0, submittedAt: null, report: null },
      term: { opens: '2026-10-01', onTimeBy: '2026-10-15', lockedAfter: '2026-12-29', certain: true },
    });
    expect(body.rates).toMatchObject({ due: 17, submitted: 16, onTime: 16 });
    expect(body).toMatchObject({
      period: '2026-Q3',
      day: '2026-11-21',
      provisional: false,
      unknownYears: [],
    });
    expect(body.periods.at(-1)).toBe('2025-Q1');
    expect(body.plans.map(({ code }) => code)).toEqual(['SD', 'JS', 'MH']);
  });

  it('opens with the first plan and the newest period', async () => {
    const { body } = await asAdministrator<BoardView>('/collections');
    expect(body).toMatchObject({ plan: 'SD', period: '2026-Q3' });
  });

  it('opens the next period by itself, and says where holidays are not known', async () => {
    server.setNow('2026-12-31T23:59:00+08:00');
    const before = await asAdministrator<BoardView>('/collections?plan=MH');
    server.setNow('2027-01-01T00:01:00+08:00');
    const after = await asAdministrator<BoardView>('/collections?plan=MH');
    server.setNow(TEST_NOW);
    expect(before.body.period).toBe('2026-Q3');
    expect(after.body).toMatchObject({ period: '2026-Q4', provisional: true, unknownYears: [2027] });
    expect(after.body.rows[0]).toMatchObject({ state: 'not_started', late: false, locked: false });
    expect(after.body.rows[0]!.term).toMatchObject({ onTimeBy: '2027-01-15', certain: false });
  });

  test.each<[string | null, string, number, number | null, string]>([
    [null, 'SD', 401, null, 'a visitor of a public site'],
    [null, 'CQ', 401, null, 'a visitor, of a plan without duties'],
    ['没有权限', 'SD', 403, null, 'somebody without a role'],
    ['江苏领导', 'SD', 403, null, 'a leader of another province'],
    ['江苏领导', 'JS', 200, 14, 'a leader of the province'],
    ['省审核', 'SD', 200, 17, 'a reviewer of the province'],
    ['济南统计', 'SD', 200, 1, 'a statistician of one city'],
    ['济南统计', 'JS', 403, null, 'the same, of a plan elsewhere'],
    ['省统计', 'CQ', 200, 0, 'a plan without duties'],
    ['省统计', 'XX', 404, null, 'no plan at all'],
  ])('shows %s of %s: %s, %s rows (%s)', async (name, plan, status, rows) => {
    const answer = await ask<BoardView>(`/collections?plan=${plan}&period=2026-Q3`, name);
    expect(answer.status).toBe(status);
    if (rows !== null) expect(answer.body.rows).toHaveLength(rows);
    const rates = await ask<RatesOverTime>(`/collections/rates?plan=${plan}`, name);
    expect(rates.status).toBe(status);
  });

  it('offers what each may do', async () => {
    const offers = async (name: string) => {
      const { body } = await ask<BoardView>('/collections?plan=SD', name);
      const row = body.rows.find(({ region }) => region.code === '370100')!;
      return [row.mayReport, row.mayOpenReport, row.mayManage];
    };
    expect(await offers('济南统计')).toEqual([true, true, false]);
    expect(await offers('省审核')).toEqual([false, true, false]);
    expect(await offers('省领导')).toEqual([false, false, false]);
    expect(await offers('省管理')).toEqual([false, true, true]);
  });
});

it('gives the rates by period and by region, with the state of each', async () => {
  const { body } = await asAdministrator<RatesOverTime>('/collections/rates?plan=SD');
  expect(body.periods.map(({ period }) => period)).toEqual([
    ...['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
  ]);
  expect(body.periods.at(0)).toMatchObject({ due: 17, submittedRate: 1, onTimeRate: 1, completeRate: 1 });
  expect(body.periods.at(-1)!.submittedRate).toBeCloseTo(16 / 17);
  const heze = body.regions.find(({ region }) => region.code === '371700')!;
  expect(heze).toMatchObject({ due: 7, submitted: 6 });
  expect(heze.cells.at(-1)).toMatchObject({ period: '2026-Q3', state: 'not_started', late: true });
});

it('says of every region and period when it came, in days from the day by which it was due', async () => {
  const { body } = await asAdministrator<RatesOverTime>('/collections/rates?plan=SD');
  const heze = body.regions.find(({ region }) => region.code === '371700')!;
  // due by 15 October, and 21 November is 37 days later
  expect(heze.cells.at(-1)).toMatchObject({ submittedAt: null, onTimeBy: '2026-10-15', daysAfter: 37 });
  const [first] = heze.cells;
  expect(first!.submittedAt).not.toBeNull();
  expect(first!.daysAfter <= 0).toBe(!first!.late);
});

describe('a report', () => {
  const place = async () => (await findDuties(db(), { plan: 'SD' })).find((d) => d.region.code === '371700')!;
  const row = async () => {
    const { body } = await asAdministrator<BoardView>('/collections?plan=SD&period=2026-Q3');
    return body.rows.find(({ region }) => region.code === '371700')!;
  };

  it('is counted by its state and by what its main fields hold', async () => {
    const duty = await place();
    const id = randomUUID();
    const at = '2026-10-16T01:00:00Z';
    await db()
      .insert(report)
      .values({
        id,
        ...{ planId: duty.planId, regionId: duty.regionId, period: '2026-Q3', revision: 1, version: 1 },
        ...{ state: 'submitted', createdBy: '菏泽', createdAt: at, changedAt: at, firstSubmittedAt: at },
        submittedBy: '菏泽',
        demo: false,
      });
    const { expected } = await row();
    expect(expected).toBeGreaterThan(0);
    expect(await row()).toMatchObject({ state: 'submitted', late: true, report: id, filled: 0 });
    const [target] = await db().select().from(indicator).where(eq(indicator.code, 'leading_firms'));
    await db()
      .insert(reportCell)
      .values({
        ...{ reportId: id, indicatorId: target!.id, field: 'current', text: '1', version: 1 },
        ...{ origin: 'grid', changedBy: '菏泽', changedAt: at },
      });
    expect(await row()).toMatchObject({ filled: 1, expected });
    const mine = await ask<MineView>('/collections/mine', '省审核');
    expect(mine.body.toReview).toMatchObject([
      { report: id, region: { code: '371700' }, state: 'submitted' },
    ]);
    const own = await ask<MineView>('/collections/mine', '省统计');
    expect(own.body.toReview).toEqual([]);
    await db().delete(report).where(eq(report.id, id));
  });
});

describe('what waits for somebody', () => {
  it('is what is open, their own region first', async () => {
    server.setNow('2027-01-04T09:00:00+08:00');
    const { body } = await ask<MineView>('/collections/mine', '省统计');
    server.setNow(TEST_NOW);
    expect(body.toReport.map(({ period }) => period)).toEqual(Array(17).fill('2026-Q4'));
    expect(body.toReport[0]!.region.code).toBe('370000');
  });

  it('is not what is locked', async () => {
    const waiting = async (day: string) => {
      server.setNow(`${day}T09:00:00+08:00`);
      const { body } = await ask<MineView>('/collections/mine', '省统计');
      return body.toReport.map(({ region }) => region.code);
    };
    expect(await waiting('2026-12-29')).toEqual(['371700']);
    expect(await waiting('2026-12-30')).toEqual([]);
    server.setNow(TEST_NOW);
  });

  it('is nothing for a visitor', async () => {
    expect((await ask<MineView>('/collections/mine', null)).status).toBe(401);
  });
});
