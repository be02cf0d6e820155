import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { addressOf, lookerAt, PAGES, settled } from './pages.ts';
import { unmarkedChinese } from './unmarked-chinese.ts';

const server = useServer();
const browser = useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Some pages alone: AXE=plan,region. */
const asked = process.env.AXE?.split(',');
const looked = PAGES.filter(({ name }) => asked === undefined || asked.includes(name));

/** What axe complains of, one sentence each. */
async function complaints(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(' ').trim();
      return `${id}: ${help} – ${target.join(' ')} (${why})`;
    }),
  );
}

async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('theme', chosen);
    window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  }, theme);
  await page.waitForFunction((chosen) => document.documentElement.dataset.theme === chosen, theme);
}

describe.each(looked.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it.each(['zh', 'en'] as const)('has nothing that axe complains of, in each look: %s', async (language) => {
    const { page } = await browser.open(await addressOf(one, server, language), {
      as: await lookerAt(one, server),
    });
    await settled(page, one);
    // English names of regions come after the figures.
    if (language === 'en') await expect.poll(() => unmarkedChinese(page)).toEqual([]);
    await page.evaluate(axe);
    const found: string[] = [];
    for (const theme of ['light', 'dark', 'contrast']) {
      await wear(page, theme);
      found.push(...(await complaints(page)).map((text) => `${theme}: ${text}`));
    }
    expect(found).toEqual([]);
  });
});
