import { beforeAll, describe, expect, it } from 'vitest';
import type { CommitResult, UploadPreview, UploadRow } from '#core/contract/uploads.ts';
import type { Account } from '../../setup/people.ts';
import { cellOf, expectBody, SCALE, useReporting } from './setup.ts';

const { server, add, person, call, open, save, move, reportIn, freshPeriod } = useReporting();

beforeAll(async () => {
  await add('wide', '两市填报', [
    { role: 'statistician', region: '320500' },
    { role: 'statistician', region: '370200' },
  ]);
});

const HEADINGS = '地区,指标编码,时期,单位,当期,累计,同比(%),状态,备注';

async function preview(who: string | Account, ...lines: string[]): Promise<UploadPreview> {
  return previewTable(who, HEADINGS, ...lines);
}

async function previewTable(who: string | Account, ...lines: string[]): Promise<UploadPreview> {
  const form = new FormData();
  form.append('file', new File([lines.join('\n')], '数据.csv'));
  const encoded = new Response(form);
  const { headers } = typeof who === 'string' ? person(who) : who;
  const answer = await server.bare().inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { ...headers, 'content-type': encoded.headers.get('content-type')! },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
}

const commit = (who: string | Account, { id }: UploadPreview, more: object = {}) =>
  call<CommitResult>(who, 'POST', `/uploads/${id}/commit`, { recorder: '苏州市统计局', ...more });

const scale = (period: string, ytd: string, note = '') =>
  `苏州市,${SCALE},${period},亿元,,${ytd},,快报数,${note}`;

describe('a file of somebody who reports', () => {
  it('goes into the reports of its plans, regions and periods', async () => {
    const [first, second] = [freshPeriod(), freshPeriod()];
    const seen = await preview(
      'wide',
      scale(first, '10', '含配套产业'),
      scale(second, '20'),
      `青岛市,robot_mfg_scale,${first},亿元,3,30,1.5%,,`,
    );
    const { status, body } = await commit('wide', seen);
    expect([status, body.submissionId, body.vintage, body.reports.length]).toEqual([200, null, null, 3]);
    const views = await Promise.all(body.reports.map((id) => call('wide', 'GET', `/reports/${id}`)));
    expect(views.map(({ body: view }) => [view.plan, view.region.code, view.period, view.state])).toEqual([
      ['JS', '320500', first, 'draft'],
      ['JS', '320500', second, 'draft'],
      ['SD', '370200', first, 'draft'],
    ]);
    const cell = (field: string) => cellOf(views[0]!.body, SCALE, field);
    expect([cell('ytd')?.text, cell('status')?.text, cell('note')?.text]).toEqual([
      '10',
      '快报数',
      '含配套产业',
    ]);
    expect([cell('ytd')?.origin, cell('current')]).toEqual(['workbook', undefined]);
    expect(cellOf(views[2]!.body, 'robot_mfg_scale', 'yoy')?.text).toBe('1.5');
    const [upload] = (await call<{ items: UploadRow[] }>('wide', 'GET', '/uploads')).body.items;
    expect(upload).toMatchObject({ state: 'reported', reports: body.reports, vintage: null });
    const twice = await commit('wide', seen);
    expect([twice.status, twice.body.details.reports]).toEqual([409, body.reports]);
  });

  it('takes the place of what was in the draft when it was previewed', async () => {
    const draft = await open('clerk');
    expectBody(await save('second', draft, { [`${SCALE}.ytd`]: '5', [`${SCALE}.note`]: '旧的说明' }));
    server.setNow('2026-11-21T11:00:00+08:00');
    const { body } = await commit('clerk', await preview('clerk', scale(draft.period, '6')));
    expect(body.reports).toEqual([draft.id]);
    const view = (await call('clerk', 'GET', `/reports/${draft.id}`)).body;
    expect([cellOf(view, SCALE, 'ytd')?.text, cellOf(view, SCALE, 'note')?.text]).toEqual(['6', '旧的说明']);
    expect(view.history.at(-1)?.cells).toContainEqual({ indicator: SCALE, field: 'ytd', from: '5', to: '6' });
  });

  it('not of what was entered since: both values are told, and nothing is written', async () => {
    const draft = await open('clerk');
    server.setNow('2026-11-21T12:00:00+08:00');
    const seen = await preview('clerk', scale(draft.period, '6'), scale('2019-12', '60'));
    server.setNow('2026-11-21T12:05:00+08:00');
    expectBody(await save('second', draft, { [`${SCALE}.ytd`]: '7' }));
    const { status, body } = await commit('clerk', seen);
    expect([status, body.details.conflicts]).toMatchObject([
      409,
      [{ indicator: SCALE, field: 'ytd', yours: '6', theirs: '7', changedBy: '苏同事' }],
    ]);
    const list = await call<{ items: unknown[] }>('clerk', 'GET', '/reports?period=2019-12');
    expect(list.body.items).toEqual([]);
    server.setNow('2026-11-21T12:10:00+08:00');
    expect((await commit('clerk', await preview('clerk', scale(draft.period, '6')))).status).toBe(200);
  });

  it('does nothing but what the preview said that was seen', async () => {
    const seen = await preview('clerk', scale(freshPeriod(), '10', '含配套产业'));
    const other = await commit('clerk', seen, { expectedOutcome: 'another' });
    expect([other.status, other.body.code]).toEqual([409, 'conflict']);
    expect((await commit('clerk', seen, { expectedOutcome: seen.outcome })).status).toBe(200);
  });

  it('does not change the unit under a figure that stays', async () => {
    const draft = await open('clerk');
    expectBody(await save('clerk', draft, { [`${SCALE}.current`]: '50000', [`${SCALE}.unit`]: '万元' }));
    server.setNow('2026-11-21T13:00:00+08:00');
    const { status, body } = await commit('clerk', await preview('clerk', scale(draft.period, '6')));
    expect([status, body.details.field]).toEqual([409, 'current']);
  });

  it('corrects what was published only with a reason', async () => {
    const published = await reportIn('published');
    const seen = await preview('clerk', scale(published.period, '101'));
    expect((await commit('clerk', seen)).status).toBe(400);
    const { status, body } = await commit('clerk', seen, { reason: '补报' });
    expect(status).toBe(200);
    const view = (await call('clerk', 'GET', `/reports/${body.reports[0]}`)).body;
    expect(view).toMatchObject({ revision: 2, reason: '补报', counts: { changed: 1 } });
    expect((await move('clerk', view, 'submit')).status).toBe(200);
  });

  it.each<[what: string, state: 'submitted' | 'approved']>([
    ['waits for its review', 'submitted'],
    ['was approved', 'approved'],
  ])('does not change a report that %s', async (_, state) => {
    const report = await reportIn(state);
    const seen = await preview('clerk', scale(report.period, '6'));
    expect((await commit('clerk', seen)).status).toBe(409);
  });

  it('is refused as a whole where one cell is', async () => {
    const period = freshPeriod();
    const seen = await preview('clerk', scale(period, '6'), `苏州市,unicorns,${period},家,1.5,,,,`);
    const { status, body } = await commit('clerk', seen);
    expect([status, body.details.issues]).toMatchObject([422, [{ code: 'not-whole' }]]);
    const list = await call<{ items: unknown[] }>('clerk', 'GET', `/reports?period=${period}`);
    expect(list.body.items).toEqual([]);
  });

  it('is refused where it says of one line what a line says once', async () => {
    const period = freshPeriod();
    const seen = await previewTable(
      'clerk',
      '地区,指标编码,时期,当期,当期同比(%),累计,累计同比(%)',
      `苏州市,${SCALE},${period},3,1,10,2`,
    );
    const { status, body } = await commit('clerk', seen);
    expect([status, body.details.clashes]).toEqual([422, ['yoy']]);
  });
});

