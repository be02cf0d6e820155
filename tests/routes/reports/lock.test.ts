import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPeriods } from '#core/domain/period.ts';
import { dutyExtension, holidayYear, plan, region, reportingDuty } from '#db/schema/index.ts';
import { expectBody, SCALE, useReporting } from './setup.ts';

const { server, call, open, move, save, reportIn } = useReporting();

const PERIOD = '2026-Q2';
/** 2026-07-15 is a Wednesday; 07-25 is a Saturday, and the next working day the 27th. */
const ON_TIME = ['2026-07-15T23:59:00+08:00', '2026-07-16T00:01:00+08:00'] as const;
const LOCK = ['2026-07-27T23:59:00+08:00', '2026-07-28T00:01:00+08:00'] as const;
let dutyId: number;
let year = 2000;

beforeAll(async () => {
  const { db } = server.database();
  const [js] = await db.select().from(plan).where(eq(plan.code, 'JS'));
  const [suzhou] = await db.select().from(region).where(eq(region.code, '320500'));
  const term = { onTimeDays: 15, lockDays: 25, firstPeriod: '2001-Q1', lastPeriod: '2026-Q2' };
  const [duty] = await db
    .insert(reportingDuty)
    .values({
      planId: js!.id,
      regionId: suzhou!.id,
      cadence: 'quarter',
      ...term,
    })
    .onConflictDoUpdate({
      target: [reportingDuty.planId, reportingDuty.regionId, reportingDuty.cadence],
      set: term,
    })
    .returning();
  dutyId = duty!.id;
});

/** A quarter that no other test reports, and the clock of its year. */
function quarter(): { period: string; at: (day: string) => void } {
  year += 1;
  return { period: `${year}-Q2`, at: (day) => server.setNow(`${year}-${day}`) };
}

const FIGURE = { [`${SCALE}.ytd`]: '100', [`${SCALE}.note`]: '已核对无误' };

describe('the last moment of a first report', () => {
  it.each([
    [LOCK[0], 200],
    [LOCK[1], 409],
  ])('at %s saving, submitting, recalling and starting answer %i', async (moment, status) => {
    const early = '2026-07-02T09:00:00+08:00';
    server.setNow(early);
    const view = await open('clerk', { period: PERIOD });
    const version = view.lines
      .flatMap(({ cells }) => cells)
      .map((cell) => cell.version)
      .at(0);
    let ready = expectBody(await save('clerk', view, FIGURE, version ?? 0));
    server.setNow(moment);
    const saved = await save('clerk', ready, { [`${SCALE}.current`]: moment.slice(8, 10) }, 0);
    expect(saved.status).toBe(status);
    if (status === 409) {
      expect(saved.body.detail).toContain('2026年7月27日');
      expect(saved.body.details).toEqual({ lockedAfter: '2026-07-27' });
    }
    ready = (await call('clerk', 'GET', `/reports/${ready.id}`)).body;
    expect(ready.term).toMatchObject({ lockedAfter: '2026-07-27', locked: status === 409 });
    expect(ready.moves).toEqual(status === 200 ? ['save', 'submit', 'discard'] : ['discard']);
    const submitted = await move('clerk', ready, 'submit');
    expect(submitted.status).toBe(status);

    // what was submitted in time: past the lock date it is not taken back any more
    if (status === 409) {
      server.setNow(LOCK[0]);
      expectBody(await move('clerk', ready, 'submit'));
      server.setNow(moment);
    }
    const waiting = (await call('clerk', 'GET', `/reports/${ready.id}`)).body;
    const recalled = await move('clerk', waiting, 'recall');
    expect(recalled.status).toBe(status);
    server.setNow(LOCK[0]);
    const last = (await call('clerk', 'GET', `/reports/${ready.id}`)).body;
    const draft = status === 200 ? last : expectBody(await move('clerk', last, 'recall'));
    server.setNow(moment);
    expectBody(await move('clerk', draft, 'discard'));
    const place = { plan: 'JS', region: '320500', period: PERIOD };
    const started = await call('clerk', 'POST', '/reports', place);
    expect(started.status).toBe(status === 200 ? 201 : 409);
    if (status === 200) expectBody(await move('clerk', started.body, 'discard'));
  });

  it('is later where the lock date was put off', async () => {
    const { period, at } = quarter();
    await server
      .database()
      .db.insert(dutyExtension)
      .values({
        ...{ dutyId, period, until: `${year}-08-10`, reason: '停电', grantedBy: '张管理' },
        grantedAt: '2001-07-01T00:00:00Z',
      });
    at('08-10T23:59:00+08:00');
    const view = await open('clerk', { period });
    expect((await save('clerk', view, FIGURE)).status).toBe(200);
    at('08-11T00:01:00+08:00');
    expect((await save('clerk', view, { [`${SCALE}.current`]: '1' })).status).toBe(409);
  });
});

