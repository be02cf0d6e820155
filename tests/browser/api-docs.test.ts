import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();

it('the page on the API is read under the same policy as every other', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/api/docs`);
  await page.getByRole('heading', { name: /机器人产业目标监测 API/ }).waitFor();
  await screenshot('api-docs-1440');
});

// It stops after the eleventh since the routes for outlines are there; the description itself has them all.
it.fails('the page on the API lists every operation', async () => {
  const { page } = await browser.open(`${server.url()}/api/docs`);
  await page.getByRole('heading', { name: /机器人产业目标监测 API/ }).waitFor();
  expect(await page.locator('.opblock').count()).toBeGreaterThan(50);
});
