import type { Browser } from 'playwright-core';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { type BriefingRenderer, createBriefingRenderer } from '#server/briefing/briefing-renderer.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';
import { launchChromium } from '../setup/chromium.ts';
import { briefingHtml } from './briefing-html.ts';
import { serveBriefings, type Waits } from './briefing-server.ts';
import { median } from './quantile.ts';

/**
 * What a briefing's A4 page costs as PDF and PNG, against a headless browser that prints and shoots a page of the same
 * content: warm, each briefing another one, in turn on one machine; and cold, from nothing to the first page. With
 * MEMORY=500 also what a server holds after so many briefings, and how long it lets another reader wait meanwhile.
 */
const RUNS = Number(process.env.RUNS ?? '20');
const MEMORY = Number(process.env.MEMORY ?? '0');

const MONTHS = Array.from({ length: 20 }, (_, index) => {
  const month = 2025 * 12 + index;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
const PLANS = ['SD', 'JS', 'MH'];
const briefings = MONTHS.flatMap((month) => PLANS.map((plan) => composeBriefing(briefingInput(plan, month))));
const briefingAt = (index: number): Briefing => briefings[index % briefings.length]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** As sharp as ours: 1652 pixels across. */
const SCALE = 200 / 96;

async function browserPage(browser: Browser, briefing: Briefing): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: SCALE });
  await page.setContent(briefingHtml(briefing), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ format: 'A4', printBackground: true });
  await page.screenshot();
  await page.close();
}

const ourPage = (renderer: BriefingRenderer, briefing: Briefing) => renderer.render('sheet', briefing);

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

const row = (name: string, ...figures: number[]) =>
  console.log(name.padEnd(28), ...figures.map((one) => one.toFixed(0).padStart(8)));

const COLD_RUNS = 5;
const cold = { ours: [] as number[], browser: [] as number[] };
for (let run = 0; run < COLD_RUNS; run++) {
  const renderer = createBriefingRenderer();
  cold.ours.push(await timed(() => ourPage(renderer, briefingAt(run))));
  await renderer.close();
  let browser: Browser | undefined;
  cold.browser.push(
    await timed(async () => {
      browser = await launchChromium();
      await browserPage(browser, briefingAt(run));
    }),
  );
  await browser?.close();
}

const renderer = createBriefingRenderer();
const browser = await launchChromium();
await ourPage(renderer, briefingAt(0));
await browserPage(browser, briefingAt(0));
const warm = { ours: [] as number[], browser: [] as number[] };
for (let run = 1; run <= RUNS; run++) {
  warm.ours.push(await timed(() => ourPage(renderer, briefingAt(run))));
  warm.browser.push(await timed(() => browserPage(browser, briefingAt(run))));
}
await browser.close();

console.log(`${RUNS} briefings of ${PLANS.join(', ')}; milliseconds; Node ${process.version}\n`);
console.log(''.padEnd(28), '    ours', ' browser');
row('warm, median', median(warm.ours), median(warm.browser));
row('warm, mean', mean(warm.ours), mean(warm.browser));
row('cold, median', median(cold.ours), median(cold.browser));
console.log(
  `\nratio warm ${(median(warm.ours) / median(warm.browser)).toFixed(2)}, with the workers' replacements ${(mean(warm.ours) / mean(warm.browser)).toFixed(2)}, cold ${(median(cold.ours) / median(cold.browser)).toFixed(2)}`,
);

await renderer.close();

if (MEMORY > 0) {
  console.log('\nbriefings  server MB  with its workers MB');
  const { before, meanwhile } = await serveBriefings(MEMORY, ({ made, residentMb, allMb }) => {
    console.log(String(made).padStart(9), residentMb.toFixed(0).padStart(10), allMb.toFixed(0).padStart(21));
  });
  const told = ({ p50, p99, asked }: Waits) => `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} of ${asked}`;
  console.log(`\nanother question, milliseconds: before ${told(before)}; meanwhile ${told(meanwhile)}`);
}
