import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { contactSheet } from '../setup/contact-sheet.ts';
import { layoutShift, watchLayout } from '../setup/layout-shift.ts';
import { useServer } from '../setup/server.ts';
import { addressOf, lookerAt, PAGES, settled } from './pages.ts';
import { beyond } from './reach.ts';

/**
 * Pictures of every page in every size, look and language, and sheets of all pages, below tests/browser/pictures/:
 * `npm run review:pictures`.
 * Some of them: PAGES=plan,region WIDTHS=390 LOOKS=dark LANGUAGES=en npm run review:pictures
 *
 * A page is loaded once for a look and a language, each time at another width, and then drawn wider or narrower: that
 * costs a quarter of loading it for each picture, and tries what happens when a window is resized.
 */
const SIZES = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 1080 },
];

const VISITS = [
  { theme: 'light', language: 'zh', loadedAt: 390 },
  { theme: 'dark', language: 'zh', loadedAt: 1920 },
  { theme: 'light', language: 'en', loadedAt: 3840 },
  { theme: 'dark', language: 'en', loadedAt: 768 },
] as const;

/** Cumulative layout shift that is still felt as standing still. */
const MOST_SHIFT = 0.05;

/** Not part of what is kept of the project: they are made again by the command. */
const folder = 'tests/browser/pictures';

/** Of a page on a sheet of all pages, pixels: what is seen of it without scrolling, and as much again. */
const ON_SHEET = { width: 240, columns: 10 };

const fileOf = (
  name: string,
  width: number,
  { theme, language }: Pick<(typeof VISITS)[number], 'theme' | 'language'>,
) => path.join(folder, `${name}-${width}-${theme}-${language}.jpg`);

const chosen = (name: string) => process.env[name]?.split(',');
const among = (name: string, value: string) => chosen(name)?.includes(value) ?? true;
const looked = PAGES.filter(({ name }) => among('PAGES', name));
const sizes = SIZES.filter(({ width }) => among('WIDTHS', String(width)));
const visits = VISITS.filter(({ theme, language }) => among('LOOKS', theme) && among('LANGUAGES', language));

const server = useServer();
const browser = useBrowser();

afterAll(async () => {
  await mkdir(path.join(folder, 'sheets'), { recursive: true });
  for (const visit of visits)
    for (const { width, height } of sizes) {
      const made = looked
        .map(({ name }) => ({ name, file: fileOf(name, width, visit) }))
        .filter(({ file }) => existsSync(file));
      const tall = Math.round((2 * ON_SHEET.width * height) / width);
      const sheet = path.join(folder, 'sheets', `${width}-${visit.theme}-${visit.language}.jpg`);
      if (made.length > 0) await contactSheet(made, { ...ON_SHEET, height: tall }, sheet);
    }
}, 300_000);

/** Charts follow the window's width a frame later, and their axes another. */
const redrawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      ),
  );

/** Pages of briefings come as pictures, which are made meanwhile. */
const pictured = (page: Page) =>
  page.waitForFunction(
    () => !document.querySelector('.sheet-wait') && [...document.images].every(({ complete }) => complete),
  );

describe.each(looked.map((one) => [one.name, one] as const))('%s', (name, one) => {
  it.each(visits)(
    '$theme $language',
    async ({ theme, language, loadedAt }) => {
      await mkdir(folder, { recursive: true });
      const address = await addressOf(one, server, language);
      const as = await lookerAt(one, server);
      const first = sizes.find(({ width }) => width === loadedAt) ?? sizes[0]!;
      const { page } = await browser.open('about:blank', { ...first, theme, as });
      await watchLayout(page);
      await page.goto(address);
      await settled(page, one);
      await pictured(page);
      const { total, what } = await layoutShift(page);
      expect.soft(total, `${name} ${first.width} ${what.join('; ')}`).toBeLessThanOrEqual(MOST_SHIFT);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await redrawn(page);
        await settled(page, one);
        expect.soft(await beyond(page), `${name} ${size.width}`).toEqual([]);
        await page.screenshot({
          path: fileOf(name, size.width, { theme, language }),
          type: 'jpeg',
          quality: 50,
          fullPage: true,
          animations: 'disabled',
          // Where it follows the window it would lie across the middle of the picture.
          style: '.thumbs { position: static; }',
        });
      }
    },
    300_000,
  );
});
