import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCREEN_THEMES } from '#core/charts/theme.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { settled } from './pages.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const lookOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const chartTexts = (page: Page) =>
  page.locator('.chart svg text').evaluateAll((texts) => texts.map((text) => text.getAttribute('fill')));

describe('the look of a first visit is the system’s', () => {
  it.each([
    { system: { colorScheme: 'light' }, look: 'light' },
    { system: { colorScheme: 'dark' }, look: 'dark' },
    { system: { colorScheme: 'dark', contrast: 'more' }, look: 'contrast' },
  ] as const)('$look', async ({ system, look }) => {
    const { page, screenshot } = await browser.open(`${server.url()}/plans/SD`, { system });
    await page.locator('.chart svg').first().waitFor();
    expect(await lookOf(page)).toBe(look);
    expect(await chartTexts(page)).toContain(SCREEN_THEMES[look].ink);
    await screenshot(`theme-${look}-1440`);
  });

  it('and follows it when it changes', async () => {
    const { page } = await browser.open(`${server.url()}/about`, { system: { colorScheme: 'light' } });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  });
});

it('is chosen in the bar, redraws the charts in place, and is kept', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/plans/SD`);
  await settled(page, { ready: '.feasibility' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: '外观' }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await page.waitForFunction(
    (ink) => document.querySelector(`.chart svg text[fill="${ink}"]`) !== null,
    SCREEN_THEMES.dark.ink,
  );
  await screenshot('theme-menu-1440');
  expect(await chartTexts(page)).not.toContain(SCREEN_THEMES.light.ink);
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  await page.reload();
  await page.locator('.chart svg').first().waitFor();
  expect(await lookOf(page)).toBe('dark');
});

it('is chosen in the menu of a phone', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/`, { width: 360, height: 740 });
  await page.locator('.ranks li').first().waitFor();
  await page.getByRole('button', { name: '菜单' }).click();
  await page.getByRole('radio', { name: '高对比度' }).check();
  await screenshot('theme-menu-360');
  expect(await lookOf(page)).toBe('contrast');
});

it('is there before the first paint: nothing flashes', async () => {
  const { page } = await browser.open(`${server.url()}/about`, { theme: 'dark' });
  // Everything but the page itself and what blocks its painting is held back.
  await page.route(/assets\/.*\.js$/, () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.styleSheets.length > 0);
  expect(await lookOf(page)).toBe('dark');
  expect(await groundOf(page)).toBe('rgb(15, 22, 30)');
});

it('paper is light whatever the screen is', async () => {
  const { page } = await browser.open(`${server.url()}/plans/SD`, { theme: 'dark' });
  await page.locator('.chart svg').first().waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await chartTexts(page)).toContain(SCREEN_THEMES.light.ink);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.panel')!).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await chartTexts(page)).toContain(SCREEN_THEMES.dark.ink);
});
