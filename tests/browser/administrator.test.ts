import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const open = (path: string, size: { width?: number; height?: number } = {}) =>
  browser.open(`${server.url()}${path}`, size);

async function published(): Promise<number[]> {
  const answer = await server
    .app()
    .inject({ url: '/api/v1/observations?indicator=industrial_robot_output&region=100000' });
  return answer.json<{ items: { value: number }[] }>().items.map(({ value }) => value);
}

async function goToSettings(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '说明与设置' }).click();
  await page.getByRole('button', { name: '移除全部演示数据' }).waitFor();
}

it('removes the demonstration figures after asking, and only then', async () => {
  const before = await published();
  expect(before).toHaveLength(13);
  const { page, screenshot } = await open('/');
  await page.getByRole('note').getByText('演示数据').waitFor();
  await goToSettings(page);
  await page.getByText(/^站内有演示数据 [\d,]+ 条、演示分解 \d+ 条/).waitFor();

  await page.getByRole('button', { name: '移除全部演示数据' }).click();
  const question = page.getByRole('alertdialog', { name: '移除全部演示数据' });
  await question.getByText('移除后不能恢复；真实数据不受影响。').waitFor();
  await screenshot('demo-question-1440');
  await question.getByRole('button', { name: '取消' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByText(/^站内有演示数据/).waitFor();

  await page.getByRole('button', { name: '移除全部演示数据' }).click();
  await question.getByRole('button', { name: '确定移除' }).click();
  await page.getByText('站内没有演示数据。').waitFor();
  expect(await page.getByRole('button', { name: '移除全部演示数据' }).count()).toBe(0);
  await screenshot('demo-removed-1440');
  expect(await published()).toEqual(before);

  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '总览' }).click();
  await page.getByRole('article').first().waitFor();
  expect(await page.getByText('演示数据').count()).toBe(0);
});

describe('without demonstration figures', () => {
  const pages = [
    { path: '/', ready: 'main h2', name: 'overview' },
    { path: '/plans/SD', ready: '.target-line, .panel', name: 'plan-sd' },
    { path: '/plans/SD?tab=tasks', ready: '.card', name: 'tasks-sd' },
    { path: '/plans/JS', ready: '.panel', name: 'plan-js' },
    { path: '/plans/CQ', ready: '.panel', name: 'plan-cq' },
    { path: '/regions', ready: '.tile', name: 'regions' },
    { path: '/regions/370000', ready: '.panel', name: 'province' },
    { path: '/regions/371700', ready: '.panel', name: 'city' },
    { path: '/indicators', ready: '.table', name: 'indicators' },
    { path: '/indicators/robot_mfg_scale', ready: '.panel', name: 'indicator' },
    { path: '/indicators/industrial_robot_output', ready: '.chart svg', name: 'published' },
    { path: '/briefings?plan=SD&period=2026-09', ready: '.sheet img', name: 'briefing' },
    { path: '/upload', ready: '.drop', name: 'upload' },
    { path: '/?why=SD-Q2', ready: '.why-steps', name: 'reasons' },
  ];
  const sizes = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ];
  const rows = pages.flatMap((one) => sizes.map((size) => ({ ...one, ...size })));

  it.each(rows)(
    '$path at $width stands, says nothing of a demonstration, makes no number up',
    async (row) => {
      const { page, screenshot } = await open(row.path, row);
      await page.locator(row.ready).first().waitFor();
      await page.waitForFunction(() => document.querySelector('.skeleton, .sheet-wait') === null, undefined, {
        timeout: 60_000,
      });
      await screenshot(`bare-${row.name}-${row.width}`);
      const text = await page.locator('body').innerText();
      expect(text).not.toMatch(/演示(?!文稿)|NaN|undefined|null|Infinity/);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(row.width);
    },
  );

  it('no target has a figure, and each says that it is missing', async () => {
    const { page } = await open('/');
    await page.getByRole('article').first().waitFor();
    expect(await page.locator('.target-strip-level b').allTextContents()).toEqual(Array(20).fill('—'));
  });

  it('the figures that the statistics office published are still there, each with its source', async () => {
    const { page } = await open('/indicators/industrial_robot_output');
    const rows = page.locator('.table-tall tbody tr').filter({ hasText: '套' });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(13);
    expect(await rows.getByRole('link', { name: '原文' }).count()).toBe(13);
  });
});
