import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportView } from '#core/contract/reports.ts';
import { observation, submission, vintage } from '#db/schema/index.ts';
import { cellOf, expectBody, SCALE, useReporting } from './setup.ts';

const { server, add, person, call, open, move, save, reportIn, freshPeriod } = useReporting();

beforeAll(async () => {
  await add('shandong', '鲁填报', [{ role: 'statistician', region: '370000' }]);
  await add('nation', '部审核', [{ role: 'reviewer', region: '100000' }]);
});

const progress = async (asOf?: string) => {
  const url = `/api/v1/progress?target=SD-Q2${asOf ? `&asOf=${encodeURIComponent(asOf)}` : ''}`;
  return (await server.bare().inject({ url, headers: person('shandong').headers })).json().items;
};

it('shows nothing to readers until it is published, and as of before ever after', async () => {
  const empty = '2026-10-20T09:00:00.000+08:00';
  server.setNow(empty);
  const nothing = await progress();
  expect(nothing).toMatchObject([{ target: 'SD-Q2' }]);
  let view = await open('shandong', { plan: 'SD', region: '370000', period: '2026-Q3' });
  view = expectBody(
    await save('shandong', view, { 'robot_mfg_scale.ytd': '314.5', 'robot_mfg_scale.status': '快报数' }),
  );
  expect(await progress()).toEqual(nothing);
  view = expectBody(await move('shandong', view, 'submit'));
  expect(await progress()).toEqual(nothing);
  view = expectBody(await move('nation', view, 'approve'));
  expect(await progress()).toEqual(nothing);

  server.setNow('2026-10-21T09:00:00.000+08:00');
  view = expectBody(await move('nation', view, 'publish'));
  const shown = JSON.stringify(await progress());
  expect(shown).toContain('314.5');
  expect(await progress(empty)).toEqual(nothing);

  const { db } = server.database();
  expect(await db.select().from(submission).where(eq(submission.reportId, view.id))).toMatchObject([
    {
      kind: 'report',
      period: '2026-Q3',
      recorder: '鲁填报',
      personId: person('shandong').personId,
      note: null,
      demo: false,
    },
  ]);
  expect(await db.select().from(vintage).where(eq(vintage.id, view.vintage!))).toHaveLength(1);
  expect(await db.select().from(observation).where(eq(observation.vintageId, view.vintage!))).toMatchObject([
    { form: 'ytd', value: 314.5, unit: '亿元', status: 'flash' },
  ]);
  expect(view.history.map(({ actor, action }) => [actor, action])).toEqual([
    ['鲁填报', 'report.create'],
    ['鲁填报', 'report.save'],
    ['鲁填报', 'report.submit'],
    ['部审核', 'report.approve'],
    ['部审核', 'report.publish'],
  ]);
  server.setNow('2026-11-21T10:00:00+08:00');
});

describe('a correction', () => {
  const correct = (report: ReportView, reason?: string) =>
    call('clerk', 'POST', '/reports', {
      ...{ plan: report.plan, region: report.region.code, period: report.period },
      ...(reason === undefined ? {} : { reason }),
    });
  const written = async ({ vintage: id }: ReportView) =>
    server.database().db.select().from(observation).where(eq(observation.vintageId, id!));

  it.each([undefined, '', '   '])('is refused without a reason (%j)', async (reason) => {
    const published = await reportIn('published');
    const { status, body } = await correct(published, reason);
    expect([status, body.code, body.details.field]).toEqual([400, 'invalid-request', 'reason']);
    expect((await call('clerk', 'GET', `/reports/${published.id}`)).body.mayCorrect).toBe(true);
  });

  it('starts with what is recorded, and writes what differs from it', async () => {
    let first = await open('clerk');
    first = expectBody(
      await save('clerk', first, {
        [`${SCALE}.ytd`]: '５２．４',
        [`${SCALE}.current`]: '18',
        [`${SCALE}.yoy`]: '12.5%',
        [`${SCALE}.status`]: '快报',
        [`${SCALE}.note`]: '含配套产业',
        'unicorns.current': '3',
        'unicorns.note': '已核对无误',
      }),
    );
    first = expectBody(await move('clerk', first, 'submit'));
    first = expectBody(await move('reviewer', first, 'approve', { publish: true }));
    expect(await written(first)).toHaveLength(3);

    const { status, body } = await correct(first, '企业补报');
    expect([status, body.revision, body.reason, body.state]).toEqual([201, 2, '企业补报', 'draft']);
    expect(body.counts).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 0 });
    const texts = body.lines
      .find(({ indicator }) => indicator.code === SCALE)!
      .cells.map(({ field, text, origin }) => [field, text, origin]);
    expect(Object.fromEntries(texts.map(([field, text]) => [field, text]))).toEqual({
      ...{ ytd: '52.4', current: '18', yoy: '12.5', status: '快报数', note: '含配套产业', unit: '亿元' },
    });
    expect(new Set(texts.map(([, , origin]) => origin))).toEqual(new Set(['record']));

    const changed = expectBody(await save('clerk', body, { [`${SCALE}.ytd`]: '53' }, 1));
    expect(changed.counts).toMatchObject({ changed: 1, unchanged: 2 });
    const submitted = expectBody(await move('clerk', changed, 'submit'));
    const published = expectBody(await move('reviewer', submitted, 'approve', { publish: true }));
    expect(await written(published)).toMatchObject([{ form: 'ytd', value: 53, yoyPercent: 12.5 }]);
    const [row] = await server
      .database()
      .db.select()
      .from(submission)
      .where(eq(submission.reportId, published.id));
    expect(row?.note).toBe('企业补报');
    expect((await call('clerk', 'GET', `/reports/${first.id}`)).body.mayCorrect).toBe(false);
    expect((await call('clerk', 'GET', `/reports/${published.id}`)).body.mayCorrect).toBe(true);
  });

  it('that changes nothing still becomes a vintage, without figures', async () => {
    const first = await reportIn('published');
    const again = expectBody(await correct(first, '核对'));
    const submitted = expectBody(await move('clerk', again, 'submit'));
    const published = expectBody(await move('reviewer', submitted, 'approve', { publish: true }));
    expect(published.vintage).toBeGreaterThan(first.vintage!);
    expect(await written(published)).toEqual([]);
  });

  it('is a correction also after one that was given up; after a first report that was, there is no need for a reason', async () => {
    const published = await reportIn('published');
    const dropped = expectBody(await correct(published, '补报'));
    expectBody(await move('clerk', dropped, 'discard'));
    expect((await correct(published)).status).toBe(400);
    expect(expectBody(await correct(published, '再补'))).toMatchObject({ revision: 3, reason: '再补' });

    const discarded = await reportIn('discarded');
    expect(expectBody(await correct(discarded))).toMatchObject({ revision: 2, reason: null });
  });

  it('comes after what was withdrawn: an open one is answered, whatever its state', async () => {
    const returned = await reportIn('returned');
    const { status, body } = await correct(returned);
    expect([status, body.id]).toEqual([200, returned.id]);
  });
});

