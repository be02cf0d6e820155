import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { loadConfig } from '#server/config.ts';
import { VISITOR } from '#server/services/context.ts';
import { demoStatus } from '#server/services/demo/status.ts';
import { openSite } from '#server/site.ts';

let folder: string;
const siteFolder = () => join(folder, 'site');
const now = () => new Date('2026-11-21T08:00:00Z');
const open = () => openSite(loadConfig({ DATA_DIR: siteFolder() }), now);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remove-demo-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as its npm script does, for a site in a folder. */
async function removeDemoFrom(dataDir: string) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['seeds/remove-demo.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { said, complained, code };
}

async function demoOf(database: Database): Promise<boolean> {
  const context = { db: database.db, now, actor: VISITOR } as const;
  return (await demoStatus(context)).present;
}

it('makes no database where there is none', async () => {
  const nowhere = join(folder, 'nowhere');
  const { code, complained } = await removeDemoFrom(nowhere);
  expect(code).toBe(1);
  expect(complained).toContain('还没有数据库');
  expect(existsSync(nowhere)).toBe(false);
});

it('leaves a running site alone, and says what to do instead', async () => {
  const running = await open();
  try {
    const { code, complained } = await removeDemoFrom(siteFolder());
    expect(code).toBe(1);
    expect(complained).toContain(`已被进程 ${process.pid}`);
    expect(complained).toContain('先停止服务再运行本命令');
    expect(await demoOf(running)).toBe(true);
  } finally {
    await running.close();
  }
});

it('clears a stopped site once, and says so', async () => {
  const first = await removeDemoFrom(siteFolder());
  expect([first.code, first.complained]).toEqual([0, '']);
  expect(first.said).toMatch(
    /^已移除演示数据：\d+ 个数据、\d+ 次报送、\d+ 项地区分解目标、25 个演示账号。真实数据未受影响。\n$/,
  );
  const second = await removeDemoFrom(siteFolder());
  expect([second.code, second.complained]).toEqual([1, '没有演示数据，无需移除\n']);
  const reopened = await open();
  try {
    expect(await demoOf(reopened)).toBe(false);
  } finally {
    await reopened.close();
  }
});
