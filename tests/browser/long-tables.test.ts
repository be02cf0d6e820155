import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const REGIONS = 3300;
/** A frame as long as this is felt (long animation frames, as browsers count them). */
const LONG_FRAME_MS = 50;

/** Answers the regions below Shandong and their verdicts with as many as the whole country has. */
async function fillCountry(page: Page): Promise<void> {
  const many = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: REGIONS }, (_, index) => make(index));
  const codeOf = (index: number) => String(380000 + index);
  await page.route(/\/api\/v1\/progress\?.*target=SD-Q2/, async (route) => {
    const { items } = (await (await route.fetch()).json()) as { items: Record<string, object>[] };
    const one = items.find(({ allocated, target }) => allocated && String(target) === 'SD-Q2')!;
    const rows = many((index) => ({
      ...one,
      region: { ...one.region, code: codeOf(index), name: `第${index + 1}县`, shortName: `第${index + 1}县` },
    }));
    await route.fulfill({ json: { items: [...items, ...rows] } });
  });
  // Drawn by the server it would bring the true answers with it.
  await page.route('**/regions/370000', async (route) => {
    const headers = { ...route.request().headers(), 'sec-fetch-dest': 'empty' };
    await route.fulfill({ response: await route.fetch({ headers }) });
  });
  await page.route(/\/api\/v1\/regions\?around=370000/, async (route) => {
    const { items } = (await (await route.fetch()).json()) as { items: Record<string, unknown>[] };
    const rows = many((index) => ({
      ...items.find(({ code }) => code === '370100'),
      code: codeOf(index),
      name: `第${index + 1}县`,
      shortName: `第${index + 1}县`,
      tile: null,
    }));
    await route.fulfill({ json: { items: [...items, ...rows] } });
  });
}

/** Scrolls through the page as a wheel does; how long each frame took, and what took longer than a frame should. */
const scrollThrough = (page: Page) =>
  page.evaluate(async () => {
    const frames: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 240; step++) {
      window.scrollBy(0, 220);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames.sort((a, b) => a - b);
  });

it('a table of 3 300 regions scrolls without a frame that is felt', async () => {
  const { page } = await browser.open('about:blank');
  await fillCountry(page);
  await page.goto(`${server.url()}/regions/370000`);
  const table = page.locator('table.verdicts-region');
  await table.waitFor();
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(REGIONS);
  expect(await table.locator('tr').count()).toBeLessThan(700);
  await table.scrollIntoViewIfNeeded();
  const frames = await scrollThrough(page);
  const median = frames[Math.floor(frames.length / 2)]!;
  const nineteenOf20 = frames[Math.floor(frames.length * 0.95)]!;
  const long = frames.filter((frame) => frame > LONG_FRAME_MS);
  console.log(
    `frames: median ${median.toFixed(1)} ms, 95 % ${nineteenOf20.toFixed(1)} ms, longest ${frames.at(-1)!.toFixed(1)} ms, ${long.length} of ${frames.length} over ${LONG_FRAME_MS} ms`,
  );
  expect(median).toBeLessThan(LONG_FRAME_MS);
  // How long the longest frames are can only be told where nothing else runs.
  if (loadavg()[0]! < availableParallelism()) expect(nineteenOf20).toBeLessThan(LONG_FRAME_MS);
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
