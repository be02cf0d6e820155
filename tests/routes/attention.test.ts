import { expect, it } from 'vitest';
import type { AttentionView, ProgressRow } from '#core/contract/progress.ts';
import { laggards, newestPeriod, overdue, unreported } from '#core/domain/attention.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const MOMENT = 'asOf=2026-11-20';

async function get<T>(path: string): Promise<T> {
  const answer = await server.app().inject(`/api/v1${path}`);
  expect(answer.statusCode, path).toBe(200);
  return answer.json();
}

const all = async () => (await get<{ items: ProgressRow[] }>(`/progress?allocations=true&${MOMENT}`)).items;

it('tells of all verdicts those that want attention, as the list of all has them', async () => {
  const rows = await all();
  const view = await get<AttentionView>(`/progress/attention?most=500&${MOMENT}`);
  expect(view.behind).toEqual({ total: laggards(rows).length, items: laggards(rows) });
  expect(view.unreported).toEqual({ total: unreported(rows).length, items: unreported(rows) });
  expect(view.newest).toBe(newestPeriod(rows));
  expect(view.overdueIn.map(({ code }) => code)).toEqual([
    ...new Set(overdue(rows).map(({ region }) => region.code)),
  ]);
  expect(view.demo).toBe(true);
  expect(view.behind.items.some(({ allocated }) => allocated)).toBe(true);
});

it('lists so many of a kind and counts the rest', async () => {
  const rows = await all();
  const view = await get<AttentionView>(`/progress/attention?most=1&${MOMENT}`);
  expect(view.behind).toEqual({ total: laggards(rows).length, items: laggards(rows).slice(0, 1) });
  expect(view.unreported.items).toHaveLength(1);
});

it('says of a target, and of no part, whether it was shared out', async () => {
  const rows = await all();
  const shared = new Set(rows.filter(({ allocated }) => allocated).map(({ target }) => target));
  for (const row of rows) expect(row.sharedOut, row.target).toBe(!row.allocated && shared.has(row.target));
  const { items: own } = await get<{ items: ProgressRow[] }>(`/progress?${MOMENT}`);
  expect(own).toEqual(rows.filter(({ allocated }) => !allocated));
});

it.each(['0', '501', 'many'])('refuses %s as a number of lines', async (most) => {
  expect((await server.app().inject(`/api/v1/progress/attention?most=${most}`)).statusCode).toBe(400);
});
