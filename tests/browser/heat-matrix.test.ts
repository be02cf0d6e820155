import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();

it.each([
  [1440, 900],
  [390, 844],
])('shows regions by indicators at %i, as a drawing, and the reasons of a cell', async (width, height) => {
  const { page } = await browser.open(`${server.url()}/plans/SD?tab=matrix`, { width, height });
  await page.locator('.heat').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.screenshot({ path: `build/review/matrix-${width}.png` });
  await page.getByRole('button', { name: /下载/ }).first().click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText(/SVG/).first().click()]);
  const drawing = await readFile((await file.path())!, 'utf8');
  for (const text of ['济南市', '缺报', '未分解', '来源：', '演示数据']) expect(drawing).toContain(text);
  await page
    .getByRole('row', { name: /济南市/ })
    .first()
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
});
