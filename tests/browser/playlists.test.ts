import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { PlaylistRow } from '#core/contract/playlists.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { fits } from './signing-in.ts';
import { place, playing, title } from './wall-screen.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());
const open = (options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}/wall/playlists`, options);

const lists = async (): Promise<PlaylistRow[]> =>
  (await server.app().inject('/api/v1/playlists')).json().items;
const scene = (page: Page, number: number) =>
  page.getByRole('listitem', { name: `第 ${number} 屏`, exact: true });
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

it('is found from the page on the site, made scene by scene, and says what is missing', async () => {
  const { page } = await browser.open(`${server.url()}/about`);
  await page.getByRole('link', { name: '播放单' }).click();
  await page.getByText('还没有播放单；大屏会按现有计划自动编排。').waitFor();
  await page.getByRole('button', { name: '新建播放单' }).click();
  await page.getByRole('button', { name: '添加一屏' }).click();
  await scene(page, 2).getByLabel('内容').selectOption({ label: '趋势' });
  await scene(page, 2).getByLabel('停留（秒）').fill('3');
  await page.locator('.wall-preview').getByText('请选择：目标').waitFor();
  await save(page);
  const told = page.getByRole('alert');
  expect(await told.innerText()).toMatch(/没有名称/);
  expect(await told.innerText()).toMatch(/第 2 屏：停留 3 秒，应为 5 至 600 的整数/);
  expect(await told.innerText()).toMatch(/第 2 屏：没有选定目标/);
  expect(await lists()).toEqual([]);

  await page.getByLabel('名称').fill('大厅');
  await scene(page, 2).getByLabel('停留（秒）').fill('15');
  await scene(page, 2).getByLabel('目标').selectOption('SD-Q2');
  await page.locator('.wall-preview .wall-title').getByText('机器人制造产业规模').waitFor();
  await page.getByRole('button', { name: '上移 第 2 屏' }).click();
  await save(page);
  await page.getByText('已保存，大屏会在两分钟内改用。').waitFor();
  const [made] = await lists();
  expect(made).toMatchObject({ name: '大厅', standard: false });
  expect(made!.scenes.map(({ kind, target, seconds }) => [kind, target, seconds])).toEqual([
    ['trend', 'SD-Q2', 15],
    ['overview', null, 20],
  ]);
});

it('a wall plays it by its name, and without one once it is the standard one', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: '编辑 大厅' }).click();
  await page.getByLabel(/设为标准播放单/).check();
  await save(page);
  await page.getByText('标准播放单', { exact: true }).waitFor();
  for (const query of ['?list=大厅&paused=1', '?paused=1']) {
    await page.goto(`${server.url()}/wall${query}`);
    await playing(page);
    expect(await place(page)).toEqual({ at: 1, of: 2 });
    expect(await title(page)).toMatch(/机器人制造产业规模/);
  }
});

it('two people at once: the second is told, and decides whose stands', async () => {
  const { page } = await browser.open(`${server.url()}/wall/playlists`, { expected: [/response 409/] });
  await page.getByRole('button', { name: '编辑 大厅' }).click();
  const [before] = await lists();
  const { id, author: _, ...row } = before!;
  const theirs = { ...row, scenes: row.scenes.slice(0, 1) };
  await server.app().inject({ method: 'PUT', url: `/api/v1/playlists/${id}`, payload: theirs });
  await page.getByRole('button', { name: '添加一屏' }).click();
  await save(page);
  await page.getByText('这个播放单刚被别人改动过。').waitFor();
  expect((await lists())[0]!.scenes).toHaveLength(1);
  await page.getByRole('button', { name: '仍用我的内容覆盖' }).click();
  await page.getByText('已保存，大屏会在两分钟内改用。').waitFor();
  expect((await lists())[0]!.scenes).toHaveLength(3);
});

it('is made from what there is, previewed in each shape, and fits a phone', async () => {
  for (const width of [1440, 390]) {
    const visit = await open({ width });
    const { page, screenshot } = visit;
    await page.getByRole('button', { name: '从现有计划生成' }).click();
    await page.locator('.wall-preview .wall-stage').waitFor();
    await page.getByLabel('屏幕形状').selectOption('portrait');
    await page.locator('.wall-preview .wall-stage-portrait').waitFor();
    await fits(visit, width);
    await screenshot(`playlists-${width}`);
  }
});

it('is removed after a second click; who administers nothing only plays', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: '删除 大厅' }).click();
  await page.getByRole('button', { name: '确认删除' }).click();
  await page.getByText('还没有播放单').waitFor();
  expect(await lists()).toEqual([]);
  const visitor = await open({ as: null });
  await visitor.page.getByText('只有站点管理员可以编辑播放单。').waitFor();
  expect(await visitor.page.getByRole('button', { name: '新建播放单' }).count()).toBe(0);
});