describe('what the lock date does not end', () => {
  it('answers to a return: saving and submitting again', async () => {
    const { period, at } = quarter();
    at('07-02T09:00:00+08:00');
    const returned = await reportIn('returned', { period });
    at('12-01T09:00:00+08:00');
    const saved = expectBody(await save('clerk', returned, { [`${SCALE}.current`]: '40' }));
    expect(saved.term?.locked).toBe(false);
    const again = expectBody(await move('clerk', saved, 'submit'));
    expect(again.onTime).toBe(true);
  });

  it('corrections', async () => {
    const { period, at } = quarter();
    at('07-02T09:00:00+08:00');
    await reportIn('published', { period });
    at('12-01T09:00:00+08:00');
    const correction = await open('clerk', { period, reason: '补报' });
    expectBody(await save('clerk', correction, { [`${SCALE}.current`]: '40' }));
    expect(correction.onTime).toBeNull();
  });

  it('the reviewer', async () => {
    const { period, at } = quarter();
    at('07-02T09:00:00+08:00');
    const submitted = await reportIn('submitted', { period });
    at('12-01T09:00:00+08:00');
    expectBody(await move('reviewer', submitted, 'return'));
  });
});

it.each([
  [ON_TIME[0], true],
  [ON_TIME[1], false],
])('submitted at %s is on time: %s', async (moment, onTime) => {
  server.setNow(moment);
  const view = await open('clerk', { period: PERIOD });
  const ready = expectBody(await save('clerk', view, FIGURE));
  expect(ready.onTime).toBeNull();
  const submitted = expectBody(await move('clerk', ready, 'submit'));
  expect(submitted.onTime).toBe(onTime);
  expectBody(await move('clerk', expectBody(await move('clerk', submitted, 'recall')), 'discard'));
});

it('says which days are certain: those of years whose holidays are entered', async () => {
  server.setNow('2026-07-02T09:00:00+08:00');
  const before = await open('clerk', { period: PERIOD });
  const known = before.term!.certain;
  await server
    .database()
    .db.insert(holidayYear)
    .values({
      ...{
        year: 2026,
        daysOff: ['2026-07-15'],
        workdays: [],
        source: '测试',
        recordedAt: '2026-01-01T00:00:00Z',
      },
    })
    .onConflictDoUpdate({ target: holidayYear.year, set: { daysOff: ['2026-07-15'], workdays: [] } });
  const after = (await call('clerk', 'GET', `/reports/${before.id}`)).body;
  expect([known, after.term]).toMatchObject([expect.any(Boolean), { certain: true, onTimeBy: '2026-07-16' }]);
});

it('has no dates for a period that nobody has to report', async () => {
  server.setNow('2026-11-21T10:00:00+08:00');
  expect((await open('clerk', { period: addPeriods(PERIOD, 1) })).term).toBeNull();
  expect((await open('clerk', { period: '2026-05' })).term).toBeNull();
});
