import { expect, it } from 'vitest';
import type { ObservationRow } from '#core/contract/targets.ts';
import { useServer } from '../setup/server.ts';

const server = useServer({ DEMO: 'off' });

const get = async <T>(path: string) => (await server.app().inject(`/api/v1${path}`)).json() as T;
const items = async <T>(path: string) => (await get<{ items: T[] }>(path)).items;

const SCALE = '/observations?indicator=robot_mfg_scale&region=370000';
const verdict = async (asOf = '') =>
  (
    await items<{ level: number | null; period: string | null; state: string }>(
      `/progress?target=SD-Q2${asOf && `&asOf=${encodeURIComponent(asOf)}`}`,
    )
  )[0]!;

const send = (observation: object) =>
  server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: {
      recorder: '山东省统计局',
      observations: [
        { indicator: 'robot_mfg_scale', region: '370000', period: '2025', form: 'ytd', ...observation },
      ],
    },
  });

it('a figure that is withdrawn is missing again, its history stays, and it may come back', async () => {
  server.setNow('2026-12-20T10:00:00+08:00');
  const made = await send({ value: 400, status: 'annual' });
  expect([made.statusCode, made.json()]).toMatchObject([201, { counts: { new: 1 } }]);
  expect(await verdict()).toMatchObject({ level: 400, period: '2025' });

  server.setNow('2026-12-21T10:00:00+08:00');
  const taken = await send({ value: null, status: 'withdrawn', note: '口径有误' });
  expect([taken.statusCode, taken.json()]).toMatchObject([201, { counts: { changed: 1 } }]);
  expect(await verdict()).toMatchObject({ level: null, period: null });
  expect(await verdict('2026-12-20T12:00:00+08:00')).toMatchObject({ level: 400, period: '2025' });
  expect(await items<ObservationRow>(SCALE)).toMatchObject([
    { form: 'ytd', value: null, status: 'withdrawn', note: '口径有误' },
  ]);

  server.setNow('2026-12-22T10:00:00+08:00');
  await send({ value: 390, status: 'final', note: '重新核算' });
  expect(await verdict()).toMatchObject({ level: 390 });
  const versions = await items<ObservationRow>(`${SCALE}&history=true`);
  expect(versions.map(({ status, value }) => [status, value])).toEqual([
    ['final', 390],
    ['withdrawn', null],
    ['annual', 400],
  ]);
});

it('what is not there cannot be withdrawn, and is not withdrawn twice', async () => {
  const withdrawn = { value: null, status: 'withdrawn', note: '错' };
  const none = await send({ ...withdrawn, period: '2024' });
  expect([none.statusCode, none.json().details.issues[0].code]).toEqual([422, 'nothing-to-withdraw']);
  expect((await send(withdrawn)).statusCode).toBe(201);
  const again = await send(withdrawn);
  expect([again.statusCode, again.json()]).toMatchObject([200, { counts: { unchanged: 1 } }]);
});
