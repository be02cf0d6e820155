import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();

it('the page on the API is read under the same policy as every other', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/api/docs`);
  await page.getByRole('heading', { name: /机器人产业目标监测 API/ }).waitFor();
  expect(await page.locator('.opblock').count()).toBeGreaterThan(50);
  await screenshot('api-docs-1440');
});
