import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { layoutShift, watchLayout } from '../setup/layout-shift.ts';
import { useServer } from '../setup/server.ts';
import { addressOf, lookerAt, PAGES, settled } from './pages.ts';
import { beyond } from './reach.ts';

const server = useServer();
const browser = useBrowser();

/** Cumulative layout shift that is still felt as standing still. */
const MOST_SHIFT = 0.05;

describe.each(PAGES.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it.each([
    { width: 360, height: 740, language: 'zh' },
    { width: 360, height: 740, language: 'en' },
    { width: 1440, height: 900, language: 'zh' },
  ] as const)('stands still and fits at $width, $language', async ({ width, height, language }) => {
    const address = await addressOf(one, server, language);
    const { page } = await browser.open('about:blank', { width, height, as: await lookerAt(one, server) });
    await watchLayout(page);
    await page.goto(address);
    await settled(page, one);
    const { total, what } = await layoutShift(page);
    expect(total, what.join('\n')).toBeLessThanOrEqual(MOST_SHIFT);
    expect(await beyond(page)).toEqual([]);
  });
});
