import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { chinaDate } from '#core/domain/calendar.ts';
import { FORMS } from '#core/domain/observation.ts';
import { periodFromKey } from '#core/domain/period.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import {
  dataVersion,
  findObservationHistory,
  findObservations,
  vintageAt,
} from '#db/queries/observations.ts';
import { type Cell, publish } from '#db/queries/publish.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findAllocations, findTargets } from '#db/queries/targets.ts';
import { rows } from '#db/rows.ts';
import { wordOf } from '#db/schema/columns.ts';
import * as tables from '#db/schema/index.ts';
import { demoAllocations } from '#seeds/demo/allocations.ts';
import { demoFigures } from '#seeds/demo/figures.ts';
import { demoMilestones } from '#seeds/demo/milestones.ts';
import { demoPeople } from '#seeds/demo/people.ts';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import { seed } from '#seeds/seed.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { removeDemo } from '#server/services/demo/remove.ts';
import { demoStatus } from '#server/services/demo/status.ts';
import { useTestDb } from '../setup/db.ts';
import { NEWEST_FIGURES } from '../setup/newest-figures.ts';
import { ADMINISTRATOR, type Part, playing } from '../setup/people.ts';
import { addDemoWork, WORK_OF_REAL_PEOPLE, workLeft } from './demo-work.ts';

const SEEDED = '2026-11-21T08:00:00Z';
const HANDED_IN = '2026-11-22T08:00:00Z';
const REMOVED = '2026-11-23T18:30:00Z';
const EVERYTHING = { indicators: INDICATORS.map(({ code }) => code), regions: null };
const REAL_ALLOCATION = { target: 'JS-Q6', region: '320500', value: 620 };

/** Real figures among the invented ones: indicator, region, period, form, value (null = not published). */
const REAL: readonly (readonly [string, string, string, Cell['form'], number | null])[] = [
  ['robot_mfg_scale', '370100', '2026-Q3', 'ytd', 70.4], // the same cell as an invented figure, newer
  ['robot_mfg_scale', '370200', '2026-Q1', 'ytd', 21.5], // an older period than the newest invented one
  ['robot_mfg_scale', '370300', '2026-09', 'period', 2.1], // a month, which no invented figure is for
  ['robot_mfg_scale', '370400', '2026-Q3', 'ytd', null], // said on purpose: not published
  ['top_brands', '310112', '2026-Q3', 'point', 3], // the same value as the invented one
];

const db = useTestDb();
const context = (part: Part): ServiceContext => ({
  db: db(),
  now: () => new Date(REMOVED),
  actor: playing(part, '张管理'),
});
const seedAll = () => seed(db(), { now: SEEDED, moreBatches: (tx) => prepareDemo(tx, SEEDED) });
const history = async () => findObservationHistory(db(), { ...EVERYTHING, upTo: await dataVersion(db()) });
const realHistory = async () => (await history()).filter(({ demo }) => !demo);

beforeAll(async () => {
  await seedAll();
  const indicators = new Map((await findIndicators(db())).map((one) => [one.code, one]));
  const regions = new Map((await findRegions(db())).map(({ code, id }) => [code, id]));
  const cells = REAL.map(
    ([indicator, region, period, form, value]): Cell => ({
      indicatorId: indicators.get(indicator)!.id,
      regionId: regions.get(region)!,
      period,
      form,
      status: value === null ? 'not_published' : 'preliminary',
      value,
      unit: indicators.get(indicator)!.unit,
      yoyPercent: null,
      sourceId: null,
      occurredOn: null,
      note: null,
    }),
  );
  const [target] = await findTargets(db(), { code: REAL_ALLOCATION.target });
  await db().transaction(async (tx) => {
    const id = crypto.randomUUID();
    const submission = {
      id,
      kind: 'workbook',
      recorder: '李统计',
      demo: false,
      createdAt: HANDED_IN,
    } as const;
    await publish(tx, submission, cells, HANDED_IN);
    await tx.insert(tables.targetAllocation).values({
      targetId: target!.id,
      regionId: regions.get(REAL_ALLOCATION.region)!,
      value: REAL_ALLOCATION.value,
      demo: false,
    });
  });
});

beforeAll(() => addDemoWork(db()));

describe('a site with the demonstration', () => {
  it('says so, and how much of it there is', async () => {
    expect(await demoStatus(context('visitor'))).toEqual({
      present: true,
      observations: demoFigures().length,
      submissions:
        new Set(demoFigures().map((f) => `${f.region} ${f.reportedAt}`)).size + demoMilestones().length,
      allocations: demoAllocations().length,
      reports: 3,
      people: demoPeople().length,
      removedOn: null,
    });
  });

  it.each([
    ['visitor', 'unauthenticated'],
    ['leader', 'forbidden'],
    ['statistician', 'forbidden'],
    ['reviewer', 'forbidden'],
  ] as const)('is not cleared by a %s', async (part, code) => {
    const before = await demoStatus(context(part));
    await expect(removeDemo(context(part))).rejects.toMatchObject({ code });
    expect(await demoStatus(context(part))).toEqual(before);
  });

  it('stays whole when the removal fails on its way', async () => {
    const [before, version] = [await history(), await dataVersion(db())];
    const nameless = { ...context('administrator'), actor: { ...ADMINISTRATOR, name: null as never } };
    await expect(removeDemo(nameless)).rejects.toThrow();
    expect(await history()).toEqual(before);
    expect(await dataVersion(db())).toBe(version);
  });
});

