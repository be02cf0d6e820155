import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf, startServer } from '../setup/server-process.ts';
import { uploadedNumbers, uploadNumber } from '../setup/uploading.ts';

/** How often the server is killed; more by hand: KILL_ROUNDS=30. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? '3');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Uploads one after the other until the server is gone; the numbers it acknowledged. */
async function uploadUntilKilled(
  url: string,
  headers: Record<string, string>,
  from: number,
  onFirst: () => void,
): Promise<number[]> {
  const acknowledged: number[] = [];
  for (let number = from; ; number++) {
    try {
      if (await uploadNumber(url, headers, number)) acknowledged.push(number);
      if (acknowledged.length === 1) onFirst();
    } catch {
      return acknowledged;
    }
  }
}

it('loses nothing that it acknowledged and keeps no half upload, however often it is killed', async () => {
  const acknowledged: number[] = [];
  let headers: Record<string, string> | null = null;
  for (let round = 1; round <= ROUNDS; round++) {
    const server = await startServer(folder);
    headers ??= await server.administrator();
    const started = Promise.withResolvers<void>();
    const uploads = uploadUntilKilled(server.url, headers, round * 100_000, started.resolve);
    // Somewhere in the middle of a burst; when exactly is the machine's to decide.
    const killed = started.promise.then(() => setTimeout(Math.random() * 900)).then(() => server.kill());
    acknowledged.push(...(await uploads));
    await killed;
  }
  expect(acknowledged.length).toBeGreaterThan(0);

  const server = await startServer(folder);
  const { period: quarters, ytd } = await uploadedNumbers(server.url);
  await server.kill();
  expect(quarters).toEqual(expect.arrayContaining(acknowledged));
  expect(ytd).toEqual(quarters.map((value) => value + 1000));
});

it('lets no second server open the folder, and names the first', async () => {
  const first = await startServer(folder);
  try {
    expect(await refusalOf(folder)).toMatch(/数据目录 .+ 已被进程 \d+.*打开/);
    expect((await fetch(`${first.url}/api/v1/health`)).status).toBe(200);
  } finally {
    await first.kill();
  }
});

it('refuses a setting that cannot be used with a sentence', async () => {
  expect((await refusalOf(folder, { PORT: 'abc' })).trim()).toBe(
    '环境变量 PORT 的值“abc”无法使用：应为0 到 65535 之间的整数（0 表示任选空闲端口）。',
  );
});
