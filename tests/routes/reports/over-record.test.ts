import { expect, it } from 'vitest';
import type { FigureVersionRow } from '#core/contract/figure-history.ts';
import { CITY, expectBody, SCALE, useReporting } from './setup.ts';

const { server, call, freshPeriod, move, open, reportIn, save } = useReporting();

/** A period of which a figure went straight into the record, as histories do. */
async function recordedPeriod(): Promise<string> {
  const period = freshPeriod();
  const figure = {
    indicator: SCALE,
    region: CITY,
    period,
    form: 'ytd',
    value: 100,
    status: 'flash',
    note: '历史数据补录',
  };
  const { statusCode, body } = await server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: { recorder: '省统计局', observations: [figure] },
  });
  if (statusCode !== 201) throw new Error(body);
  return period;
}

const found = (issues: { code: string }[]) => issues.filter(({ code }) => code === 'changes-record');

it('a first report that changes what is on record says why, and the reason stays with the figure', async () => {
  const period = await recordedPeriod();
  const draft = await open('clerk', { period });
  const typed = expectBody(await save('clerk', draft, { [`${SCALE}.ytd`]: '101' }));
  expect(found(typed.issues)).toMatchObject([
    { severity: 'reason', indicator: SCALE, field: 'ytd', explained: false },
  ]);
  expect(found(typed.issues)[0]).toMatchObject({
    message: '这个数已经在记录里，是 100亿元，这次填报会改动它。请核对；确实如此的，请说明原因。',
  });
  expect((await move('clerk', typed, 'submit')).status).toBe(422);

  let view = expectBody(await save('clerk', draft, { [`${SCALE}.note`]: '补报一家企业' }));
  expect(found(view.issues)).toMatchObject([{ explained: true }]);
  view = expectBody(await move('clerk', view, 'submit'));
  expectBody(await move('reviewer', view, 'approve', { publish: true }));
  const { body } = await call<{ items: FigureVersionRow[] }>(
    'clerk',
    'GET',
    `/observations/history?indicator=${SCALE}&region=${CITY}&period=${period}&form=ytd`,
  );
  expect(body.items.map(({ value, reason }) => [value, reason])).toEqual([
    [101, '补报一家企业'],
    [100, '历史数据补录'],
  ]);
});

it.each<[what: string, texts: Record<string, string>]>([
  ['says the same', { [`${SCALE}.ytd`]: '100.0' }],
  ['says the same in another unit', { [`${SCALE}.ytd`]: '1000000', [`${SCALE}.unit`]: '万元' }],
  ['gives it another status', { [`${SCALE}.ytd`]: '100', [`${SCALE}.status`]: '年报数' }],
  ['adds what was not there', { [`${SCALE}.current`]: '100' }],
])('nothing is asked of one that %s', async (_, texts) => {
  const draft = await open('clerk', { period: await recordedPeriod() });
  expect(found(expectBody(await save('clerk', draft, texts)).issues)).toEqual([]);
});

it('nor of a correction, which says why as a whole', async () => {
  const { period } = await reportIn('published');
  const draft = await open('clerk', { period, reason: '漏报一家企业' });
  const seen = draft.lines
    .find(({ indicator }) => indicator.code === SCALE)!
    .cells.find(({ field }) => field === 'ytd')!.version;
  const view = expectBody(await save('clerk', draft, { [`${SCALE}.ytd`]: '101' }, seen));
  expect(found(view.issues)).toEqual([]);
});
