import { describe, expect, it } from 'vitest';
import type { NewShareLinkResult } from '#core/contract/share-links.ts';
import { SHARED_ROUTES, sharedRoute } from '#core/domain/sharing/shared-routes.ts';
import { useServer } from '../setup/server.ts';
import { secretOf, useSharing } from './sharing.ts';

/** A site that shows nothing to visitors, with the demonstration's figures. */
const server = useServer({ PUBLIC_READ: 'off' });
const { leader, make, asReader } = useSharing(server);

describe('a reader of a plan', () => {
  it.each([
    { path: '/progress?plan=SD&allocations=true', status: 200 },
    { path: '/progress/trend?target=SD-Q2', status: 200 },
    { path: '/progress/trend?target=SD-Q2&region=370100', status: 200 },
    { path: '/progress/decomposition?target=SD-Q2', status: 200 },
    { path: '/observations?indicator=robot_mfg_scale&region=370100', status: 200 },
    { path: '/milestones?plan=SD', status: 200 },
    { path: '/analysis/plan-time?plan=SD', status: 200 },
    { path: '/analysis/meeting?plan=SD', status: 200 },
    { path: '/analysis/what-if?target=SD-Q2&percent=-2', status: 200 },
    { path: '/analysis/meeting?plan=JS', status: 403 },
    { path: '/analysis/what-if?target=JS-Q1&percent=-2', status: 403 },
    { path: '/plans', status: 200 },
    { path: '/progress', status: 403 },
    { path: '/progress?plan=JS', status: 403 },
    { path: '/progress?plan=SD&plan=JS', status: 403 },
    { path: '/progress?region=370100', status: 403 },
    { path: '/progress/trend?target=JS-Q1', status: 403 },
    { path: '/progress/trend?target=none', status: 403 },
    { path: '/progress/trend?target=JS-Q1&plan=SD', status: 403 },
    { path: '/observations?indicator=robot_chain_scale&region=320000', status: 403 },
    { path: '/observations?indicator=robot_mfg_scale', status: 403 },
    { path: '/observations?indicator=robot_mfg_scale&region=320000', status: 403 },
    { path: '/milestones', status: 403 },
    { path: '/milestones?plan=CQ', status: 403 },
    { path: '/analysis/plan-time', status: 403 },
    { path: '/analysis/plan-time?plan=SD&plan=JS', status: 403 },
    { path: '/changes?since=2026-01-01', status: 403 },
    { path: '/moments', status: 403 },
    { path: '/briefings', status: 403 },
  ])('$path: $status', async ({ path, status }) => {
    const answer = await asReader(await make({}))(path);
    expect(answer.statusCode, answer.body).toBe(status);
  });
});

describe('a reader of one region, one indicator, one comparison, the overview', () => {
  it.each([
    { address: '/regions/370100', path: '/progress?region=370100&allocations=true', status: 200 },
    { address: '/regions/370100', path: '/progress?region=370200', status: 403 },
    { address: '/regions/370100', path: '/progress?target=SD-Q2&allocations=true', status: 403 },
    { address: '/regions/370100', path: '/progress/trend?target=SD-Q2&region=370100', status: 200 },
    { address: '/regions/370100', path: '/progress/trend?target=SD-Q2', status: 403 },
    {
      address: '/regions/310112',
      path: '/observations?indicator=top_brands_city&region=310000',
      status: 200,
    },
    {
      address: '/regions/310112',
      path: '/observations?indicator=robot_mfg_scale&region=310000',
      status: 403,
    },
    { address: '/indicators/robot_mfg_scale', path: '/observations?indicator=robot_mfg_scale', status: 200 },
    { address: '/indicators/robot_mfg_scale', path: '/progress?indicator=robot_mfg_scale', status: 200 },
    { address: '/indicators/robot_mfg_scale', path: '/progress/trend?target=SD-Q2', status: 200 },
    { address: '/indicators/robot_mfg_scale', path: '/progress/trend?target=SD-Q1', status: 403 },
    { address: '/indicators/robot_mfg_scale', path: '/observations?indicator=leading_firms', status: 403 },
    {
      address: '/indicators/robot_mfg_scale',
      path: '/analysis/plan-time?indicator=robot_mfg_scale',
      status: 403,
    },
    {
      address: '/compare?regions=370100,370200&indicators=robot_mfg_scale',
      path: '/analysis/compare?regions=370200&indicators=robot_mfg_scale&periods=2025',
      status: 200,
    },
    {
      address: '/compare?regions=370100,370200&indicators=robot_mfg_scale',
      path: '/analysis/compare?regions=370200,370300&indicators=robot_mfg_scale',
      status: 403,
    },
    {
      address: '/compare?regions=370100,370200&indicators=robot_mfg_scale',
      path: '/analysis/compare?regions=370200&indicators=leading_firms',
      status: 403,
    },
    { address: '/', path: '/progress?allocations=true', status: 200 },
    { address: '/', path: '/analysis/plan-time', status: 200 },
    { address: '/', path: '/changes?since=2026-01-01', status: 403 },
  ])('$address asks $path: $status', async ({ address, path, status }) => {
    const answer = await asReader(await make({ address }))(path);
    expect(answer.statusCode, answer.body).toBe(status);
  });
});

