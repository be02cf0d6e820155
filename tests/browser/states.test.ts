import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

/** Follows a link of the main navigation. */
const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();

const PROGRESS = /\/api\/v1\/progress\/overview(\?|$)/;
const HEALTH = '**/api/v1/health';

const problem = {
  type: 'about:blank',
  title: 'Unavailable',
  status: 503,
  detail: '数据库正在维护',
  code: 'unavailable',
};

/** Answers every request that matches with a refusal, until it is told to stop. */
async function refuse(page: Page, pattern: string | RegExp): Promise<() => Promise<void>> {
  await page.route(pattern, (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  return () => page.unroute(pattern);
}

describe('loading', () => {
  it('a page draws its shape before its figures are there, and they move nothing in the frame', async () => {
    const { page } = await browser.open(`${server.url()}/about`);
    await page.waitForFunction(
      () => document.querySelector('dl.facts') && !document.querySelector('.skeleton'),
    );
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route(PROGRESS, async (route) => {
      await held;
      await route.continue();
    });
    await goTo(page, '总览');
    await page.getByRole('status').getByText('正在读取').waitFor({ state: 'attached' });
    expect(await page.locator('.skeleton').count()).toBeGreaterThan(5);
    release();
    await page.getByRole('article').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  });
});

describe('failing', () => {
  it('a refused request says why, and trying again helps', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/about`, { expected: [/^response 503/] });
    const stop = await refuse(page, PROGRESS);
    await goTo(page, '总览');
    const alert = page.getByRole('alert');
    await alert.getByText('数据库正在维护').waitFor();
    await screenshot('failed-1440');
    await stop();
    await alert.getByRole('button', { name: '重试' }).click();
    await page.getByRole('article').first().waitFor();
    expect(await alert.count()).toBe(0);
  });

  it('one part that fails leaves the others standing', async () => {
    const { page } = await browser.open(`${server.url()}/about`, { expected: [/^response 503/] });
    await refuse(page, '**/api/v1/progress/trend?**');
    await goTo(page, '总览');
    await page.getByRole('link', { name: '山东·机器人高质量发展行动计划' }).click();
    await page.getByRole('alert').getByText('数据库正在维护').waitFor();
    await page.getByRole('list', { name: '方格地图' }).getByRole('link', { name: /济南/ }).waitFor();
  });

  it('a server that is gone is said to be gone, the last figures stay, and it is noticed when it is back', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/`, {
      expected: [/^request failed: GET .*\/health net::ERR_CONNECTION_REFUSED$/],
    });
    await page.getByRole('article').first().waitFor();
    await page.route(HEALTH, (route) => route.abort('connectionrefused'));
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const banner = page.getByText('与服务器的连接中断');
    await banner.waitFor();
    expect(await page.getByRole('article').count()).toBe(5);
    await screenshot('server-gone-1440');
    await page.unroute(HEALTH);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await banner.waitFor({ state: 'detached' });
  });

  it('when newer figures cannot be had the old ones stay, marked', async () => {
    const { page } = await browser.open(`${server.url()}/`, { expected: [/^response 503/] });
    await page.getByRole('article').first().waitFor();
    await page.route(HEALTH, (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({ status: 'ok', version: 'test', database: 'embedded', dataVersion: 999_999 }),
      }),
    );
    const stop = await refuse(page, PROGRESS);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('更新失败，显示的是上一次取得的数据').waitFor();
    expect(await page.getByRole('article').count()).toBe(5);
    await stop();
  });
});

describe('nothing there', () => {
  it.each([
    { path: '/nowhere', answered: 200 },
    { path: '/plans/XX', answered: 404 },
    { path: '/indicators/none', answered: 200 },
    { path: '/regions/999999', answered: 200 },
  ])('$path is a page that says so and leads back', async ({ path, answered }) => {
    const expected = answered === 404 ? [/^response 404/] : [];
    const { page } = await browser.open(`${server.url()}${path}`, { expected });
    await page.getByRole('heading', { name: '没有这一页' }).waitFor();
    await page.getByRole('link', { name: '回到总览' }).click();
    await page.getByRole('article').first().waitFor();
  });

  it('a place without targets says so, and what reports elsewhere is explained', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/regions/350128`);
    await page.getByText('上级计划的目标没有分解到本地区').waitFor();
    await page.getByText('单列向福建省报送').waitFor();
    await screenshot('region-empty-1440');
  });

  it('before the first report every target is missing a figure, and no number is made up', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/?asOf=2020-01-01`);
    await page.getByRole('article').first().waitFor();
    expect(await page.locator('.shares-legend b').allTextContents()).not.toContain('NaN');
    expect(await page.locator('.target-strip-level b').allTextContents()).toEqual(Array(20).fill('—'));
    await screenshot('overview-empty-1440');
  });

  it('a missing report is named, and its old figure is not ranked with the new ones', async () => {
    const { page } = await browser.open(`${server.url()}/plans/SD`);
    await page.getByText('菏泽市，差距未知').waitFor();
    await page.locator('.chart svg').getByText('数据未更新').waitFor();
  });
});

it('nothing is asked for twice on a walk', async () => {
  const { page } = await browser.open(`${server.url()}/about`);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/') && !pathname.endsWith('/health')) asked.push(pathname + search);
  });
  await goTo(page, '总览');
  await page.getByRole('link', { name: '山东·机器人高质量发展行动计划' }).click();
  await page.locator('.chart svg').nth(1).waitFor();
  await goTo(page, '地区');
  await page.getByRole('heading', { level: 1, name: '地区' }).waitFor();
  await page.locator('.tile').first().waitFor();
  await goTo(page, '总览');
  await page.getByRole('article').first().waitFor();
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((path, index) => asked.indexOf(path) !== index)).toEqual([]);
});

it('the keyboard reaches the reasons and comes back to where it was', async () => {
  const { page } = await browser.open(`${server.url()}/plans/SD`);
  const verdict = page.getByRole('link', { name: /^山东省 机器人制造领军企业数 .*查看判定依据/ }).first();
  await verdict.focus();
  await page.keyboard.press('Enter');
  const reasons = page.getByRole('dialog', { name: '判定依据' });
  await reasons.getByText('如何得出').waitFor();
  await page.keyboard.press('Escape');
  await reasons.waitFor({ state: 'detached' });
  expect(await verdict.evaluate((link) => link === document.activeElement)).toBe(true);
});
