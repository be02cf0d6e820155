import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ObservationRow } from '#core/contract/targets.ts';
import { startServer } from '../setup/server-process.ts';

/** How often the server is killed; more by hand: KILL_ROUNDS=30. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? '3');
const YEARS = 60;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A history of months; every figure carries the import's own number. */
function history(number: number): string {
  const lines = Array.from({ length: YEARS * 12 }, (_, month) => {
    const period = `${1960 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return `370500,robot_mfg_scale,${period},亿元,当期,${number},年报数`;
  });
  return `地区编码,指标编码,时期,单位,口径,数值,状态\n${lines.join('\n')}\n`;
}

async function preview(url: string, headers: Record<string, string>, number: number): Promise<string> {
  const answer = await fetch(`${url}/api/v1/imports`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv' },
    body: history(number),
  });
  return ((await answer.json()) as { id: string }).id;
}

async function commit(url: string, headers: Record<string, string>, id: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/v1/imports/${id}/commit`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ recorder: '测试员' }),
  });
  return answer.ok;
}

/** How many figures of each number the record holds, all versions. */
async function recorded(url: string, headers: Record<string, string>): Promise<Map<number, number>> {
  const question = 'indicator=robot_mfg_scale&region=370500&from=1960-01&to=2019-12&history=true';
  const answer = await fetch(`${url}/api/v1/observations?${question}`, { headers });
  const { items } = (await answer.json()) as { items: ObservationRow[] };
  const found = Map.groupBy(items, ({ value }) => value!);
  return new Map([...found].map(([value, rows]) => [value, rows.length]));
}

it('writes all of an import or nothing, whenever it is killed, and loses none that it acknowledged', {
  timeout: 240_000, // a dozen starts of the server
}, async () => {
  const acknowledged: number[] = [];
  let headers: Record<string, string> | null = null;
  for (let round = 1; round <= ROUNDS; round++) {
    const server = await startServer(folder);
    headers ??= await server.administrator();
    const by = headers;
    const ids = [await preview(server.url, by, round * 10), await preview(server.url, by, round * 10 + 1)];
    // Somewhere in the middle of two commits; when exactly is the machine's to decide.
    const killed = setTimeout(Math.random() * 300).then(() => server.kill());
    for (const [index, id] of ids.entries()) {
      const done = await commit(server.url, by, id).catch(() => false);
      if (done) acknowledged.push(round * 10 + index);
    }
    await killed;
  }
  const server = await startServer(folder);
  const found = await recorded(server.url, headers!);
  expect([...found.values()].every((count) => count === YEARS * 12)).toBe(true);
  expect([...found.keys()]).toEqual(expect.arrayContaining(acknowledged));

  // and the next import goes in as if nothing had happened
  const id = await preview(server.url, headers!, 7);
  expect(await commit(server.url, headers!, id)).toBe(true);
  expect((await recorded(server.url, headers!)).get(7)).toBe(YEARS * 12);
  await server.kill();
});
