import type { Page } from 'playwright-core';

/** As many as the country has districts and counties, cities and provinces. */
export const REGIONS = 3300;

/** Answers the regions below Shandong and their verdicts with as many as the whole country has. */
export async function fillCountry(page: Page): Promise<void> {
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

/** Scrolls through the page as a wheel does; how long each frame took, in milliseconds, the shortest first. */
export const scrollThrough = (page: Page) =>
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