describe('a fixed moment', () => {
  const zibo = '/observations?indicator=robot_mfg_scale&region=370300&from=2026-Q1&to=2026-Q1&form=ytd';
  const value = async (made: NewShareLinkResult, more: string) =>
    (await asReader(made)(zibo + more)).json<{ items: { value: number }[] }>().items[0]?.value;

  it('holds, whatever later one is asked for', async () => {
    const newest = await make({});
    const fixed = await make({ asOf: '2026-08-19' });
    const now = await value(newest, '');
    expect(await value(newest, '&asOf=2026-08-19')).not.toBe(now);
    const then = await value(newest, '&asOf=2026-08-19');
    for (const more of ['', '&asOf=2026-11-20', '&asOf=2026-08-20T10:30:00%2B08:00', '&asOf=2199-12-31'])
      expect(await value(fixed, more), more).toBe(then);
    expect(await value(fixed, '&asOf=2026-01-01')).toBeUndefined();
  });

  it('holds for both moments of a comparison', async () => {
    const query = 'regions=370300&indicators=robot_mfg_scale&periods=2026-Q1';
    const fixed = await make({ address: `/compare?${query}`, asOf: '2026-08-19' });
    const answer = await asReader(fixed)(`/analysis/compare?${query}&against=2026-11-20`);
    const [cell] = answer.json().columns[0].cells;
    expect([cell.difference, answer.json().against]).toEqual([0, '2026-08-19']);
  });

  it('is given once', async () => {
    const fixed = await make({ asOf: '2026-08-19' });
    expect((await asReader(fixed)(`${zibo}&asOf=2026-08-19&asOf=2026-11-20`)).statusCode).toBe(403);
  });
});

describe('what a cookie opens', () => {
  it('is nothing but the routes of its table: every other one of the whole list is closed', async () => {
    const reader = await make({ address: '/' });
    const headers = { cookie: `shared-view=${secretOf(reader)}` };
    const wrong: string[] = [];
    let closed = 0;
    for (const { method, url, access } of server.bare().declaredRoutes) {
      const route = url.replace('/api/v1', '');
      if (access === 'open' || (access === 'approved' && sharedRoute(route) !== null)) continue;
      const path = url.replaceAll(/:[a-z]+/gi, '1');
      const answer = await server.bare().inject({
        ...{ method: method as 'GET', url: path, headers },
        ...(['POST', 'PUT'].includes(method) ? { payload: {} } : {}),
      });
      closed += 1;
      if (![401, 403].includes(answer.statusCode)) wrong.push(`${method} ${url}: ${answer.statusCode}`);
    }
    expect(wrong).toEqual([]);
    expect(closed).toBeGreaterThan(80);
  });

  it('names only routes that there are, each open to readers and to reading only', () => {
    const approved = server
      .bare()
      .declaredRoutes.filter(({ access }) => access === 'approved')
      .map(({ url }) => url.replace('/api/v1', ''));
    expect(SHARED_ROUTES.filter((route) => !approved.includes(route))).toEqual([]);
  });

  it('is nothing on its own: neither an empty one nor a wrong one lets anybody in', async () => {
    for (const cookie of ['shared-view=', 'shared-view=wrong', 'shared-view']) {
      const answer = await server.bare().inject({ url: '/api/v1/progress?plan=SD', headers: { cookie } });
      expect(answer.statusCode).toBe(401);
    }
  });

  it('changes nothing for somebody who has signed in', async () => {
    const reader = await make({ address: '/regions/370100' });
    const answer = await server.bare().inject({
      url: '/api/v1/progress?plan=JS',
      headers: { ...leader().headers, cookie: `shared-view=${secretOf(reader)}` },
    });
    expect(answer.statusCode).toBe(200);
  });

  it('can be sent as a header as well', async () => {
    const reader = await make({});
    const headers = { 'x-share-link': secretOf(reader) };
    const ask = (path: string) => server.bare().inject({ url: `/api/v1${path}`, headers });
    expect((await ask('/progress?plan=SD')).statusCode).toBe(200);
    expect((await ask('/progress?plan=JS')).statusCode).toBe(403);
  });
});
