import { describe, expect, it } from 'vitest';
import type { MapCheck, MapView, ShapeRow } from '#core/contract/maps.ts';
import { collection, feature, polygon, rectangle } from '../domain/map/figures.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer({ DEMO: 'off' });
const BASE = '/api/v1/maps/370000';
const NONE = '00000000-0000-4000-8000-000000000000';

const JINAN = feature({ code: '370100' }, polygon(rectangle(116, 36, 118, 38)));
const QINGDAO = feature({ name: '青岛市' }, polygon(rectangle(118, 36, 120, 38)));
const TERMS = {
  reviewNumber: '鲁SG（2023）026号',
  source: '测试用矩形',
  validFrom: '2023-05-01',
  validTo: null as string | null,
};

const post = (path: string, file: string, terms: Partial<typeof TERMS> & Record<string, unknown> = {}) =>
  server.app().inject({ method: 'POST', url: `${BASE}${path}`, payload: { ...TERMS, ...terms, file } });
const load = (...features: object[]) => post('', collection(...features));
const map = async (asOf?: string): Promise<MapView> =>
  (await server.app().inject(`${BASE}${asOf ? `?asOf=${asOf}` : ''}`)).json();
const shapes = async (): Promise<ShapeRow[]> => (await server.app().inject(`${BASE}/shapes`)).json().items;
const withdraw = (id: string) => server.app().inject({ method: 'DELETE', url: `/api/v1/maps/shapes/${id}` });
const shown = ({ shapes: drawn }: MapView) => drawn.map((one) => [one.region.code, one.reviewNumber]);

it('nothing is drawn of a region whose outlines nobody loaded', async () => {
  const { shapes: drawn, missing } = await map();
  expect(drawn).toEqual([]);
  expect(missing.map(({ code }) => code)).toContain('370100');
});

it('a file is looked at, loaded, drawn, replaced, and withdrawn', async () => {
  const checked = await post('/check', collection(JINAN, QINGDAO));
  expect(checked.statusCode).toBe(200);
  const check = checked.json<MapCheck>();
  expect(check).toMatchObject({ faults: [], total: 0, replaces: [] });
  expect(check.loads.map(({ code }) => code)).toEqual(['370100', '370200']);
  expect(shown(check.map!)).toEqual([
    ['370100', '鲁SG(2023)026号'],
    ['370200', '鲁SG(2023)026号'],
  ]);
  expect((await map()).shapes).toEqual([]);

  const loaded = await load(JINAN, QINGDAO);
  expect(loaded.statusCode).toBe(201);
  expect(loaded.json().items).toHaveLength(2);
  const drawn = await map();
  expect(drawn).toEqual(check.map);
  expect(drawn.shapes[0]).toMatchObject({ source: '测试用矩形', validFrom: '2023-05-01', validTo: null });
  expect(drawn.shapes[0]!.path).toMatch(/^M[\d. L]+Z$/);
  expect(drawn.missing.map(({ code }) => code)).not.toContain('370100');

  server.setNow('2026-11-22T10:00:00+08:00');
  const again = collection({ ...JINAN, properties: { ...JINAN.properties, 审图号: 'GS(2024)0650号' } });
  expect((await post('/check', again)).json<MapCheck>().replaces).toMatchObject([{ code: '370100' }]);
  await post('', again);
  expect(shown(await map())).toEqual([
    ['370100', 'GS(2024)0650号'],
    ['370200', '鲁SG(2023)026号'],
  ]);
  const [newest, ...older] = await shapes();
  expect([newest!.reviewNumber, older.length]).toEqual(['GS(2024)0650号', 2]);

  expect((await withdraw(newest!.id)).statusCode).toBe(204);
  expect(shown(await map())[0]).toEqual(['370100', '鲁SG(2023)026号']);
  expect((await shapes())[0]).toMatchObject({ id: newest!.id, withdrawnAt: '2026-11-22T02:00:00.000Z' });
  const twice = await withdraw(newest!.id);
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'conflict']);

  const audit = (await server.app().inject('/api/v1/audit?limit=5')).json().items;
  expect(audit.map(({ action }: { action: string }) => action).slice(0, 3)).toEqual([
    'map.withdraw',
    'map.load',
    'map.load',
  ]);
});

