import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { stopOf, tabRound, tabTo } from './keyboard.ts';
import { settled } from './pages.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);

it('the skip link is the first stop and leads past the navigation', async () => {
  const { page } = await open('/');
  await page.locator('.ranks li').first().waitFor();
  await page.keyboard.press('Tab');
  const skip = await stopOf(page);
  expect(skip).toMatchObject({ what: 'a 跳到正文', inView: true, marked: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('navigation and drill-down: regions, a province, a city, and back by the breadcrumbs', async () => {
  const { page } = await open('/');
  await page.locator('.ranks li').first().waitFor();
  await tabTo(page, /^a 地区$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '地区' }).waitFor();
  // a new page is read from its beginning
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await settled(page, {});
  await tabTo(page, /^a .*山东/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '山东省' }).waitFor();
  await settled(page, { ready: '.chart svg' });
  await tabTo(page, /^a .*淄博/);
  await page.keyboard.press('Enter');
  await page.getByText('淄博市').first().waitFor();
  await page.goto(`${server.url()}/regions/370300`);
  await page.getByRole('heading', { level: 1, name: '淄博市' }).waitFor();
  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '山东省' }).waitFor();
  await settled(page, {});
  await tabTo(page, /^a 山东省$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '山东省' }).waitFor();
});

it('a figure’s card opens, keeps the keyboard inside, closes, and gives the focus back', async () => {
  const { page } = await open('/plans/SD');
  await page.locator('.chart svg').first().waitFor();
  const door = await tabTo(page, /山东省 机器人制造产业规模.*查看判定依据/);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: '判定依据' });
  await card.getByRole('region', { name: /试算/ }).waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null);
    expect(stop === null || inside, stop?.what).toBe(true);
    expect(stop?.marked ?? true, stop?.what).toBe(true);
  }
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  expect((await stopOf(page))?.what).toBe(door.what);
});

it('the supposed revision moves by arrow keys', async () => {
  const { page } = await open('/?why=SD-Q2');
  const supposed = page.getByRole('region', { name: /试算/ });
  await supposed.getByText('变为“关注”').first().waitFor();
  await tabTo(page, /^input 修订幅度$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectQuery(page, { why: 'SD-Q2', revise: '-1' });
  await supposed.getByText('仍为“正常”').waitFor();
  await page.keyboard.press('Escape');
  await expectQuery(page, {});
});

it('a tab is changed, and the next stop is on the way', async () => {
  const { page } = await open('/plans/SD');
  await page.locator('.chart svg').first().waitFor();
  await tabTo(page, /^a 任务与保障/);
  await page.keyboard.press('Enter');
  await expectQuery(page, { tab: 'tasks' });
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await stopOf(page)).toMatchObject({ inView: true, marked: true });
});

it('a chart is taken along: the menu opens, Escape closes it and gives the focus back', async () => {
  const { page } = await open('/plans/SD');
  await page.locator('.chart svg').first().waitFor();
  const button = await tabTo(page, /^button 下载图表/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const way = await stopOf(page);
  expect(way).toMatchObject({ inView: true, marked: true });
  expect(way?.what).toMatch(/PNG|复制/);
  await page.keyboard.press('Escape');
  expect((await stopOf(page))?.what).toBe(button.what);
  await page.keyboard.press('Enter');
  await tabTo(page, /^button PNG/, 4);
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toMatch(/\.png$/);
  await expect.poll(async () => (await stopOf(page))?.what).toBe(button.what);
});

it('regions and indicators to compare are chosen', async () => {
  const { page } = await open('/compare');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, /^combobox/);
  await page.keyboard.type('青岛');
  await page.keyboard.press('Enter');
  await expectQuery(page, { regions: '370200' });
  await tabTo(page, /^combobox/);
  await page.keyboard.type('机器人制造产业规模');
  await page.keyboard.press('Enter');
  await page.locator('table').first().waitFor();
});

it('a folded part of the telephone’s overview opens', async () => {
  const { page } = await open('/', { width: 390, height: 844 });
  await page.locator('.ranks li').first().waitFor();
  await tabTo(page, /^summary 计划时间轴/);
  await page.keyboard.press('Enter');
  await page.locator('.plan-time svg').first().waitFor();
  expect((await stopOf(page))?.what).toMatch(/^summary 计划时间轴/);
});

describe('once round by Tab alone: every stop is seen and marked, none holds the keyboard', () => {
  it.each([
    '/',
    '/plans/SD',
    '/regions/370300',
    '/indicators/robot_mfg_scale',
    '/changes?since=2026-10-01',
    '/compare?regions=370100,370200&indicators=robot_mfg_scale',
    '/meeting/SD',
    '/meeting/SD?answer=questions',
    '/reports',
    '/about',
  ])('%s', async (path) => {
    const { page } = await open(path);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null);
    expect((await tabRound(page)).length).toBeGreaterThan(3);
  });
});
