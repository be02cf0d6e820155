import { describe, expect, it, test } from 'vitest';
import type { FollowUpView, TieRow } from '#core/contract/follow-up.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const ask = (method: 'GET' | 'PUT', url: string, payload?: object, headers = {}) =>
  server.app().inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
const board = async (query: string) =>
  (await ask('GET', `/analysis/follow-up?${query}`)).json<FollowUpView>();

describe('the board', () => {
  it('tells done tasks whose indicator stands still, with both figures', async () => {
    const shandong = await board('plan=SD');
    expect(shandong.doneWithoutEffect).toMatchObject([
      {
        task: 'SD-T19',
        move: 'unchanged',
        before: { period: '2025-Q2', value: 2 },
        since: { period: '2026-Q3', value: 2 },
        demo: true,
        zh: '2025年9月10日完成；“机器人制造领军企业数”由2025年二季度2家到2026年三季度2家，没有变化。',
      },
    ]);
    expect(shandong.doneWithEffect).toBe(1);
    expect(
      shandong.unfinished.map(({ task, state, target, indicatorLight }) => [
        task,
        state,
        target,
        indicatorLight,
      ]),
    ).toEqual([
      ['SD-T5', 'in_progress', 'SD-Q1', 'yellow'],
      ['SD-T12', 'overdue', 'SD-Q2', 'green'],
    ]);
    expect(shandong.indicatorsWithoutTask).toEqual([]);
    expect(shandong.tasks).toEqual({ total: 21, withoutIndicator: 17 });
  });

  it('tells indicators that no task is tied to', async () => {
    const { indicatorsWithoutTask } = await board('plan=MH');
    expect(indicatorsWithoutTask.map(({ target }) => target)).toEqual([
      'MH-Q1',
      'MH-Q4',
      'MH-Q5',
      'MH-Q6',
      'MH-Q7',
    ]);
  });

  it('as of a moment knows only what was known: without figures since, nothing moved', async () => {
    const then = await board('plan=SD&asOf=2026-08-20');
    expect(then.doneWithoutEffect.find(({ task }) => task === 'SD-T4')).toMatchObject({
      move: 'silent_since',
      since: null,
    });
  });

  it('is empty for a plan without ties, and refuses an unknown plan', async () => {
    expect(await board('plan=CQ')).toMatchObject({
      doneWithoutEffect: [],
      unfinished: [],
      indicatorsWithoutTask: [],
    });
    expect((await ask('GET', '/analysis/follow-up?plan=XX')).statusCode).toBe(404);
  });
});

describe('ties', () => {
  const reason = '目录发布后应见成效';
  it('are set as a whole, with a reason, by who set them', async () => {
    const tied = await ask('PUT', '/tasks/JS-T3/indicators', {
      indicators: ['unicorns', 'demo_factories'],
      reason,
    });
    expect(tied.json<{ items: TieRow[] }>().items).toMatchObject([
      { indicator: 'demo_factories', reason, tiedBy: '张管理', demo: false },
      { indicator: 'unicorns', reason, demo: false },
    ]);
    await ask('PUT', '/tasks/JS-T3/indicators', { indicators: ['unicorns'], reason: '只看独角兽' });
    const { items } = (await ask('GET', '/tasks/JS-T3/indicators')).json<{ items: TieRow[] }>();
    expect(items.map(({ indicator, reason: why }) => [indicator, why])).toEqual([['unicorns', reason]]);
  });

  test.each([
    ['SD-T1', { indicators: ['nothing'], reason }, 404],
    ['SD-G1', { indicators: [], reason }, 404],
    ['SD-T1', { indicators: [], reason: '  ' }, 400],
    ['SD-T1', { indicators: [] }, 400],
  ])('%s %j is refused with %d', async (task, body, status) => {
    expect((await ask('PUT', `/tasks/${task}/indicators`, body)).statusCode).toBe(status);
  });

  it('are the administrator’s to set', async () => {
    const unit = await addAccount(server.database().db, '某厅', {
      grants: [{ role: 'statistician', region: '370000' }],
    });
    const refused = await ask('PUT', '/tasks/SD-T1/indicators', { indicators: [], reason }, unit.headers);
    expect(refused.statusCode).toBe(403);
  });

  it('of the demonstration go with it', async () => {
    await server.app().inject({ method: 'DELETE', url: '/api/v1/demo', headers: { host: 'localhost' } });
    const { items } = (await ask('GET', '/tasks/SD-T5/indicators')).json<{ items: TieRow[] }>();
    expect(items).toEqual([]);
  });
});
