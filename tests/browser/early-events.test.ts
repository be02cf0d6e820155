import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { settled } from './pages.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

/** Opens a page whose program, and what starts it, is held back until it is let go. */
async function openDrawn(path: string): Promise<{ page: Page; letGo: () => void }> {
  const { page } = await browser.open(`${server.url()}/about`);
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(/\/(assets\/.*|after-paint)\.js$/, async (route) => {
    await gone;
    await route.continue();
  });
  await page.goto(`${server.url()}${path}`, { waitUntil: 'commit' });
  await page.locator('.chart-beforehand svg').first().waitFor();
  return { page, letGo };
}

it('a page can be read before its program is there, and asks for none of its figures again', async () => {
  const { page, letGo } = await openDrawn('/plans/SD');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByText('386.2', { exact: true }).first().waitFor();
  await page.locator('main').getByRole('link', { name: '机器人制造产业规模' }).first().waitFor();
  letGo();
  await settled(page, { ready: '.feasibility' });
  await expect.poll(() => page.locator('.chart-beforehand').count()).toBe(0);
  // What changes without the record is asked for all the same.
  const figures = asked.filter(
    (path) => path.startsWith('/api/') && !/health|events|annotations|reminders|notices/.test(path),
  );
  expect(figures).toEqual([]);
});

it('what was pressed before is done once the program is there', async () => {
  const { page, letGo } = await openDrawn('/plans/SD');
  await page.getByRole('button', { name: '外观' }).click();
  letGo();
  await page.getByRole('radio', { name: '深色' }).waitFor();
});

it('what was chosen before holds', async () => {
  const { page, letGo } = await openDrawn('/indicators/robot_mfg_scale');
  const choice = page.locator('main select').first();
  const other = await choice.locator('option').nth(1).getAttribute('value');
  await choice.selectOption(other!);
  letGo();
  await expect.poll(() => choice.inputValue()).toBe(other);
  await expect.poll(() => page.locator('.chart-beforehand').count()).toBe(0);
  expect(await choice.inputValue()).toBe(other);
});
