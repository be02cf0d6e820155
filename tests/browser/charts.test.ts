import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { panel } from './panel.ts';
import { take } from './take-chart.ts';

const server = useServer();
const browser = useBrowser();

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);

const frameIn = (page: Page, title: string) => panel(page, title).locator('.chart-frame').first();

describe('a chart is taken along', () => {
  it('as a drawing, with title, unit, source, moment and marks inside', async () => {
    const { page, screenshot } = await open('/plans/SD');
    const frame = frameIn(page, '走势');
    await frame.locator('.chart svg').waitFor();
    const file = await take(page, frame, 'SVG 矢量图');
    expect(file.suggestedFilename()).toBe('机器人制造产业规模走势_山东省_2026-Q3_截至2026-11-21.svg');
    const svg = await readFile(await file.path(), 'utf8');
    for (const words of [
      '山东省机器人制造产业规模走势',
      '演示数据',
      '单位：亿元',
      '来源：',
      '2026年11月21日',
      '386.2',
    ])
      expect(svg).toContain(words);
    expect(svg).not.toMatch(/class=|<style/);
    await frame.getByRole('status').getByText('已下载').waitFor();
    await screenshot('charts-frame-1440');
  });

  it('as a picture of twice the size, which is not empty', async () => {
    const { page } = await open('/plans/SD');
    const frame = frameIn(page, '各地进度与差距');
    await frame.locator('.chart svg').waitFor();
    const file = await take(page, frame, 'PNG 图片（2 倍）');
    const png = await readFile(await file.path());
    const { width, height } = await sharp(png).metadata();
    expect(width).toBeGreaterThan(1700);
    expect(height).toBeGreaterThan(600);
    const { entropy } = await sharp(png).stats();
    expect(entropy).toBeGreaterThan(0.3);
    await sharp(png).toFile('build/review/charts-picture-gaps.png');
  });

  it('as figures, which a program reads as numbers', async () => {
    const { page } = await open('/plans/SD');
    const frame = frameIn(page, '各地进度与差距');
    await frame.locator('.chart svg').waitFor();
    const file = await take(page, frame, 'CSV 数据');
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF地区,增量完成率 (%),计划进度 (%),距目标 (亿元),状态\r\n')).toBe(true);
    expect(csv).toMatch(/\r\n青岛市,[\d.]+,[\d.]+,14\.3,\S+\r\n/);
    expect(csv).toMatch(/\r\n菏泽市,,,,数据未更新\r\n/);
    expect(csv).toMatch(/\r\n数据时点,2026年11月21日\r\n/);
  });

  it('by keyboard alone, and the focus comes back', async () => {
    const { page } = await open('/plans/SD');
    const frame = frameIn(page, '走势');
    const button = frame.getByRole('button', { name: /^下载图表/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/\.png$/);
    await frame.getByRole('status').getByText('已下载').waitFor();
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('to the clipboard, to be pasted into a message', async () => {
    const { page } = await open('/plans/SD');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const frame = frameIn(page, '走势');
    await frame.locator('.chart svg').waitFor();
    await frame.getByRole('button', { name: /^下载图表/ }).click();
    await frame.getByRole('button', { name: '复制图片' }).click();
    await frame.getByRole('status').getByText('图片已复制').waitFor();
    const kept = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return { types: item!.types, size: (await item!.getType('image/png')).size };
    });
    expect(kept.types).toContain('image/png');
    expect(kept.size).toBeGreaterThan(20_000);
  });

  it('in English, and as of a moment', async () => {
    const { page } = await open('/plans/SD?lang=en&asOf=2026-10-01');
    const frame = frameIn(page, 'Trend');
    await frame.locator('.chart svg').waitFor();
    const file = await take(page, frame, 'SVG drawing');
    expect(file.suggestedFilename()).toContain('_as-of-2026-10-01.svg');
    const svg = await readFile(await file.path(), 'utf8');
    for (const words of ['Demonstration data', 'Unit: CNY 100m', 'Source: ', 'Known on: 1 Oct 2026'])
      expect(svg).toContain(words);
  });
});

describe('a gap by regions', () => {
  it('leads from the target to the level, and from the plan line as well', async () => {
    const { page, screenshot } = await open('/plans/SD');
    const gap = panel(page, '差距由谁构成');
    const chart = gap.locator('.chart');
    await chart.locator('svg').waitFor();
    const label = await chart.getAttribute('aria-label');
    expect(label).toContain('目标 500.0亿元，现值 386.2亿元，影响最大 青岛市 −14.3');
    expect(label).toContain('菏泽市（未报）');
    await gap.getByText('以表格查看').click();
    const lines = await gap.locator('.chart-table tbody tr').allTextContents();
    expect(lines.at(0)).toBe('目标500.0');
    expect(lines.at(-1)).toBe('现值386.2');
    await gap.getByText('以表格查看').click();
    await screenshot('charts-waterfall-1440');
    await gap.getByRole('button', { name: '对计划线' }).click();
    await expectQuery(page, { from: 'planLine' });
    await page.waitForFunction(() =>
      document.querySelector('[aria-label*="计划线 396.9亿元，现值 386.2亿元"]'),
    );
  });

  it('can be read on a telephone', async () => {
    const { page, screenshot } = await open('/plans/JS?target=JS-Q1', { width: 360, height: 800 });
    await panel(page, '差距由谁构成').locator('.chart svg').waitFor();
    await screenshot('charts-waterfall-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('the regions of a target over time', () => {
  it('stand then and now beside each other, for two periods or two moments', async () => {
    const { page, screenshot } = await open('/plans/SD');
    const regions = panel(page, '各地进度与差距');
    await regions.getByRole('button', { name: '两端对比' }).click();
    await expectQuery(page, { view: 'slope' });
    const chart = regions.locator('.chart');
    await chart.locator('svg').waitFor();
    expect(await chart.getAttribute('aria-label')).toContain('2025年三季度 → 2026年三季度，升幅最大');
    expect(await chart.getAttribute('aria-label')).toContain('缺报 菏泽市');
    await screenshot('charts-slope-1440');
    await regions.getByLabel('对比自').selectOption('quarter');
    await expectQuery(page, { against: 'quarter', view: 'slope' });
    await page.waitForFunction(() =>
      document.querySelector('[aria-label*="2026年8月22日所知 → 2026年11月21日所知"]'),
    );
  });

  it('each in a chart of its own, by share of the way or by figure', async () => {
    const { page, screenshot } = await open('/plans/SD?view=multiples');
    const regions = panel(page, '各地进度与差距');
    await regions.locator('.chart svg').waitFor();
    expect(await regions.locator('.chart').getAttribute('aria-label')).toContain('菏泽市 数据未更新');
    await screenshot('charts-multiples-1440');
    await regions.getByRole('button', { name: '现值' }).click();
    await expectQuery(page, { measure: 'level', view: 'multiples' });
    await page.waitForFunction(() => document.querySelector('[aria-label*="青岛市 89.7"]'));
  });

  it.each([
    ['slope', 360],
    ['multiples', 390],
  ])('as %s can be read at %i', async (view, width) => {
    const { page, screenshot } = await open(`/plans/JS?view=${view}`, { width, height: 800 });
    await panel(page, '各地进度与差距').locator('.chart svg').waitFor();
    await screenshot(`charts-${view}-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('also on the page of the indicator', async () => {
    const { page, screenshot } = await open('/indicators/robot_chain_scale?lang=en');
    const side = panel(page, 'Regions side by side');
    await side.locator('.chart svg').waitFor();
    await screenshot('charts-indicator-en-1440');
  });
});

describe('where targets went between two moments', () => {
  it('is counted and drawn, for the plans’ own targets and for the parts of regions', async () => {
    const { page, screenshot } = await open('/changes?since=2026-08-01');
    const flow = panel(page, '状态去向');
    await flow.locator('svg.shapes').waitFor();
    expect(await flow.locator('svg.shapes').getAttribute('aria-label')).toMatch(/20 项目标中 \d+ 项状态有变/);
    await screenshot('charts-flow-1440');
    await flow.getByRole('button', { name: '各地分解' }).click();
    await expectQuery(page, { of: 'parts', since: '2026-08-01' });
    await page.waitForFunction(() => document.querySelector('svg.shapes[aria-label*="项目标中"]'));
    const file = await take(page, flow.locator('.chart-frame'), 'CSV 数据');
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF原状态,现状态,目标数,变动\r\n')).toBe(true);
    const counted = [...csv.matchAll(/,(\d+),[是否]\r\n/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
    expect(counted).toBe(60); // 16 of Shandong, 13 + 13 + 5 + 13 of Jiangsu
  });

  it.each(['zh', 'en'])('can be read on a telephone, in %s', async (lang) => {
    const { page, screenshot } = await open(`/changes?since=2026-08-01&lang=${lang}`, {
      width: 360,
      height: 800,
    });
    await page.locator('svg.shapes').waitFor();
    await screenshot(`charts-flow-${lang}-360`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
