import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { layoutShift, watchLayout } from '../setup/layout-shift.ts';
import { useServer } from '../setup/server.ts';
import { addressOf, lookerAt, PAGES, settled } from './pages.ts';

/**
 * Pictures of every page in every size, look and language, below build/review/pages/: `npm run review:pictures`.
 * Some of them: PAGES=plan,region WIDTHS=390 npm run review:pictures
 */
const SIZES = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 1080 },
];

const pages = process.env.PAGES?.split(',');
const widths = process.env.WIDTHS?.split(',').map(Number);
const looked = PAGES.filter(({ name }) => pages === undefined || pages.includes(name));
const sizes = SIZES.filter(({ width }) => widths === undefined || widths.includes(width));

const server = useServer();
const browser = useBrowser();

describe.each(looked.map((one) => [one.name, one] as const))('%s', (name, one) => {
  it.each(['zh', 'en'] as const)(
    '%s',
    async (language) => {
      const address = await addressOf(one, server, language);
      for (const theme of ['light', 'dark'] as const) {
        const { page, screenshot } = await browser.open('about:blank', {
          ...sizes[0]!,
          theme,
          as: await lookerAt(one, server),
        });
        await watchLayout(page);
        for (const size of sizes) {
          await page.setViewportSize(size);
          await page.goto(address);
          await settled(page, one);
          const { total, what } = await layoutShift(page);
          expect.soft(total, `${name} ${size.width} ${what.join('; ')}`).toBeLessThanOrEqual(0.05);
          await screenshot(`pages/${name}-${size.width}-${theme}-${language}`);
        }
        await page.close();
      }
    },
    600_000,
  );
});
