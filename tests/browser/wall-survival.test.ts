import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { faultsOf, place, playing, title } from './wall-screen.ts';

const server = useServer();
let leader: Account;
beforeAll(async () => {
  leader = await addAccount(server.database().db, '王领导', {
    grants: [{ role: 'leader', region: '100000' }],
  });
});
const browser = useBrowser(() => leader);
const SIZE = { width: 1920, height: 1080 };
const GONE = [/request failed: GET .*\/api\/v1\//];

const open = (query: string, expected: RegExp[] = []) =>
  browser.open(`${server.url()}/wall${query}`, { ...SIZE, expected });

const foot = (page: Page) => page.locator('.wall-foot').innerText();
const contactOf = async (page: Page) => /最近联系 (\d\d:\d\d)/.exec(await foot(page))![1];

describe('the server is lost', () => {
  it('keeps the last picture with its time, goes on turning, and recovers by itself', async () => {
    const { page, screenshot } = await open('?seconds=600');
    await playing(page);
    const contact = await contactOf(page);
    await page.context().setOffline(true);
    await page.getByText(`与服务器失去联系，画面为 ${contact} 的数据`).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await place(page)).at).toBe(3);
    expect(await page.locator('.wall-panel').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    await screenshot('wall-lost');
    await page.context().setOffline(false);
    await page.getByText('与服务器失去联系').waitFor({ state: 'detached' });
    expect(await foot(page)).toMatch(/最近联系/);
  });

  it('asks less and less often, at most a minute apart, and is there again when the server is', async () => {
    const { page } = await browser.open('about:blank', { ...SIZE, expected: GONE });
    await page.clock.install();
    await page.goto(`${server.url()}/wall?paused=1`);
    await page.clock.runFor(4000);
    await page.locator('.wall-scene').waitFor();
    const asked: number[] = [];
    let second = 0;
    await page.route('**/api/v1/**', (route) => {
      if (route.request().url().endsWith('/health')) asked.push(second);
      return route.abort('connectionrefused');
    });
    for (; second < 600; second += 1) await page.clock.runFor(1000);
    // Ten minutes. The site's own watch asks beside the wall's.
    expect(asked.length).toBeGreaterThan(8);
    const late = asked.filter((at) => at >= 300).length;
    expect(late).toBeLessThan(asked.length);
    await page.unroute('**/api/v1/**');
    const lost = page.getByText('与服务器失去联系');
    // Answers take time that the page's clock knows nothing of: second by second, two minutes at most.
    for (let waited = 0; waited < 120 && (await lost.count()) > 0; waited += 1) await page.clock.runFor(1000);
    await lost.waitFor({ state: 'detached' });
  });

  it('opened anew while the server is away it shows what was kept, with its time', async () => {
    const { page } = await open('?paused=1&scene=4', GONE);
    await playing(page);
    const contact = await contactOf(page);
    const { of } = await place(page);
    await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'));
    await page.reload();
    await page.getByText(`与服务器失去联系，画面为 ${contact} 的数据`).waitFor();
    expect(await title(page)).toMatch(/^山东·/);
    expect((await place(page)).of).toBe(of);
    await page.unroute('**/api/v1/**');
    await page.getByText('与服务器失去联系').waitFor({ state: 'detached' });
  });

  it('where nothing was ever fetched it says that it waits, and begins by itself', async () => {
    const { page } = await browser.open('about:blank', { ...SIZE, expected: GONE });
    await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'));
    await page.goto(`${server.url()}/wall`);
    await page.getByText('还没有取得过数据，也联系不上服务器').waitFor();
    await page.unroute('**/api/v1/**');
    await page.locator('.wall-scene').waitFor();
    expect(await title(page)).toBe('总体情况');
  });
});

it('a new version of the program: the page is opened anew between two screens, and goes on there', async () => {
  const { page } = await browser.open('about:blank', SIZE);
  await page.clock.install();
  await page.goto(`${server.url()}/wall?seconds=60`);
  await page.clock.runFor(4000);
  await page.locator('.wall-scene').waitFor();
  await page.evaluate(() => Object.assign(window, { first: true }));
  const isFirst = () => page.evaluate(() => 'first' in window).catch(() => null);
  await page.route('**/api/v1/health', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), version: 'newer' } });
  });
  const told = page.waitForResponse('**/api/v1/health');
  await page.clock.runFor(40_000);
  await told;
  expect([await isFirst(), (await place(page)).at]).toEqual([true, 1]);
  // Second by second: the page that is opened anew takes the clock with it.
  for (let second = 0; second < 40 && (await isFirst()) !== false; second += 1)
    await page.clock.runFor(1000).catch(() => undefined);
  expect(await isFirst()).toBe(false);
  await page.clock.runFor(2000);
  await page.locator('.wall-scene').waitFor();
  expect((await place(page)).at).toBe(2);
  // What is being answered just now is answered before the page is closed.
  await page.unrouteAll({ behavior: 'wait' });
});

it('an answer that makes no sense spoils one screen: a calm line, and on to the next', async () => {
  const { page, screenshot } = await browser.open('about:blank', {
    ...SIZE,
    expected: [/console.error: TypeError/],
  });
  await page.route('**/api/v1/progress/trend?target=SD-Q2', async (route) => {
    const { levels: _, ...rest } = await (await route.fetch()).json();
    await route.fulfill({ json: rest });
  });
  await page.goto(`${server.url()}/wall?paused=1`);
  await playing(page);
  const { of } = await place(page);
  let calm = 0;
  for (let at = 1; at <= of; at += 1) {
    const broken = (await page.getByText('这一屏暂时无法显示，稍后自动继续。').count()) > 0;
    if (broken) await screenshot('wall-broken-scene');
    calm += Number(broken);
    await page.keyboard.press('ArrowRight');
  }
  expect(calm).toBeGreaterThan(0);
  expect(calm).toBeLessThan(5);
  await expect.poll(async () => (await place(page)).at).toBe(1);
  expect(await title(page)).toBe('总体情况');
});