it.each<[asOf: string, codes: string[]]>([
  ['2024-12-31', []],
  ['2025-01-01', ['370300']],
  ['2025-06-30', ['370300']],
  ['2025-07-01', []],
])('on %s an outline of the first half of 2025 is drawn of %j', async (asOf, codes) => {
  if ((await shapes()).every(({ region }) => region !== '370300'))
    await post('', collection(feature({ code: '370300' })), {
      validFrom: '2025-01-01',
      validTo: '2025-06-30',
    });
  const drawn = (await map(asOf)).shapes.map((one) => one.region.code);
  expect(drawn.filter((code) => code === '370300')).toEqual(codes);
});

it('when anything is refused nothing is loaded, and each refusal names its feature and what was expected', async () => {
  const before = await shapes();
  const bad = feature({ name: '烟台市' }, polygon(rectangle(116, 36, 118, 38).slice(0, 4)));
  const file = collection(feature({ code: '370400' }), bad, feature({ name: '东京' }));
  const faults = [
    {
      feature: 2,
      name: '烟台市',
      code: 'not-closed',
      polygon: 1,
      ring: 1,
      position: 4,
      expected: '[116, 36]',
    },
    { feature: 3, name: '东京', code: 'unknown-region', expected: expect.stringContaining('济南市 370100') },
  ];
  expect((await post('/check', file)).json()).toMatchObject({ total: 2, faults, map: null });
  const refused = await post('', file);
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'import-rejected']);
  expect(refused.json().detail).toMatch(
    /有 2 处问题，没有载入任何轮廓。第 2 个要素（烟台市），第 1 面，外环，第 4 点/,
  );
  expect(refused.json().details).toMatchObject({ total: 2, faults });
  expect(await shapes()).toEqual(before);
});

describe('a request that cannot be meant', () => {
  it.each<[what: string, payload: object, status: number]>([
    ['no review number', { file: '{}', source: '试', validFrom: '2024-01-01', validTo: null }, 400],
    ['no last day, not even none', { ...TERMS, validTo: undefined, file: '{}' }, 400],
    ['a file that is no text', { ...TERMS, file: { type: 'FeatureCollection' } }, 400],
    ['something unexpected', { ...TERMS, file: '{}', force: true }, 400],
  ])('%s', async (_, payload, status) => {
    const answer = await server.app().inject({ method: 'POST', url: BASE, payload });
    expect(answer.statusCode).toBe(status);
  });

  it.each<[method: 'GET' | 'POST' | 'DELETE', url: string, status: number]>([
    ['GET', '/api/v1/maps/none', 404],
    ['GET', '/api/v1/maps/none/shapes', 404],
    ['GET', `${BASE}?asOf=soon`, 400],
    ['POST', '/api/v1/maps/none', 404],
    ['POST', '/api/v1/maps/none/check', 404],
    ['DELETE', `/api/v1/maps/shapes/${NONE}`, 404],
    ['DELETE', '/api/v1/maps/shapes/1', 400],
  ])('%s %s', async (method, url, status) => {
    const payload = method === 'POST' ? { payload: { ...TERMS, file: collection(JINAN) } } : {};
    expect((await server.app().inject({ method, url, ...payload })).statusCode).toBe(status);
  });
});

it('whoever administers a province loads no maps', async () => {
  const account = await addAccount(server.database().db, '省里管理', {
    grants: [{ role: 'administrator', region: '370000' }],
  });
  for (const url of [BASE, `${BASE}/check`]) {
    const payload = { ...TERMS, file: collection(JINAN) };
    const answer = await server.bare().inject({ method: 'POST', url, headers: account.headers, payload });
    expect(answer.statusCode).toBe(403);
  }
});
