import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { fillCountry, REGIONS, scrollThrough } from './long-table.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

// How long frames take is measured by `npm run bench:scroll`.
it('a table of 3 300 regions is drawn as it is scrolled, found in whole and printed in whole', async () => {
  const { page } = await browser.open('about:blank');
  await fillCountry(page);
  await page.goto(`${server.url()}/regions/370000`);
  const table = page.locator('table.verdicts-region');
  await table.waitFor();
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(REGIONS);
  expect(await table.locator('tr').count()).toBeLessThan(700);
  await table.scrollIntoViewIfNeeded();
  await scrollThrough(page);
  const numbers = await table
    .locator('tr[aria-rowindex]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
  expect(Math.max(...numbers)).toBeGreaterThan(400);
  await page.screenshot({ path: 'build/review/long-table-1440.png' });

  await page.getByLabel('在表中查找').fill('第3299县');
  await page.getByText(/^1 \/ \d+ 行$/).waitFor();
  await table.getByRole('link', { name: '第3299县', exact: true }).waitFor();
  await page.getByLabel('在表中查找').fill('');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await table.locator('tbody tr').count()).toBeGreaterThanOrEqual(REGIONS);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
});
