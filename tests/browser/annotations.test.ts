import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { panel } from './panel.ts';
import { take } from './take-chart.ts';

const server = useServer();
let leader: Account;
beforeAll(async () => {
  leader = await addAccount(server.database().db, '陈处长', {
    grants: [{ role: 'leader', region: '370000' }],
  });
});
const browser = useBrowser(() => leader);
const PAGE = '/indicators/robot_mfg_scale?region=370300';

it('a remark is pinned from a figure, stands below the chart and beside the figure, prints, and is taken down', async () => {
  const { page, screenshot } = await browser.open(
    `${server.url()}${PAGE}&figure=robot_mfg_scale~370300~2026-Q1~ytd`,
  );
  const dialog = page.getByRole('dialog');
  await dialog.getByText('没有备注。').waitFor();
  await dialog.getByText('加备注').click();
  await dialog.getByLabel('备注内容').fill('剔除一家企业误报的收入');
  await dialog.getByRole('button', { name: '保存备注' }).click();
  await dialog.locator('.remarks li').getByText('剔除一家企业误报的收入').waitFor();
  await screenshot('remark-dialog-1440');
  await page.keyboard.press('Escape');
  const trend = panel(page, '走势');
  await trend.locator('.remarks li').getByText('2026年一季度 累计').waitFor();
  await trend.getByText('加备注').click();
  await trend.getByLabel('时期').selectOption({ label: '2025年四季度' });
  await trend.getByLabel('备注内容').fill('年报数尚未核实');
  await trend.getByRole('button', { name: '保存备注' }).click();
  await expect.poll(() => trend.locator('.remarks li').count()).toBe(2);
  // Numbered along time: the older figure's remark comes first.
  expect(await trend.locator('.remarks li b').allTextContents()).toEqual([
    '2025年四季度 累计 ',
    '2026年一季度 累计 ',
  ]);
  const row = panel(page, '原始数据').locator('tbody tr').filter({ hasText: '2026年一季度' }).first();
  expect(await page.locator('.remark-mark').allTextContents()).toEqual(
    expect.arrayContaining(['注1', '注2']),
  );
  await row.waitFor();
  await screenshot('remark-indicator-1440');
  await page.emulateMedia({ media: 'print' });
  expect(await trend.locator('.remarks').isVisible()).toBe(true);
  expect(await trend.locator('.remark-form').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await trend.getByRole('button', { name: '撤下备注：年报数尚未核实' }).click();
  await expect.poll(() => trend.locator('.remarks li').count()).toBe(1);
});

it('a point of the chart is picked by a press or by keyboard, and its remarks are marks in the chart and in its picture', async () => {
  const { page } = await browser.open(`${server.url()}${PAGE}`);
  const trend = panel(page, '走势');
  const cursor = trend.getByRole('slider');
  await cursor.focus();
  expect(await cursor.getAttribute('aria-valuetext')).toContain('2026年三季度 21.8亿元');
  await page.keyboard.press('ArrowLeft');
  expect(await cursor.getAttribute('aria-valuetext')).toContain('2026年二季度 20.6亿元');
  await page.keyboard.press('Enter');
  await expect.poll(() => trend.getByLabel('时期').inputValue()).toBe('2026-Q2');
  expect(await trend.getByLabel('备注内容').evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('二季度含一次性订单');
  await page.keyboard.press('Enter');
  await trend.locator('.remarks li').getByText('二季度含一次性订单').waitFor();
  await cursor.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  const [x, y] = await cursor.evaluate(({ style }) => [style.left, style.top].map(Number.parseFloat));
  await trend.locator('.chart').click({ position: { x: x! + 3, y: y! - 2 } });
  expect(await trend.getByLabel('时期').inputValue()).toBe('2026-Q3');
  await trend.getByLabel('备注内容').fill('三季度为快报');
  await trend.getByRole('button', { name: '保存备注' }).click();
  await trend.locator('.remarks li').getByText('三季度为快报').waitFor();
  expect(await trend.locator('.remarks li').count()).toBe(3);
  expect(await trend.locator('.chart').getAttribute('aria-label')).toContain('备注 3 条');
  const file = await take(page, trend.locator('.chart-frame'), 'SVG 矢量图');
  const svg = await readFile(await file.path(), 'utf8');
  for (const words of [
    '注2 2026年二季度 累计：二季度含一次性订单（陈处长',
    '注3 2026年三季度 累计：三季度为快报',
    '>3</text>',
  ])
    expect(svg).toContain(words);
  const png = await take(page, trend.locator('.chart-frame'), 'PNG 图片（2 倍）');
  await png.saveAs('build/review/remark-picture.png');
  await trend.screenshot({ path: 'build/review/remark-trend-1440.png' });
});

it('outside one’s regions, and while looking at the past, nothing is offered', async () => {
  const { page } = await browser.open(`${server.url()}/indicators/robot_chain_scale?region=320500`);
  await panel(page, '走势').locator('.chart svg').waitFor();
  expect(await page.getByText('加备注').count()).toBe(0);
  await page.goto(`${server.url()}${PAGE}&asOf=2026-11-01`);
  await panel(page, '走势').locator('.chart svg').waitFor();
  expect(await page.getByText('加备注').count()).toBe(0);
  expect(await page.locator('.remarks').count()).toBe(0);
});

it('fits a phone', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}${PAGE}`, { width: 390 });
  const trend = panel(page, '走势');
  await trend.locator('.remarks li').first().waitFor();
  await trend.getByText('加备注').click();
  await trend.getByLabel('备注内容').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await trend.screenshot({ path: 'build/review/remark-trend-390.png' });
  await screenshot('remark-indicator-390');
});