describe('removing the demonstration', () => {
  let real: Awaited<ReturnType<typeof history>>;
  let realVintages: unknown[];
  let version: number;
  let removed: unknown;

  beforeAll(async () => {
    real = await realHistory();
    realVintages = await db().select().from(tables.vintage).where(eq(tables.vintage.demo, false));
    version = await dataVersion(db());
    removed = await removeDemo(context('administrator'));
  });

  it('tells what went', () => {
    expect(removed).toMatchObject({
      observations: demoFigures().length,
      allocations: demoAllocations().length,
      reports: 3,
      people: demoPeople().length,
    });
  });

  it('leaves no invented row anywhere', async () => {
    const left = await Promise.all(
      [tables.vintage, tables.submission, tables.targetAllocation].map((table) =>
        db().$count(table, eq(table.demo, true)),
      ),
    );
    expect(left).toEqual([0, 0, 0]);
    expect(await db().$count(tables.submission, eq(tables.submission.kind, 'demo'))).toBe(0);
    expect(await db().$count(tables.observation)).toBe(real.length);
  });

  it('leaves nothing that the people of the demonstration did, and everything that real ones did', async () => {
    expect(await workLeft(db())).toEqual(WORK_OF_REAL_PEOPLE);
  });

  it('leaves every version of every real figure as it was, with its moment', async () => {
    expect(real).toHaveLength(REAL.length + 14); // 13 official figures and one of the press
    expect(await realHistory()).toEqual(real);
    const vintages = await db().select().from(tables.vintage).where(eq(tables.vintage.demo, false));
    expect(vintages.slice(0, -1)).toEqual(realVintages);
    expect(await findAllocations(db())).toEqual([
      expect.objectContaining({ ...REAL_ALLOCATION, demo: false }),
    ]);
  });

  it.each([
    ['370100', [['2026-Q3', 'ytd', 70.4]]],
    ['370200', [['2026-Q1', 'ytd', 21.5]]],
    ['370300', [['2026-09', 'period', 2.1]]],
    ['370400', []],
    ['370600', []],
    ['370000', []],
  ])('brings to light what really is the latest for %s', async (region, expected) => {
    const newest = rows<{ period: number; form: number; value: number }>(
      await db().execute(sql`
        select n.period, n.form, n.value::float8 as value from (${NEWEST_FIGURES}) n
        join region r on r.id = n.region_id where r.code = ${region}`),
    );
    expect(
      newest.map(({ period, form, value }) => [periodFromKey(period), wordOf(FORMS, form), value]),
    ).toEqual(expected);
  });

  it('publishes an empty vintage, so that caches learn of it', async () => {
    expect(await dataVersion(db())).toBe(version + 1);
    const newest = await vintageAt(db(), REMOVED);
    expect(newest).toBe(version + 1);
    const [submission] = await db()
      .select({ kind: tables.submission.kind, recorder: tables.submission.recorder })
      .from(tables.submission)
      .innerJoin(tables.vintage, eq(tables.vintage.submissionId, tables.submission.id))
      .where(eq(tables.vintage.id, newest));
    expect(submission).toEqual({ kind: 'demo_removal', recorder: '张管理' });
  });

  it('is written into the audit trail with its counts', async () => {
    const entries = await db()
      .select()
      .from(tables.auditEntry)
      .where(eq(tables.auditEntry.action, 'demo.remove'));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor: '张管理', subject: 'demo', detail: removed });
  });

  it('is remembered with its day in China', async () => {
    expect(chinaDate(REMOVED)).toBe('2026-11-24');
    expect(await demoStatus(context('visitor'))).toEqual({
      present: false,
      observations: 0,
      submissions: 0,
      allocations: 0,
      reports: 0,
      people: 0,
      removedOn: '2026-11-24',
    });
  });

  it('has nothing to do a second time', async () => {
    await expect(removeDemo(context('administrator'))).rejects.toMatchObject({
      code: 'conflict',
      message: '没有演示数据，无需移除',
    });
    expect(await dataVersion(db())).toBe(version + 1);
  });

  it('is not undone by the next start', async () => {
    await seedAll();
    const now = await findObservations(db(), { ...EVERYTHING, upTo: await dataVersion(db()) });
    expect(now.filter(({ demo }) => demo)).toEqual([]);
    expect((await demoStatus(context('visitor'))).present).toBe(false);
  });
});
