import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { watchLayout } from '../setup/layout-shift.ts';
import { useServer } from '../setup/server.ts';
import { drawn, place, playing } from './wall-screen.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const SECONDS = 20;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Of the hour, where the faked clock holds on to a few drawings of its own: what would be far too much. */
const MOST_NODES = 4000;
const MOST_LISTENERS = 150;
/** Layout shift that is still felt as standing still. */
const MOST_SHIFT = 0.05;
const MOST_HEAP_GROWTH = 1.3;
/** By the real clock: what the engine's own caches still take after three rounds. */
const MOST_WARM_GROWTH = 1.06;

interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

/** What the page holds on to, after everything that can be given back was. */
async function held(session: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)!.value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Plays for so long and counts the screens that came; the first screen stands again at the end. */
async function play(page: Page, ms: number): Promise<number> {
  let turns = 0;
  let before = (await place(page)).at;
  for (let passed = 0; passed < ms; passed += (SECONDS * 1000) / 2) {
    await page.clock.runFor((SECONDS * 1000) / 2);
    const { at } = await place(page);
    turns += Number(at !== before);
    before = at;
  }
  return turns;
}

async function toFirst(page: Page): Promise<void> {
  const { of } = await place(page);
  for (let step = 0; step < of && (await place(page)).at !== 1; step += 1)
    await page.keyboard.press('ArrowRight');
  expect((await place(page)).at).toBe(1);
}

it('an hour of screens: a hundred and eighty turns, and no more on the page than at its beginning', async () => {
  const { page } = await browser.open('about:blank', { width: 1920, height: 1080 });
  await page.clock.install();
  await watchLayout(page);
  await page.goto(`${server.url()}/wall?seconds=${SECONDS}`);
  await page.clock.runFor(3000);
  await page.locator('.wall-scene').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await play(page, 15 * MINUTE_MS);
  await toFirst(page);
  const before = await held(session);
  const turns = await play(page, HOUR_MS);
  await toFirst(page);
  const after = await held(session);
  // Told by the browser itself, whatever the clock of the page says.
  const moved = await page.evaluate(() => (window.layoutShifts ?? []).map(({ value }) => value));
  const largest = Math.max(0, ...moved);
  const grown = `heap ${before.heap} → ${after.heap}, nodes ${before.nodes} → ${after.nodes}, listeners ${before.listeners} → ${after.listeners}`;
  console.log(`${turns} turns: ${grown}, largest layout shift ${largest.toFixed(4)} of ${moved.length}`);
  expect(largest).toBeLessThanOrEqual(MOST_SHIFT);
  expect(turns).toBeGreaterThanOrEqual(175);
  expect(after.heap / before.heap).toBeLessThan(MOST_HEAP_GROWTH);
  expect(after.nodes).toBeLessThan(MOST_NODES);
  expect(after.listeners).toBeLessThan(MOST_LISTENERS);
}, 600_000);

it('round after round by the real clock: not one node and not one listener more', async () => {
  const { page } = await browser.open(`${server.url()}/wall?paused=1`, { width: 1920, height: 1080 });
  await playing(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { of } = await place(page);
  const rounds: Held[] = [];
  for (let turns = 0; turns < 240; turns += of) {
    for (let step = 0; step < of; step += 1) {
      const { at } = await place(page);
      await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await place(page)).at, { interval: 15 }).not.toBe(at);
      await drawn(page);
    }
    rounds.push(await held(session));
  }
  const [warm, last] = [rounds[2]!, rounds.at(-1)!];
  console.log(
    `${rounds.length} rounds of ${of}: heap ${rounds.map(({ heap }) => Math.round(heap / 1024))} KB`,
  );
  expect(last.nodes, `nodes: ${rounds.map(({ nodes }) => nodes)}`).toBe(warm.nodes);
  expect(last.listeners, `listeners: ${rounds.map(({ listeners }) => listeners)}`).toBe(warm.listeners);
  expect(last.heap / warm.heap).toBeLessThan(MOST_WARM_GROWTH);
}, 600_000);
