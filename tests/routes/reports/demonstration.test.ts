import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { upload, vintage } from '#db/schema/index.ts';
import { expectBody, SCALE, useReporting } from './setup.ts';

const { server, add, call, open, move, save, reportIn, freshPeriod } = useReporting();

beforeAll(async () => {
  await add('player', '演示填报', [{ role: 'statistician', region: '320500' }], true);
  await add('referee', '演示审核', [{ role: 'reviewer', region: '320000' }], true);
});

const FIGURE = { [`${SCALE}.ytd`]: '100', [`${SCALE}.note`]: '已核对无误' };

it('what a demonstration account reports is demonstration, in the record too', async () => {
  const draft = expectBody(await save('player', await open('player'), FIGURE));
  const submitted = expectBody(await move('player', draft, 'submit'));
  const published = expectBody(await move('referee', submitted, 'approve', { publish: true }));
  expect(published.demo).toBe(true);
  const [row] = await server.database().db.select().from(vintage).where(eq(vintage.id, published.vintage!));
  expect(row?.demo).toBe(true);
  // held against its own kind: a correction that says the same changes nothing
  const again = await open('player', { period: published.period, reason: '核对' });
  expect(again.counts).toMatchObject({ unchanged: 1, changed: 0 });
});

it('each kind changes its own only, and what is real is hidden from the demonstration', async () => {
  const real = await reportIn('submitted');
  const played = expectBody(await save('player', await open('player'), FIGURE));
  expect((await call('player', 'GET', `/reports/${real.id}`)).status).toBe(403);
  expect((await move('referee', real, 'approve')).status).toBe(403);
  const seen = await call('clerk', 'GET', `/reports/${played.id}`);
  expect([seen.status, seen.body.moves]).toEqual([200, []]);
  const saved = await save('clerk', played, { [`${SCALE}.current`]: '1' });
  expect([saved.status, saved.body.detail]).toEqual([403, expect.stringContaining('演示填报')]);
  const list = await call<{ items: { demo: boolean }[] }>('player', 'GET', '/reports');
  expect(list.body.items.every(({ demo }) => demo)).toBe(true);
  for (const [who, open] of [
    ['clerk', played],
    ['player', real],
  ] as const) {
    const answer = await call(who, 'POST', '/reports', { plan: 'JS', region: '320500', period: open.period });
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
  }
});

it('a demonstration does not take the place of what is real; what is real takes its', async () => {
  const real = await reportIn('published');
  const played = expectBody(await save('player', await open('player', { period: real.period }), FIGURE));
  expect(played.counts).toMatchObject({ unchanged: 1, refused: 0 });
  const version = played.lines.flatMap(({ cells }) => cells).find(({ field }) => field === 'ytd')!.version;
  const other = expectBody(await save('player', played, { [`${SCALE}.ytd`]: '101' }, version));
  expect(other).toMatchObject({ submittable: false, counts: { refused: 1 } });
  expect(other.issues).toContainEqual(
    expect.objectContaining({ code: 'real-figure', indicator: SCALE, field: 'ytd', severity: 'refused' }),
  );
  expect((await move('player', other, 'submit')).status).toBe(422);

  const period = freshPeriod();
  const shown = expectBody(await save('player', await open('player', { period }), FIGURE));
  const submitted = expectBody(await move('player', shown, 'submit'));
  expectBody(await move('referee', submitted, 'approve', { publish: true }));
  const over = await reportIn('draft', { period });
  expect(over).toMatchObject({ reason: null, counts: { changed: 1 }, submittable: true });
});

it('goes with the demonstration, uploads too', async () => {
  const played = await open('player');
  const real = await reportIn('draft');
  const csv = new File(['地区,指标编码,时期,累计\n苏州市,robot_chain_scale,2026-Q3,1'], '演示.csv');
  const form = new FormData();
  form.append('file', csv);
  const encoded = new Response(form);
  const { headers } = await add('player', '演示填报', [{ role: 'statistician', region: '320500' }], true);
  const sent = await server.bare().inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { ...headers, 'content-type': encoded.headers.get('content-type')! },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  expect(sent.statusCode).toBe(201);
  const removed = await server.app().inject({ method: 'DELETE', url: '/api/v1/demo' });
  expect(removed.statusCode, removed.body).toBeLessThan(300);
  expect((await call('clerk', 'GET', `/reports/${played.id}`)).status).toBe(404);
  expect((await call('clerk', 'GET', `/reports/${real.id}`)).status).toBe(200);
  expect(await server.database().db.select().from(upload)).toEqual([]);
});