describe('publishing everything that was approved', () => {
  it('takes the approved ones of one plan and period, of regions below, that others submitted', async () => {
    const period = freshPeriod();
    const wide = await add('wide', '苏州两市', [
      { role: 'statistician', region: '320100' },
      { role: 'statistician', region: '320500' },
      { role: 'reviewer', region: '320000' },
    ]);
    const approved = await reportIn('approved', { period });
    const waiting = await reportIn('submitted', { period, region: '320200' }, await wuxi());
    const own = await reportIn('approved', { period, region: '320100' }, wide);
    const elsewhere = await reportIn('approved', {});

    const body = { plan: 'JS', period };
    expect((await call('clerk', 'POST', '/reports/publish', body)).status).toBe(403);
    const mine = await call<{ published: string[] }>(wide, 'POST', '/reports/publish', body);
    expect(mine.body.published).toEqual([approved.id]);
    const rest = await call<{ published: string[] }>('reviewer', 'POST', '/reports/publish', body);
    expect(rest.body.published).toEqual([own.id]);
    const none = await call<{ published: string[] }>('reviewer', 'POST', '/reports/publish', body);
    expect([none.status, none.body.published]).toEqual([200, []]);
    for (const [{ id }, state] of [
      [waiting, 'submitted'],
      [elsewhere, 'approved'],
    ] as const) {
      expect((await call('reviewer', 'GET', `/reports/${id}`)).body.state).toBe(state);
    }
  });

  const wuxi = () => add('wuxi', '锡填报', [{ role: 'statistician', region: '320200' }]);
});

it('lists what the caller may see, by plan, region, period and state', async () => {
  const period = freshPeriod();
  const report = await reportIn('submitted', { period });
  const list = async (who: string, query: string) =>
    (await call<{ items: { id: string }[] }>(who, 'GET', `/reports?${query}`)).body.items.map(({ id }) => id);
  const leader = await add('leader', '江领导', [{ role: 'leader', region: '320000' }]);
  for (const who of ['clerk', 'reviewer', 'nation']) {
    expect(await list(who, `period=${period}`)).toEqual([report.id]);
  }
  expect(await list('shandong', `period=${period}`)).toEqual([]);
  expect((await call(leader, 'GET', '/reports')).status).toBe(403);
  expect((await call('shandong', 'GET', `/reports/${report.id}`)).status).toBe(403);
  expect(await list('clerk', `period=${period}&state=draft`)).toEqual([]);
  expect(await list('clerk', `period=${period}&plan=JS&region=320500&state=submitted`)).toEqual([report.id]);
  expect(await list('clerk', `period=${period}&plan=SD`)).toEqual([]);
  const csv = await server.bare().inject({
    url: `/api/v1/reports?format=csv&period=${period}`,
    headers: person('clerk').headers,
  });
  expect(csv.body).toContain(`${report.id},JS,320500,苏州市,${period}`);
});

it('prints a cell that a report never had as blank', async () => {
  const report = await open('clerk');
  expect(cellOf(report, SCALE, 'ytd')).toBeUndefined();
  expect(report.lines.map(({ indicator }) => indicator.code)).toContain('employees_key_mfg');
  expect(report).toMatchObject({ term: null, onTime: null, complete: { filled: 0, expected: 11 } });
});
