/**
 * How smoothly a table of 3 300 regions scrolls: frames of 220 pixels each of a region's page, against the same rows
 * and the same styles as plain HTML without a program. Both in one browser, in turn. Run it with `npm run bench:scroll`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillCountry, REGIONS, scrollThrough } from '../browser/long-table.ts';
import { launchChromium } from '../setup/chromium.ts';
import { startServer } from '../setup/server-process.ts';
import { at, median } from './quantile.ts';

const RUNS = Number(process.env.RUNS ?? '5');
/** A frame as long as this is felt (long animation frames, as browsers count them). */
const FELT_MS = 50;
const VIEWPORT = { width: 1440, height: 900 };

async function openFilled(page: Page, url: string): Promise<void> {
  await fillCountry(page);
  await page.goto(`${url}/regions/370000`);
  await page.waitForFunction(
    (rows) => Number(document.querySelector('table.verdicts-region')?.getAttribute('aria-rowcount')) > rows,
    REGIONS,
  );
}

/** The table with all its rows, as printing draws it, and the styles of the page. */
const plainCopy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const styles = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n');
    const table = document.querySelector('table.verdicts-region')!.outerHTML;
    dispatchEvent(new Event('afterprint'));
    return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>plain</title><style>${styles}</style><body><main>${table}</main>`;
  });

const dataDir = await mkdtemp(join(tmpdir(), 'scroll-'));
const server = await startServer(dataDir);
const browser = await launchChromium();
try {
  const frames: Record<'plain' | 'ours', number[]> = { plain: [], ours: [] };
  for (let run = 0; run <= RUNS; run++) {
    const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
    const page = await context.newPage();
    await openFilled(page, server.url);
    const copy = await plainCopy(page);
    await page.locator('table.verdicts-region').scrollIntoViewIfNeeded();
    const ours = await scrollThrough(page);
    const plain = await context.newPage();
    await plain.setContent(copy);
    const limit = await scrollThrough(plain);
    await context.close();
    if (run === 0) continue; // warms both up
    frames.ours.push(...ours);
    frames.plain.push(...limit);
  }
  console.log(`${RUNS} × 240 frames of a table of ${REGIONS} rows; milliseconds\n`);
  for (const [name, all] of Object.entries(frames)) {
    const [middle, most] = [median(all), at(all, 0.95)];
    const felt = all.filter((ms) => ms > FELT_MS).length;
    const ratios = [middle / median(frames.plain), most / at(frames.plain, 0.95)];
    console.log(
      `${name.padEnd(6)} median ${middle.toFixed(1)}, 95 % ${most.toFixed(1)}, longest ${Math.max(...all).toFixed(0)}, ${felt} of ${all.length} over ${FELT_MS}; ratios ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')}`,
    );
  }
} finally {
  await browser.close();
  await server.kill();
  await rm(dataDir, { recursive: true, force: true });
}
