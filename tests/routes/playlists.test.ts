import { beforeAll, describe, expect, it } from 'vitest';
import type { PlaylistBody, PlaylistRow } from '#core/contract/playlists.ts';
import { type Scene, sceneOf } from '#core/domain/wall/scene.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const URL = '/api/v1/playlists';
const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';

const list = async (): Promise<PlaylistRow[]> => (await server.app().inject(URL)).json().items;
const put = (id: string, payload: object, headers: Record<string, string> = {}) =>
  server.app().inject({ method: 'PUT', url: `${URL}/${id}`, payload, headers });
const remove = (id: string, changedAt: string) =>
  server.app().inject({ method: 'DELETE', url: `${URL}/${id}?changedAt=${encodeURIComponent(changedAt)}` });
const body = (values: Partial<PlaylistBody> = {}): PlaylistBody => ({
  name: '大厅',
  scenes: [sceneOf('overview'), sceneOf('plan', { plan: 'SD', seconds: 30 })],
  standard: false,
  changedAt: null,
  ...values,
});

describe('what is wrong is refused, each fault by its name, and nothing is written', () => {
  it.each<{ why: string; values: object; words: RegExp; codes: string[] }>([
    { why: 'no scene', values: { scenes: [] }, words: /至少要有一屏/, codes: ['no_scenes'] },
    {
      why: 'a plan that is not there',
      values: { scenes: [sceneOf('plan', { plan: 'XX' })] },
      ...{ words: /第 1 屏：没有编码为“XX”的计划/, codes: ['unknown'] },
    },
    {
      why: 'too short, and without a target',
      values: { scenes: [sceneOf('overview', { seconds: 4 }), sceneOf('trend')] },
      ...{ words: /第 1 屏：停留 4 秒.*第 2 屏：没有选定目标/, codes: ['seconds', 'missing'] },
    },
    { why: 'a blank name', values: { name: '   ' }, words: /没有名称/, codes: ['no_name'] },
  ])('$why', async ({ values, words, codes }) => {
    const answer = await put(ONE, body(values));
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-request']);
    expect(answer.json().detail).toMatch(words);
    expect(answer.json().details.faults.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(await list()).toEqual([]);
  });

  it.each<[string, object]>([
    ['a kind that there is not', { scenes: [{ ...sceneOf('overview'), kind: 'film' as Scene['kind'] }] }],
    ['seconds in words', { scenes: [{ ...sceneOf('overview'), seconds: '20' as unknown as number }] }],
    ['a property that nobody knows', { colour: 'red' }],
  ])('%s', async (_, values) => {
    const answer = await put(ONE, body(values as Partial<PlaylistBody>));
    expect(answer.statusCode).toBe(400);
    expect(await list()).toEqual([]);
  });
});

describe('a playlist', () => {
  let leader: Account;
  beforeAll(async () => {
    leader = await addAccount(server.database().db, '王领导', {
      grants: [{ role: 'leader', region: '100000' }],
    });
  });

  it('is made, read by everybody who may read, and changed by administrators alone', async () => {
    const made = await put(ONE, body({ name: ' 大厅 ' }));
    expect([made.statusCode, made.json()]).toMatchObject([200, { name: '大厅', author: '张管理' }]);
    expect(await list()).toEqual([made.json()]);
    const seen = await server.bare().inject({ url: URL });
    expect(seen.json().items).toHaveLength(1);
    expect((await put(TWO, body({ name: '会议室' }), leader.headers)).statusCode).toBe(403);
    expect((await put(TWO, body({ name: '会议室' }), { authorization: '' })).statusCode).toBe(401);
  });

  it('is not changed by whoever saw an older version, and says which version stands', async () => {
    const [before] = await list();
    const first = await put(ONE, body({ scenes: [sceneOf('changes')], changedAt: before!.changedAt }));
    expect(first.statusCode).toBe(200);
    const late = await put(ONE, body({ changedAt: before!.changedAt }));
    expect([late.statusCode, late.json().code]).toEqual([409, 'conflict']);
    expect(late.json().details.current).toEqual(first.json());
    expect(late.json().detail).toMatch(/“大厅”已由“张管理”改动/);
    expect((await put(ONE, body())).statusCode, 'taken for new').toBe(409);
    expect((await remove(ONE, before!.changedAt)).statusCode).toBe(409);
    expect(await list()).toEqual([first.json()]);
  });

  it('has a name of its own', async () => {
    const answer = await put(TWO, body());
    expect([answer.statusCode, answer.json().details]).toEqual([409, { field: 'name' }]);
  });

  it('becomes the standard one alone', async () => {
    const [one] = await list();
    await put(ONE, body({ standard: true, changedAt: one!.changedAt }));
    const two = (await put(TWO, body({ name: '会议室', standard: true }))).json();
    const all = await list();
    expect(all.map(({ name, standard }) => [name, standard])).toEqual([
      ['会议室', true],
      ['大厅', false],
    ]);
    expect(all[0]).toEqual(two);
  });

  it('is removed by whoever saw it as it is, and every deed is on record', async () => {
    const [two] = await list();
    expect((await remove(TWO, two!.changedAt)).statusCode).toBe(204);
    expect((await remove(TWO, two!.changedAt)).statusCode).toBe(404);
    expect((await put(TWO, body({ name: '会议室', changedAt: two!.changedAt }))).json().detail).toMatch(
      /已被删除/,
    );
    expect((await list()).map(({ id }) => id)).toEqual([ONE]);
    const audit = await server.app().inject('/api/v1/audit?limit=20');
    const told = audit
      .json()
      .items.filter(({ action }: { action: string }) => action.startsWith('playlist.'))
      .map(({ action, actor }: { action: string; actor: string }) => `${action} ${actor}`);
    expect(told).toEqual([
      'playlist.remove 张管理',
      ...['playlist.save', 'playlist.save', 'playlist.save', 'playlist.save'].map((one) => `${one} 张管理`),
    ]);
  });

  it('of which many are saved at once under one name, one is', async () => {
    const ids = ['3', '4', '5', '6'].map((digit) => ONE.replaceAll('1', digit));
    const answers = await Promise.all(ids.map((id) => put(id, body({ name: '同名' }))));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409]);
  });
});
