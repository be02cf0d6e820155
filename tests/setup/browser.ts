import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { collectProblems, judgeProblems, type Problem } from './problems.ts';

const reviewFolder = fileURLToPath(new URL('../../build/review/', import.meta.url));

export interface OpenOptions {
  /** Size of the window in CSS pixels; 1440 × 900 unless given. */
  width?: number;
  height?: number;
  /** Language of the browser, `zh-CN` unless given. */
  locale?: string;
  /** Who is signed in; null for nobody. */
  as?: { token: string } | null;
  /** What the system asks for: a dark or a light look, or more contrast. */
  system?: Pick<BrowserContextOptions, 'colorScheme' | 'contrast'>;
  /** The look that was chosen in this browser before. */
  theme?: 'light' | 'dark' | 'contrast';
  /** Whether the site may keep itself for when there is no line. */
  keeps?: boolean;
  /** Problems that this visit is about, such as `/response 404: .*plans\/XX/`; each must occur. */
  expected?: RegExp[];
}

/** One page in a fresh context of its own: no cookies, storage or cache from any other visit. */
export interface Visit {
  page: Page;
  /** What went wrong so far, expected or not. Grows while the page lives. */
  problems: readonly Problem[];
  /** Saves what the page shows, its whole length, to `build/review/<name>.png` and returns that path. */
  screenshot(name: string): Promise<string>;
}

export interface TestBrowser {
  open(url: string, options?: OpenOptions): Promise<Visit>;
}

interface OpenVisit extends Visit {
  context: BrowserContext;
  expected: RegExp[];
}

/**
 * A browser for the tests of one file. Call it at the top of the file, or of a `describe`, after the hooks that start
 * what the pages need, and `open` pages inside tests:
 *
 *     const browser = useBrowser();
 *     it('shows five plans', async () => {
 *       const { page, screenshot } = await browser.open(`${origin}/`, { width: 390, height: 844 });
 *       await page.getByRole('heading', { name: '总览' }).waitFor();
 *       await screenshot('overview-390');
 *     });
 *
 * `usually` says who is signed in where a visit does not.
 *
 * After each test its pages are closed, and the test fails if one of them wrote an error or warning to the console,
 * threw, crashed, had a request fail or got a status of 400 or more, unless `expected` says so; it also fails if
 * something expected did not occur. A test that fails leaves a picture in `build/review/failed/`. Tests of one file
 * run one after another; `it.concurrent` would mix up their pages.
 */
export function useBrowser(usually: () => { token: string } | null = () => null): TestBrowser {
  let browser: Browser | undefined;
  let visits: OpenVisit[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);

  afterEach(async ({ task }) => {
    const finished = visits;
    visits = [];
    if (task.result?.state === 'fail') await keepPictures(task.name, finished);
    // Closing first: what the pages reported until then has arrived when close() answers.
    for (const { context } of finished) await context.close();
    const complaints = finished.flatMap(({ problems, expected }) => judgeProblems(problems, expected));
    if (complaints.length > 0) throw new Error(`The page had problems:\n${complaints.join('\n')}`);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    async open(
      url,
      {
        width = 1440,
        height = 900,
        locale = 'zh-CN',
        as = usually(),
        system = {},
        theme,
        keeps = false,
        expected = [],
      } = {},
    ) {
      if (!browser) throw new Error('open() is for tests and hooks: the browser is not running yet.');
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
        serviceWorkers: keeps ? 'allow' : 'block',
        ...system,
        ...(as ? { extraHTTPHeaders: { authorization: `Bearer ${as.token}` } } : {}),
      });
      context.setDefaultTimeout(15_000);
      if (theme) await context.addInitScript(keepTheme, theme);
      const problems = collectProblems(context);
      const page = await context.newPage();
      waitForProgram(page);
      const screenshot = (name: string): Promise<string> => savePicture(page, name);
      visits.push({ page, problems, screenshot, context, expected });
      await page.goto(url);
      return { page, problems, screenshot };
    },
  };
}

/**
 * From now on a page is there when its program is, also where it came drawn: what a test presses should not have to be
 * done later. A test that says how far it waits is left alone.
 */
function waitForProgram(page: Page): void {
  const there = () => page.waitForFunction(() => document.querySelector('#app[data-drawn]') === null);
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => {
    const answer = await goto(url, options);
    if (!options?.waitUntil) await there();
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    if (!options?.waitUntil) await there();
    return answer;
  };
}

/** Runs in the page, before anything of its own; the empty document between two pages has no storage. */
function keepTheme(chosen: string): void {
  if (location.protocol === 'http:') localStorage.setItem('theme', chosen);
}

async function savePicture(page: Page, name: string): Promise<string> {
  const file = path.join(reviewFolder, `${name}.png`);
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  return file;
}

async function keepPictures(test: string, visits: OpenVisit[]): Promise<void> {
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-');
  for (const [index, { page }] of visits.entries()) {
    // A crashed or closed page has no picture; the test's own failure must still be the one reported.
    await savePicture(page, `failed/${name}-${index + 1}`).catch(() => undefined);
  }
}
