import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { launchChromium } from '../setup/chromium.ts';
import { startServer } from '../setup/server-process.ts';
import { median } from './quantile.ts';

/**
 * How long until the first chart is on the screen: an indicator's page against the least page that draws a bar chart
 * with the same library. Both from this machine, in one browser, in turn, each time with nothing kept.
 */
const RUNS = Number(process.env.RUNS ?? '11');
const root = fileURLToPath(new URL('../../', import.meta.url));

const LEAST_PAGE =
  '<!doctype html><meta charset="utf-8"><title>bar</title><div id="chart" style="width:800px;height:400px"></div><script type="module" src="./main.js"></script>';
const LEAST_SCRIPT = `
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
use([BarChart, GridComponent, SVGRenderer]);
init(document.getElementById('chart'), null, { renderer: 'svg' }).setOption({
  animation: false,
  xAxis: { type: 'category', data: ['a', 'b', 'c', 'd'] },
  yAxis: {},
  series: [{ type: 'bar', data: [3, 5, 2, 4] }],
});
`;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the least page below the project, where it finds the library, and serves it. */
async function startLeastPage(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(root, 'build', 'least-'));
  await mkdir(join(folder, 'from'));
  await writeFile(join(folder, 'from/index.html'), LEAST_PAGE);
  await writeFile(join(folder, 'from/main.js'), LEAST_SCRIPT);
  const outDir = join(folder, 'to');
  await build({ root: join(folder, 'from'), configFile: false, logLevel: 'error', build: { outDir } });
  const server = createServer(async ({ url }, answer) => {
    const path = url === '/' ? '/index.html' : url!;
    const body = await readFile(join(outDir, path)).catch(() => null);
    answer.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds from the beginning of the navigation to the frame after the first bar or line of a chart. */
async function firstChartMs(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('#chart svg path, .chart svg path')) return;
      seen.disconnect();
      requestAnimationFrame(() => {
        (window as unknown as { chartAt: number }).chartAt = performance.now();
      });
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  const at = await page.waitForFunction(() => (window as unknown as { chartAt?: number }).chartAt);
  const ms = (await at.jsonValue()) as number;
  await context.close();
  return ms;
}

const dataDir = await mkdtemp(join(tmpdir(), 'first-chart-'));
const ours = await startServer(dataDir);
const least = await startLeastPage();
const browser = await launchChromium();
try {
  const pages = {
    least: least.url,
    indicator: `${ours.url}/indicators/robot_mfg_scale`,
    plan: `${ours.url}/plans/SD`,
  };
  const times: Record<string, number[]> = { least: [], indicator: [], plan: [] };
  // The first of each warms the server and the machine.
  for (const url of Object.values(pages)) await firstChartMs(browser, url);
  for (let run = 0; run < RUNS; run++) {
    for (const [name, url] of Object.entries(pages)) times[name]!.push(await firstChartMs(browser, url));
  }
  const base = median(times.least!);
  for (const [name, all] of Object.entries(times)) {
    const ms = median(all);
    console.log(
      `${name.padEnd(10)} median ${ms.toFixed(0)} ms, ratio ${(ms / base).toFixed(2)} (${all.map((one) => one.toFixed(0)).join(' ')})`,
    );
  }
} finally {
  await browser.close();
  await least.close();
  await ours.kill();
  await rm(dataDir, { recursive: true, force: true });
}