describe('the figures of other regions', () => {
  it('are refused in the preview, by name', async () => {
    const seen = await preview('clerk', scale('2026-Q3', '6'), `南京市,${SCALE},2026-Q3,亿元,,9,,快报数,`);
    expect(seen.cells.map(({ state, region }) => [region?.code, state])).toEqual([
      ['320500', 'new'],
      ['320100', 'refused'],
    ]);
    expect(seen.committable).toBe(false);
    const issue = seen.issues.find(({ code }) => code === 'outside-your-regions');
    expect(issue).toMatchObject({ severity: 'refused', address: 'F3' });
    expect(issue?.message).toContain('南京市');
    expect((await commit('clerk', seen)).status).toBe(422);
  });

  it('are taken from those who import for the whole site, into the record', async () => {
    const administrator = server.administrator();
    const seen = await preview(administrator, `南京市,${SCALE},2026-Q3,亿元,,9,,快报数,`);
    expect((await commit(administrator, seen)).status).toBe(403);
    const done = await commit(administrator, seen, { as: 'record' });
    expect([done.status, done.body.reports, done.body.vintage]).toEqual([200, [], expect.any(Number)]);
  });
});

describe('an upload', () => {
  it('is seen by whoever made it, and by those who import into the record', async () => {
    const seen = await preview('second', scale('2026-Q3', '6'));
    const ids = async (who: string | Account) =>
      (await call<{ items: UploadRow[] }>(who, 'GET', '/uploads')).body.items.map(({ id }) => id);
    expect(await ids('second')).toContain(seen.id);
    expect(await ids('clerk')).not.toContain(seen.id);
    expect(await ids(server.administrator())).toContain(seen.id);
    expect((await call('clerk', 'GET', `/uploads/${seen.id}`)).status).toBe(404);
    expect((await commit('clerk', seen)).status).toBe(404);
    expect((await call(server.administrator(), 'GET', `/uploads/${seen.id}`)).status).toBe(200);
  });

  it.each([
    ['reviewer', '320000'],
    ['leader', '320500'],
    ['administrator', '320000'],
  ] as const)('is not for a %s of %s', async (role, region) => {
    const account = await add(`${role} ${region}`, role, [{ role, region }]);
    await expect(preview(account, scale('2026-Q3', '6'))).rejects.toThrow('forbidden');
    expect((await call(account, 'GET', '/uploads')).status).toBe(403);
  });

  it('straight into the record is not for those who report', async () => {
    const seen = await preview('clerk', scale('2026-Q3', '6'));
    expect((await commit('clerk', seen, { as: 'record' })).status).toBe(403);
  });
});
