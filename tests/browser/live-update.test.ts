import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

/** Publishes another figure for Shandong's newest quarter. */
async function publish(value: number): Promise<void> {
  const { statusCode, body } = await server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: {
      recorder: '山东省统计局',
      observations: [
        {
          ...{ indicator: 'robot_mfg_scale', region: '370000', period: '2026-Q3', form: 'ytd' },
          ...{ value, status: 'final', note: '复核' },
        },
      ],
    },
  });
  if (statusCode !== 201) throw new Error(body);
}

const news = (page: Page) => page.getByText(/^数据已更新（\d\d:\d\d）$/);

/** Every question to the API, in order; the line of news is none. */
function questionsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/') && !pathname.endsWith('/events')) asked.push(pathname + search);
  });
  return asked;
}

describe('when a figure is published', () => {
  it('the screen follows, and the reader keeps the place, the focus and what is open', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/plans/SD`);
    await page.locator('.chart svg').nth(1).waitFor();
    const level = await page.locator('.keycard-figure b').first().textContent();
    const verdict = page.getByRole('link', { name: /^潍坊市.*查看判定依据/ }).first();
    await verdict.scrollIntoViewIfNeeded();
    await verdict.click();
    const reasons = page.getByRole('dialog', { name: '判定依据' });
    await reasons.getByText('如何得出').waitFor();
    // What is read stays where it is on the screen, though what stands above it may grow or shrink.
    const place = () => verdict.evaluate((link) => Math.round(link.getBoundingClientRect().top));
    const focus = () => page.evaluate(() => document.activeElement?.className);
    const before = [await place(), await focus()];
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
    await publish(391.5);
    await news(page).waitFor();
    await expect.poll(() => page.locator('.keycard-figure b').first().textContent()).not.toBe(level);
    // Half a pixel may be rounded either way.
    expect(Math.abs(Number(await place()) - Number(before[0]))).toBeLessThanOrEqual(1);
    expect(await focus()).toBe(before[1]);
    expect(await reasons.isVisible()).toBe(true);
    await screenshot('live-update-1440');
  });

  it('what was typed stays', async () => {
    const { page } = await browser.open(`${server.url()}/indicators`);
    const box = page.getByRole('searchbox');
    await box.fill('规');
    await publish(392.5);
    await news(page).waitFor();
    expect(await box.inputValue()).toBe('规');
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('a page without a line hears of it when it asks', async () => {
    const { page } = await browser.open('about:blank', { expected: [/^request failed: GET .*\/events/] });
    await page.route('**/api/v1/events', (route) => route.abort());
    await page.goto(`${server.url()}/about`);
    await page.locator('dl.facts').first().waitFor();
    await publish(393.5);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await news(page).waitFor();
  });
});

describe('nothing is fetched twice', () => {
  it.each([
    '/',
    '/plans/SD',
    '/regions',
    '/regions/370000',
    '/indicators',
    '/indicators/robot_mfg_scale',
    '/briefings',
    '/changes?since=2026-10-01',
    '/collections',
    '/reports',
    '/upload',
    '/audit',
    '/people',
    '/definitions',
    '/about',
  ])('%s', async (path) => {
    const { page } = await browser.open('about:blank');
    const asked = questionsOf(page);
    await page.goto(`${server.url()}${path}`);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy="true"]'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
  });
});
